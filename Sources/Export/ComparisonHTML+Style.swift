/// The page's style. Colours are never alone: what is cut is struck out, what is added underlined, what moved has a rule.
let comparisonStyleSheet: StaticString = """

  :root {
    color-scheme: light dark;
    --paper: #fff; --ink: #1b1b1b; --dim: #5f6368; --rule: #d5d7da; --link: #1a56a8;
    --cut: #a40e26; --cut-paper: #fdecee; --added: #0b6b2e; --added-paper: #e6f6ea;
    --moved: #6f3cbf; --moved-paper: #f4eefc;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #16181b; --ink: #e7e8ea; --dim: #a0a5ab; --rule: #3a3f45; --link: #8ab8f5;
      --cut: #ff9aa2; --cut-paper: #3c1f23; --added: #86d69b; --added-paper: #17351f;
      --moved: #c8a8f5; --moved-paper: #2c2440;
    }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0 auto; padding: 1.5rem; max-width: 84rem; background: var(--paper); color: var(--ink);
    font: 1rem/1.5 Georgia, "Noto Serif", "Noto Serif CJK SC", serif;
  }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
  h2, caption { font-size: 1.1rem; font-weight: bold; text-align: start; margin: 2rem 0 .5rem; padding: 0; }
  a { color: var(--link); }
  p { margin: 0; }
  .versions { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
  .version h2, .place, th, dt, .where, .legend, .counts, .reuse, .absent, .speaker, dd {
    font-family: system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif;
  }
  .version { border-top: 3px solid var(--rule); padding-top: .25rem; }
  .version.old { border-color: var(--cut); }
  .version.new { border-color: var(--added); }
  .version h2 { font-size: .9rem; margin: 0 0 .25rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; margin: 0; font-size: .9rem; }
  dt { color: var(--dim); }
  dd { margin: 0; text-align: start; overflow-wrap: anywhere; }
  .reuse { margin-top: 1rem; }
  .counts { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .25rem 0 0; padding: 0; }
  pre {
    margin: 0; padding: .75rem 1rem; border: 1px solid var(--rule); font-size: .85rem; line-height: 1.45;
    white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext;
  }
  .legend { font-size: .85rem; color: var(--dim); margin-bottom: .5rem; }
  table { border-collapse: collapse; width: 100%; }
  .paragraphs table { table-layout: fixed; }
  th { text-align: start; font-size: .85rem; }
  thead th, thead td { border-bottom: 2px solid var(--ink); padding: .25rem .75rem; }
  th.gutter { width: 4.25rem; padding: .5rem 0; vertical-align: top; white-space: nowrap; }
  td { padding: .5rem .75rem; vertical-align: top; overflow-wrap: anywhere; }
  tbody tr { border-bottom: 1px solid var(--rule); }
  tr:target { outline: 2px solid var(--link); outline-offset: -2px; }
  .paragraph:target { background: var(--moved-paper); }
  .letter {
    display: inline-block; min-width: 1.4rem; text-align: center; font-weight: bold; text-decoration: none; cursor: help;
  }
  .link { text-decoration: none; color: var(--dim); padding: 0 .15rem; }
  .link:hover, .link:focus { color: var(--link); }
  .place { display: block; font-size: .7rem; color: var(--dim); }
  .paragraph + .paragraph { margin-top: .75rem; }
  .paragraph.headline p { font-weight: bold; font-size: 1.15rem; line-height: 1.3; }
  .paragraph.subhead p { font-weight: bold; }
  .paragraph.caption p, .paragraph.deck p { font-style: italic; }
  tr.quiet td p, tr.quiet bdi { color: var(--dim); }
  del { color: var(--cut); background: var(--cut-paper); text-decoration: line-through; }
  ins { color: var(--added); background: var(--added-paper); text-decoration: underline; }
  tr.moved .paragraph p { color: var(--moved); border-inline-start: 4px double var(--moved); padding-inline-start: .5rem; }
  .absent { font-size: .85rem; font-style: italic; color: var(--dim); }
  tr.moved .absent, tr.moved .absent a, tr.moved .letter { color: var(--moved); }
  .report th, .report td { padding: .35rem .75rem .35rem 0; vertical-align: top; }
  .where, .speaker { font-size: .8rem; color: var(--dim); }
  .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media screen and (max-width: 700px) {
    body { padding: 1rem; }
    .versions { grid-template-columns: 1fr; }
    .paragraphs thead { display: none; }
    .paragraphs table, .paragraphs tbody, .paragraphs tr, .paragraphs td, .paragraphs th { display: block; width: auto; }
    .paragraphs tr { padding: .5rem 0; }
    .paragraphs td { padding: .25rem 0 .25rem .75rem; }
    .paragraphs th.gutter { padding: 0; }
    .paragraphs td:empty, .paragraphs th:empty, tr.quiet td.old { display: none; }
    td.old { border-inline-start: 3px solid var(--cut); }
    td.new { border-inline-start: 3px solid var(--added); }
    tr.quiet td.new { border-inline-start-color: var(--rule); }
  }
  @media print {
    @page { margin: 15mm; }
    :root {
      color-scheme: light;
      --paper: #fff; --ink: #000; --dim: #000; --rule: #999; --link: #000; --cut: #000; --cut-paper: transparent;
      --added: #000; --added-paper: transparent; --moved: #000; --moved-paper: transparent;
    }
    :root { font-size: 9.5pt; }
    body { padding: 0; max-width: none; line-height: 1.35; }
    a { text-decoration: none; }
    .link, .legend a { display: none; }
    .paragraphs th.gutter { width: 1.75rem; }
    tr.quiet td p { font-size: .9rem; }
    ins { font-weight: bold; }
    /* A line through a comma alone is not seen on paper. */
    del::before { content: "["; }
    del::after { content: "]"; }
    tr.cut del::before, tr.cut del::after { content: none; }
    tr.added ins { font-weight: normal; }
    p { orphans: 3; widows: 3; }
    h1, h2, caption { break-after: avoid; }
    thead { display: table-header-group; }
    tr.short, .report.short, .version, .report tr { break-inside: avoid; }
  }

  """
