/// The style of pages of articles: a readable measure, light or dark, and black on paper.
let articleStyleSheet: StaticString = """

  :root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --dim: #5f6368; --rule: #d5d7da; --link: #1a56a8; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #16181b; --ink: #e7e8ea; --dim: #a0a5ab; --rule: #3a3f45; --link: #8ab8f5; }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0 auto; padding: 1.5rem; max-width: 42rem; background: var(--paper); color: var(--ink);
    font: 1.05rem/1.55 Georgia, "Noto Serif", "Noto Serif CJK SC", serif; overflow-wrap: anywhere;
  }
  article + article, .versions + article { border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: 1rem; }
  section + section { margin-top: 4rem; }
  h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 1rem; }
  h2 { font-size: 1.5rem; line-height: 1.25; margin: 1rem 0 .5rem; }
  h2.lede { font-weight: normal; font-style: italic; }
  h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
  p { margin: 0 0 .9rem; }
  a { color: var(--link); }
  .deck { font-size: 1.15rem; font-style: italic; }
  .facts, .versions, .byline, .credit, .contributor, .advisory, .status, .media {
    font-family: system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; font-size: .85rem; color: var(--dim);
  }
  .facts > * + *::before, .versions span + span::before { content: " · "; }
  .status { font-weight: bold; color: var(--ink); border: 1px solid var(--rule); padding: .5rem .75rem; }
  .caption { font-style: italic; color: var(--dim); margin-bottom: .25rem; }
  .advisory { font-style: italic; }
  .versions, .media { list-style: none; padding: 0; }
  .step1 { padding-inline-start: 1rem; } .step2 { padding-inline-start: 2rem; } .step3 { padding-inline-start: 3rem; }
  .step4, .step5, .step6, .step7, .step8 { padding-inline-start: 4rem; }
  @media print {
    @page { margin: 20mm; }
    :root { color-scheme: light; --paper: #fff; --ink: #000; --dim: #000; --rule: #999; --link: #000; font-size: 10pt; }
    body { padding: 0; max-width: none; }
    article a[href]::after { content: " (" attr(href) ")"; font-size: .8em; }
    h1, h2, h3 { break-after: avoid; }
    p { orphans: 3; widows: 3; }
  }

  """
