#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> blocks(const std::string& file) {
  return read_markdown_text(file).blocks();
}

TEST(Markdown, HeadingsAndParagraphs) {
  EXPECT_THAT(blocks("# One\n\nText\nof a paragraph.\n\n## Two\n\nTitle\n=====\n### Three ###\n"),
              ElementsAre("headline 1: One", "body: Text of a paragraph.", "body 2: Two",
                          "body 1: Title", "body 3: Three"));
}

TEST(Markdown, TheFirstHeadingIsTheHeadlineIfItIsOfLevelTwo) {
  EXPECT_THAT(blocks("## One\n\nText.\n\n## Two\n"),
              ElementsAre("headline 2: One", "body: Text.", "body 2: Two"));
  EXPECT_THAT(blocks("## One\n\n# Two\n"), ElementsAre("body 2: One", "headline 1: Two"));
  EXPECT_THAT(blocks("### One\n\n## Two\n"), ElementsAre("body 3: One", "body 2: Two"));
  EXPECT_THAT(blocks("---\ntitle: Title\n---\n## One\n"),
              ElementsAre("metadata: Title", "body 2: One"));
}

TEST(Markdown, EmphasisRightAfterTheHeadlineIsTheStandfirst) {
  EXPECT_THAT(blocks("# One\n\n*All of* **it.**\n\n*Later.*\n"),
              ElementsAre("headline 1: One", "standfirst: All of it.", "body: Later."));
  EXPECT_THAT(blocks("# One\n\n*Some* of it.\n"),
              ElementsAre("headline 1: One", "body: Some of it."));
  EXPECT_THAT(blocks("# One\n\n*By Jane Doe*\n"),
              ElementsAre("headline 1: One", "standfirst: By Jane Doe"));
}

TEST(Markdown, ImagesGiveCaptions) {
  EXPECT_THAT(blocks("![The minister](a.jpg)\n\nText ![in *the* text](b.jpg) goes on.\n"),
              ElementsAre("caption: The minister", "body: Text goes on.", "caption: in the text"));
  EXPECT_THAT(blocks("a![b](c)d\n"), ElementsAre("body: a d", "caption: b"));
  EXPECT_THAT(blocks("![](a.jpg)\n"), testing::IsEmpty());
  EXPECT_THAT(blocks("![a ![b](c) d](e)"), ElementsAre("caption: a b d"));
}

TEST(Markdown, EmphasisAfterAnImageIsItsCaption) {
  EXPECT_THAT(blocks("Text.\n\n![alt](a.jpg)\n\n*The minister.*\n"),
              ElementsAre("body: Text.", "caption: alt", "caption: The minister."));
  EXPECT_THAT(blocks("Text.\n\n![alt](a.jpg)\n*The minister.*\n"),
              ElementsAre("body: Text.", "caption: The minister.", "caption: alt"));
}

TEST(Markdown, QuotationsListsTablesAndCode) {
  EXPECT_THAT(blocks("> One\n> two\nthree\n>\n> - item\n"),
              ElementsAre("quotation: One two three", "quotation: item"));
  EXPECT_THAT(blocks("- one\n- two\n  - nested\n- three\n  more\n\n1. a\n\n2. b\n"),
              ElementsAre("list: one", "list: two", "list: nested", "list: three more", "list: a",
                          "list: b"));
  EXPECT_THAT(blocks("|A|B|\n|---|---|\n|c \\| d|**e**|\n||f|\n"),
              ElementsAre("table: A", "table: B", "table: c | d", "table: e", "table: f"));
  EXPECT_THAT(blocks("```cpp\nint  x;\n```\n\n    y\n"),
              ElementsAre("code: int  x;\n", "code: y\n"));
}

TEST(Markdown, ATightItemGoesOnAfterAListInsideOfIt) {
  EXPECT_THAT(blocks("- one\n  - nested\n\n  after\n"),
              ElementsAre("list: one", "list: nested", "list: after"));
}

TEST(Markdown, InlineMarkupIsNoText) {
  EXPECT_THAT(
      blocks("**Bashar** al-Assad, [a *link*](http://x.y \"T\"), `code`, <http://a.b>, ~~no~~."),
      ElementsAre("body: Bashar al-Assad, a link, code, http://a.b, no."));
  EXPECT_THAT(blocks("a <b>bold</b> <!-- comment --> word"), ElementsAre("body: a bold word"));
  EXPECT_THAT(blocks("one  \ntwo\\\nthree<br>four"), ElementsAre("body: one\ntwo\nthree\nfour"));
  EXPECT_THAT(blocks("[1]: http://x.y\n\nText [1].\n"), ElementsAre("body: Text 1."));
}

TEST(Markdown, HtmlBlocksAreSkipped) {
  EXPECT_THAT(blocks("One.\n\n<div>\ntext\n</div>\n\n<!-- allow: x -->\nTwo.\n"),
              ElementsAre("body: One.", "body: Two."));
  EXPECT_THAT(blocks("<!-- a -->\n\nTwo.\n"), ElementsAre("body: Two."));
}

TEST(Markdown, WhatFollowsASkippedBlockKeepsItsPlace) {
  const Document d = read_markdown_text("<div\n   a\n\tb\n>\n\nOne\ntwo\n");
  EXPECT_EQ(d.source_of("One two"), "One\ntwo");
  check_invariants(d);
}

