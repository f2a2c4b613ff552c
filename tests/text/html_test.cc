#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> blocks(const std::string& file) {
  const Document d = read_html_text(file);
  check_invariants(d);
  return d.blocks();
}

TEST(Html, BlocksAndRoles) {
  EXPECT_THAT(
      blocks("<h1>One</h1><p>Text <b>bold</b>,\n  "
             "more.</p><h2>Two</h2><ul><li>a<li>b<ul><li>c</ul>d</ul>"
             "<blockquote>q<p>r</blockquote><table><tr><th>A<td>B</table><pre>x\n  y</pre>tail"),
      ElementsAre("headline 1: One", "body: Text bold, more.", "body 2: Two", "list: a", "list: b",
                  "list: c", "list: d", "quotation: q", "quotation: r", "table: A", "table: B",
                  "code: x\n  y", "body: tail"));
}

TEST(Html, FiguresAndAlternativeTextAreCaptions) {
  EXPECT_THAT(blocks("<figure><img src=a alt=\"The &quot;minister&quot;\"><figcaption>In Moscow. "
                     "<small>AP</small></figcaption></figure><p>Text <img alt='in text'> on.</p>"),
              ElementsAre("caption: The \"minister\"", "caption: In Moscow. AP", "body: Text on.",
                          "caption: in text"));
  EXPECT_THAT(blocks("<div class=\"wp-caption\"><img><p class=\"wp-caption-text\">Here</p></div>"),
              ElementsAre("caption: Here"));
  EXPECT_THAT(blocks("<p>a<img alt=''><img alt><img>b</p>"), ElementsAre("body: ab"));
}

TEST(Html, StandfirstAndBylineByClass) {
  EXPECT_THAT(
      blocks(
          "<article><h1>H</h1><p class=\"article__standfirst\">S</p><h2 class='ArticleDek'>D</h2>"
          "<div class=byline>By <a rel=author>J</a></div><p>Text.</p>"
          "<div>Jane <a rel=author href=x>Doe</a></div></article>"),
      ElementsAre("headline 1: H", "standfirst: S", "standfirst 2: D", "byline: By J",
                  "body: Text.", "byline: Jane Doe"));
  EXPECT_THAT(blocks("<p class=lead-image>x</p><p class=leader>y</p>"),
              ElementsAre("standfirst: x", "body: y"));
}

TEST(Html, TheLargestArticleIsTheArticle) {
  EXPECT_THAT(blocks("<body><p>site</p><article>teaser</article><main>m<article><h1>H</h1><p>Long "
                     "text of the story</p></article></main></body>"),
              ElementsAre("headline 1: H", "body: Long text of the story"));
  EXPECT_THAT(blocks("<p>site</p><div role=main><p>Story</p></div>"), ElementsAre("body: Story"));
  EXPECT_THAT(
      blocks("<main><article>teaser</article><p>A story that is much longer than its teaser "
             "is.</p></main>"),
      ElementsAre("body: teaser", "body: A story that is much longer than its teaser is."));
}

TEST(Html, WhatIsNotArticleIsLeftOut) {
  EXPECT_THAT(
      blocks("<body><header><nav>n</nav></header><article><h1>H</h1><p>Text that is the story.</p>"
             "<script>s</script><style>t</style><noscript>u</noscript>"
             "<aside>w</aside><form><p>x</p></form><button>y</button><svg><title>z</title></svg>"
             "<iframe>i</iframe><!-- c --><footer>f</footer><div class='related-stories'>r</div>"
             "<div id=comments>c</div><ul class='social share'>s</ul><div "
             "class=newsletterSignup>n</div>"
             "<div hidden>h</div><p style='display: none'>d</p><p aria-hidden=true>a</p>"
             "<div role=navigation>o</div><template>v</template></article></body>"),
      ElementsAre("headline 1: H", "body: Text that is the story."));
}

TEST(Html, AnElementThatHoldsTheStoryIsKeptWhateverItsName) {
  EXPECT_THAT(blocks("<form id=aspnet><p>The whole page stands in a form.</p></form>"),
              ElementsAre("body: The whole page stands in a form."));
  EXPECT_THAT(
      blocks("<article class=promo><div class=ad-free><h1>H</h1></div><div class=social><p>The "
             "story.</p></div></article>"),
      ElementsAre("headline 1: H", "body: The story."));
}

