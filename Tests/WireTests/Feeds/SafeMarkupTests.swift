import Testing

@testable import Wire

@Suite struct SafeMarkupTests {
  private func safe(_ markup: String, base: String = "") -> String { SafeMarkup.of(markup, base: base) }

  @Test func `what may do something is dropped`() {
    #expect(safe("a<script>x()</script>b") == "ab")
    #expect(safe("<p onclick=\"x()\" class=\"c\">a</p>") == "<p class=\"c\">a</p>")
    #expect(safe("<iframe src=\"x\"></iframe><object><b>a</b></object>") == "<b>a</b>")
    #expect(safe("<a href=\"javascript:x()\">a</a>") == "<a href=\"\">a</a>")
    #expect(safe("<a href=\" JAVA\tSCRIPT:x()\">a</a>") == "<a href=\"\">a</a>")
  }

  @Test func `attributes stand in order, quoted`() {
    #expect(
      safe("<IMG src=a.png alt='x \"y\"' width=1>") == "<img alt=\"x &quot;y&quot;\" src=\"a.png\" width=\"1\" />")
    #expect(safe("<a href=\"?a=1&b=2\">x</a>") == "<a href=\"?a=1&amp;b=2\">x</a>")
    #expect(safe("<input disabled>") == "<input disabled=\"disabled\" />")
  }

  @Test func `elements without content have no end`() {
    #expect(safe("a<br>b<br/>c<hr></hr>") == "a<br />b<br />c<hr />")
    #expect(safe("<p/>a") == "<p></p>a")
  }

  @Test func `references stay, but for those of windows-1252 and those that nobody knows`() {
    #expect(
      safe("&amp; &#8217; &eacute; &#146; &#39; &foo; AT&T & co")
        == "&amp; &#8217; &eacute; &#x2019; ' &amp;foo AT&amp;T & co")
  }

  @Test func `what is no markup is text`() {
    #expect(safe("1 < 2 and 3 <4> 5") == "1 < 2 and 3 <4> 5")
    #expect(safe("a<!foo>b") == "a&lt;!foo>b")
    #expect(safe("a<!-- never ends") == "a")
    #expect(safe("a<!DOCTYPE html>b<?php x ?>c") == "abc")
  }

  @Test func `drawings and formulas keep their elements inside their frame alone`() {
    #expect(
      safe("<svg viewBox=\"0 0 1 1\"><circle r=\"1\"></circle></svg><circle>")
        == "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"></circle></svg>")
    #expect(safe("<math><mi>x</mi></math>").contains("<mi>x</mi>"))
  }

  @Test func `styles keep what is plain`() {
    #expect(
      SafeStyle.of("color: red; position: absolute; margin: 0 15px", isDrawing: false) == "color: red; margin: 0 15px;")
    #expect(SafeStyle.of("background: url(x.png); color: #fff", isDrawing: false) == "color: #fff;")
    #expect(SafeStyle.of("width: expression(x)", isDrawing: false) == "")
    #expect(
      SafeStyle.of("font-family: 'Comic Sans'; padding: 9999em", isDrawing: false) == "font-family: 'Comic Sans';")
  }

  @Test func `plain text is told from markup`() {
    for text in ["plain", "2 < 3", "<b>", "AT&T", "<rss>x</rss>", "&foo;"] {
      #expect(!LooksLikeMarkup.test(text), "\(text)")
    }
    for text in ["<i>x</i>", "a &amp; b", "&#169;", "<p>a<br>b</p>"] { #expect(LooksLikeMarkup.test(text), "\(text)") }
  }
}