TEST(Markdown, EntitiesAndEscapesAreRead) {
  const Document d = read_markdown_text(
      "Assad&rsquo;s &#8220;army&#x201D; \\*left\\* &lt;now&gt; &nope; R&D &Aacute;gnes\n");
  EXPECT_THAT(d.blocks(), ElementsAre("body: Assad’s “army” *left* <now> &nope; R&D Ágnes"));
  EXPECT_EQ(d.source_of("Assad’s"), "Assad&rsquo;s");
  EXPECT_EQ(d.source_of("’"), "&rsquo;");
  EXPECT_EQ(d.source_of("“army”"), "&#8220;army&#x201D;");
  EXPECT_EQ(d.source_of("*left*"), "*left\\*");
  EXPECT_EQ(d.source_of("left*"), "left\\*");
  EXPECT_EQ(d.source_of("Ágnes"), "&Aacute;gnes");
  check_invariants(d);
}

TEST(Markdown, MarkupInsideASpanIsPartOfIt) {
  const Document d = read_markdown_text("So **Bashar** al-*Assad* [left](http://x.y).\n");
  EXPECT_EQ(d.source_of("Bashar"), "Bashar");
  EXPECT_EQ(d.source_of("Bashar al-Assad"), "Bashar** al-*Assad");
  EXPECT_EQ(d.source_of("Assad left"), "Assad* [left");
  const Token& bashar = d.token("Bashar");
  EXPECT_TRUE(bashar.space_before);
  EXPECT_EQ(d.token("Assad").block, bashar.block);
}

TEST(Markdown, SoftLineBreaksAreSpacesFromTheLineEnd) {
  const Document d = read_markdown_text("> Asaad *Hassan*\r\n> al-Shaibani left\r\n");
  EXPECT_THAT(d.blocks(), ElementsAre("quotation: Asaad Hassan al-Shaibani left"));
  EXPECT_EQ(d.source_of("Asaad Hassan al-Shaibani"), "Asaad *Hassan*\r\n> al-Shaibani");
  const size_t space = d.article.text.find(" al-");
  EXPECT_EQ(d.source({static_cast<uint32_t>(space), static_cast<uint32_t>(space + 1)}), "\r\n");
  check_invariants(d);
}

TEST(Markdown, LineEndsInsideOfCodeSpansAreSpaces) {
  const Document d = read_markdown_text("a `b\nc` d\n");
  EXPECT_THAT(d.blocks(), ElementsAre("body: a b c d"));
  EXPECT_EQ(d.source_of("b c"), "b\nc");
}

TEST(Markdown, WhatWouldTakeTheParserHoursIsRefused) {
  std::string definition = "[a]: " + std::string(1 << 20, 'x') + "\n\n";
  for (int i = 0; i < 2000; ++i) definition += "[a] ";
  std::string brackets;
  for (int i = 0; i < 100000; ++i) brackets += "[a]\n";
  for (const std::string& file : {definition, brackets}) {
    const Result<Article> article = read_article(file, Format::markdown);
    ASSERT_FALSE(article);
    EXPECT_THAT(article.error().message, HasSubstr("too many brackets"));
  }
  std::string list;
  for (int i = 0; i < 10000; ++i) list += "- see [a](http://x.y) and [a]\n";
  EXPECT_TRUE(read_article(list + "\n[a]: http://x.y\n", Format::markdown));
}

TEST(Markdown, ShortcodesAreNoText) {
  const Document d = read_markdown_text(
      "{{< figure src=\"a.jpg\" caption=\"The \\\"port\\\" of *Osh*\" alt='Alt' >}}\n\n"
      "He went {{< ref \"a*b\" >}}to [Osh]({{< ref \"c d\" >}} \"t\") {% comment %}and{% "
      "endcomment %} "
      "{{ site.x }}back, *not {{% b %}}here*. A {{< open and {brace}.\n\n"
      "{% include image.html\n   caption=\"Jekyll\" %}\n\n{{< quote >}}\nText inside.\n{{< /quote "
      ">}}\n");
  check_invariants(d);
  EXPECT_THAT(d.blocks(),
              ElementsAre("caption: The \"port\" of *Osh*", "caption: Alt",
                          "body: He went to Osh and back, not here. A {{< open and {brace}.",
                          "caption: Jekyll", "body: Text inside."));
  EXPECT_EQ(d.source_of("to Osh"), "to [Osh");
  EXPECT_EQ(d.source_of("The \"port\" of"), "The \\\"port\\\" of");
}

TEST(Markdown, FootnotesAreText) {
  const Document d = read_markdown_text(
      "He said[^1] so.[^long-name]\n\n[^1]: A *note*.\n[^long-name]:Word\n\n\\[^x] stays.\n");
  check_invariants(d);
  EXPECT_THAT(d.blocks(),
              ElementsAre("body: He said so.", "body: A note.", "body: Word", "body: [^x] stays."));
}

TEST(Markdown, UnclosedShortcodesTakeNoTime) {
  for (const std::string_view piece :
       {"{{<", "{%", "{{ ", "[^", "[^a", "{{< x >}}", "[^a]", "{#"}) {
    std::string text;
    while (text.size() < 1u << 20) text += piece;
    for (const std::string_view end : {"", "\n\n>}} %} }} #}"}) {
      (void)read_article(text + std::string(end), Format::markdown);
    }
  }
}

}  // namespace
}  // namespace stet