TEST(Html, TheTitleIsMetadataUnlessItRepeatsTheHeadline) {
  EXPECT_THAT(blocks("<title>H &amp; more | Site</title><h1>H &amp; more</h1>"),
              ElementsAre("metadata: H & more | Site", "headline 1: H & more"));
  EXPECT_THAT(blocks("<title> H  &amp; more </title><h1>H &#38; <i>more</i></h1>"),
              ElementsAre("headline 1: H & more"));
  EXPECT_THAT(blocks("<title></title><p>x"), ElementsAre("body: x"));
  EXPECT_THAT(blocks("<title>T</title>"), ElementsAre("metadata: T"));
}

TEST(Html, WhiteSpaceCollapsesAsInBrowsers) {
  EXPECT_THAT(blocks("<p> a <b> b</b> <i> c </i>&nbsp; d<span> </span>e </p>"),
              ElementsAre("body: a b c d e"));
  EXPECT_THAT(blocks("<p>one<br>two<br/> three<br><br>four</p><p><br>five<br></p>"),
              ElementsAre("body: one\ntwo\nthree", "body: four", "body: five"));
  EXPECT_THAT(blocks("<p>stand&shy;first zero\u200Bwidth w<wbr>br</p>"),
              ElementsAre("body: standfirst zerowidth wbr"));
}

TEST(Html, EntitiesAreExact) {
  const Document d = read_html_text(
      "<p>Assad&rsquo;s &#8220;army&#x201d; R&ampD caf&eacute &notit; &unknown; a&b &lt;p&gt; "
      "&amp;lt; "
      "&NotEqualTilde; &fjlig; &#146;</p>");
  EXPECT_THAT(d.blocks(), ElementsAre("body: Assad’s “army” R&D café ¬it; &unknown; a&b <p> &lt; "
                                      "\u2242\u0338 fj ’"));
  EXPECT_EQ(d.source_of("Assad’s"), "Assad&rsquo;s");
  EXPECT_EQ(d.source_of("“army”"), "&#8220;army&#x201d;");
  EXPECT_EQ(d.source_of("R&D"), "R&ampD");
  EXPECT_EQ(d.source_of("café"), "caf&eacute");
  EXPECT_EQ(d.source_of("¬"), "&not");
  EXPECT_EQ(d.source_of("&unknown;"), "&unknown;");
  EXPECT_EQ(d.source_of("&lt"), "&amp;lt");
  EXPECT_EQ(d.source_of("\u2242\u0338"), "&NotEqualTilde;");
  EXPECT_EQ(d.source_of("fj"), "&fjlig;");
  check_invariants(d);
}

TEST(Html, AttributesAreExactToo) {
  const Document d = read_html_text(
      "<p>x<img src=a alt = 'it&rsquo;s &copy=1 &copy; \"x\"'><img alt=&eacute;unquoted&amp></p>");
  EXPECT_THAT(d.blocks(),
              ElementsAre("body: x", "caption: it’s &copy=1 © \"x\"", "caption: éunquoted&"));
  EXPECT_EQ(d.source_of("it’s"), "it&rsquo;s");
  EXPECT_EQ(d.source_of("©"), "&copy;");
  EXPECT_EQ(d.source_of("éunquoted&"), "&eacute;unquoted&amp");
}

TEST(Html, MarkupInsideASpanIsPartOfIt) {
  const Document d =
      read_html_text("<p>So <b>Bashar</b> al-<i>Assad</i>, d</nope>e, <a href='x>y'>l</a>ink.</p>");
  EXPECT_EQ(d.source_of("Bashar"), "Bashar");
  EXPECT_EQ(d.source_of("Bashar al-Assad"), "Bashar</b> al-<i>Assad");
  EXPECT_EQ(d.source_of("de"), "d</nope>e");
  EXPECT_EQ(d.source_of("link"), "l</a>ink");
  EXPECT_EQ(d.source_of("ink"), "ink");
  check_invariants(d);
}

TEST(Html, LineEndsOfEveryKind) {
  const Document d = read_html_text("<p>one\r\ntwo\rthree\nfour</p>\r\n<p>five</p>");
  EXPECT_THAT(d.blocks(), ElementsAre("body: one two three four", "body: five"));
  EXPECT_EQ(d.source_of("one two"), "one\r\ntwo");
  EXPECT_EQ(d.source_of("five"), "five");
}

TEST(Html, ShortQuotationsGetTheirMarks) {
  const Document d = read_html_text("<p>He said <q>yes <b>we</b> can</q>.</p>");
  EXPECT_THAT(d.blocks(), ElementsAre("body: He said “yes we can”."));
  EXPECT_EQ(d.source_of("“yes"), "<q>yes");
  EXPECT_EQ(d.source_of("”"), "</q>");
  EXPECT_THAT(d.quotes(), ElementsAre("yes we can"));
}

TEST(Html, TextThatTheParserMovesKeepsItsPlace) {
  const Document d = read_html_text("<p>a</p><table>foo<tr><td>cell</td>bar</tr></table><p>b</p>");
  EXPECT_THAT(d.article.blocks, testing::SizeIs(5));
  EXPECT_EQ(d.source_of("foo"), "foo");
  EXPECT_EQ(d.source_of("bar"), "bar");
  EXPECT_EQ(d.source_of("cell"), "cell");
  check_invariants(d);
  const Document formatting = read_html_text("<b>one<p>two</b>three</p>four");
  EXPECT_EQ(formatting.source_of("three"), "three");
  EXPECT_EQ(formatting.source_of("four"), "four");
  check_invariants(formatting);
}

TEST(Html, BrokenMarkupIsReadAsTheStandardSays) {
  EXPECT_THAT(blocks("<p>3 < 4 <3 </ x> y </> z <"), ElementsAre("body: 3 < 4 <3 y z <"));
  EXPECT_THAT(blocks("<p>foo <b"), ElementsAre("body: foo"));
  EXPECT_THAT(blocks("a</p>b</br>c"), ElementsAre("body: a", "body: b\nc"));
  EXPECT_THAT(blocks("<p>a<p>b</body>c</html>d"), ElementsAre("body: a", "body: bcd"));
  EXPECT_THAT(blocks("<!-- unclosed <p>x"), IsEmpty());
  EXPECT_THAT(blocks("just text"), ElementsAre("body: just text"));
  EXPECT_THAT(blocks("<select>a<b>c</b></select>"), IsEmpty());
}

TEST(Html, PositionsSurviveMarksAndBrokenBytes) {
  const Document d = read_html_text(
      "\xEF\xBB\xBF<p>al-\xFF"
      "Assad &eacute; Шойгу</p>");
  EXPECT_THAT(d.blocks(), ElementsAre("body: al-\uFFFDAssad é Шойгу"));
  EXPECT_EQ(d.source_of("Assad"), "Assad");
  EXPECT_EQ(d.source_of("\uFFFD"), "\xFF");
  EXPECT_EQ(d.source_of("Шойгу"), "Шойгу");
  check_invariants(d);
}

// The parser takes the last text of a form for its parent's.
TEST(Html, TheEndOfAFormIsTheEndOfABlock) {
  EXPECT_THAT(blocks("<p>A story.</p><div>a<form>x</form>y</div>"),
              ElementsAre("body: A story.", "body: a", "body: x", "body: y"));
}

TEST(Html, ReadingAidsAreLeftOut) {
  EXPECT_THAT(blocks("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>で</p>"),
              ElementsAre("body: 東京で"));
}

TEST(Html, JsonLdIsMetadata) {
  const Document d = read_html_text(
      "<head><title>Head | Site</title><script type=\"application/ld+json\">\n{\"@graph\": "
      "[{\"@type\": "
      "\"NewsArticle\", \"headline\": \"Kh\\u0061menei&#8217;s \\\"man\\\"\", \"description\": "
      "\"About "
      "Osh\", \"articleBody\": \"no\"}, {\"@type\": \"Organization\", \"headline\": "
      "\"no\"}]}</script>\n"
      "<script type=\"application/ld+json\">[{\"@type\":\"Article\",\"headline\":\"Head\"}, "
      "{\"@type\":\"Article\",\"description\":\"About Osh\"}]</script>"
      "<script type='application/ld+json'>{\"broken\"</script></head><body><h1>Head</h1><p>Text.");
  check_invariants(d);
  EXPECT_THAT(d.blocks(), ElementsAre("metadata: Head | Site", "metadata: Khamenei’s \"man\"",
                                      "metadata: About Osh", "headline 1: Head", "body: Text."));
  EXPECT_EQ(d.source_of("Khamenei’s"), "Kh\\u0061menei&#8217;s");
}

// Whole pages as newspapers and blogs build them; what is left is the article.
TEST(Html, NewspaperPage) {
  const Document d = read_html_text(
      "<!DOCTYPE html><html><head><title>Port reopens - The Paper</title></head><body>"
      "<a class=skip-link href=#c>Skip to content</a>"
      "<div id=cookie-banner role=dialog>We use cookies. <button>Accept</button></div>"
      "<header><nav><ul><li><a>World</a><li><a>Sport</a></ul></nav></header>"
      "<div class=site-menu><ul><li><a href=/a>Politics</a></li><li><a "
      "href=/b>Business</a></li></ul></div>"
      "<main id=c><article class=story><header><h1>Port reopens</h1><p class=standfirst>Ships "
      "return.</p>"
      "<div class=byline>By <a rel=author>Jane Doe</a></div>"
      "<div class=share-bar><a>Facebook</a> <a>Copy link</a></div></header>"
      "<figure><img alt='The port'><figcaption>Cranes on Monday. <span class=credit>Photo: "
      "Reuters</span></figcaption></figure>"
      "<p>The port reopened on Monday after a long wait of many weeks and months.</p>"
      "<aside class=related-stories><h2>Related</h2><ul><li>Other story</ul></aside>"
      "<div class=ad-slot>Advertisement</div>"
      "<p>Ships came back one by one, the harbour master said, and the town was glad.</p>"
      "<div class=newsletter-signup><p>Sign up for our newsletter</p></div>"
      "<ul class=tags><li>ports</ul></article>"
      "<section id=comments><h2>Comments</h2><p>I disagree with Khomeini.</p></section></main>"
      "<section class=most-read><h2>Most read</h2><ol><li>Another</ol></section>"
      "<footer>© The Paper</footer><script>var x = '<p>no</p>';</script></body></html>");
  check_invariants(d);
  EXPECT_THAT(d.blocks(),
              ElementsAre("metadata: Port reopens - The Paper", "headline 1: Port reopens",
                          "standfirst: Ships return.", "byline: By Jane Doe", "caption: The port",
                          testing::StartsWith("caption: Cranes on Monday."),
                          testing::StartsWith("body: The port reopened"),
                          testing::StartsWith("body: Ships came back")));
}

TEST(Html, BlogWithComments) {
  const Document d = read_html_text(
      "<body><div id=page><div id=masthead><h1 class=site-title><a href=/>Jane's "
      "blog</a></h1></div>"
      "<div class=post><h2 class=entry-title>Port reopens</h2><div class=entry-content>"
      "<p>The port reopened on Monday after a long wait of many weeks and months.</p>"
      "<p>Ships came back one by one, the harbour master said, and the town was "
      "glad.</p></div></div>"
      "<div id=comments class=comments-area><ol class=comment-list><li class=comment><p>First "
      "comment by "
      "Bob.</p></ol><div id=respond><form><p>Leave a reply</p></form></div></div>"
      "<div id=secondary class='sidebar widget-area'><h3>Archives</h3><ul><li>May</ul></div></div>"
      "<div id=colophon class=site-footer>Powered by x</div></body>");
  check_invariants(d);
  EXPECT_THAT(d.blocks(), ElementsAre("body 1: Jane's blog", "headline 2: Port reopens",
                                      testing::StartsWith("body: The port reopened"),
                                      testing::StartsWith("body: Ships came back")));
}

TEST(Html, PageWithoutArticle) {
  const Document d = read_html_text(
      "<body><table><tr><td class=nav><a>Home</a> <a>News</a> <a>Contact</a></td><td>"
      "<h1>Port reopens</h1><p>The port reopened on Monday after a long wait of many weeks.</p>"
      "<p>Ships came back one by one, the harbour master said, and the town was glad.</p>"
      "<p class=copyright>Copyright The Paper</p></td></tr></table>"
      "<div id=disqus_thread></div><div class=breadcrumbs>Home / News</div></body>");
  check_invariants(d);
  EXPECT_THAT(d.blocks(), ElementsAre("headline 1: Port reopens",
                                      testing::StartsWith("table: The port reopened"),
                                      testing::StartsWith("table: Ships came back")));
}

}  // namespace
}  // namespace stet
