#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> blocks(const std::string& file) {
  const Document d = read_asciidoc_text(file);
  check_invariants(d);
  return d.blocks();
}

TEST(Asciidoc, HeaderAndSections) {
  EXPECT_THAT(
      blocks("// comment\n= The *Title*\nJane Doe <j@x.y>; Ann Roe\nv1.0, 2025-01-01\n:toc:\n"
             ":description: About \\\n  it\n\nText one\n// hidden\ntwo.\n\n== Section\n\nMore.\n\n"
             "Old style\n---------\n\nEnd.\n"),
      ElementsAre("headline 1: The Title", "byline: Jane Doe <j@x.y>; Ann Roe",
                  "metadata: About it", "body: Text one two.", "body 2: Section", "body: More.",
                  "body 2: Old style", "body: End."));
  EXPECT_THAT(blocks("== First\n\nText.\n"), ElementsAre("headline 2: First", "body: Text."));
  EXPECT_THAT(blocks(":author: Jane\n\n= T\n"), ElementsAre("byline: Jane", "headline 1: T"));
}

TEST(Asciidoc, InlineMarkup) {
  const Document d = read_asciidoc_text(
      "A *b c* _d_ `e` **f**g __h__i #j# [.small]#k# ^l^ ~m~ snake_case_name 2*3*4 \"`n`\" '`o`' "
      "p`'q "
      "http://x.y[r _s_] http://x.y/_z_ link:u.html[v,window=_blank] mailto:a@b.c[w^] <<id,x>> "
      "<<id>> "
      "xref:y[z] +*raw*+ ++_r_++ pass:[<u>] kbd:[K] ((t1)) (((t2))) \\*no* {who} {none} &rsquo; "
      "end +\n"
      "next\n");
  check_invariants(d);
  EXPECT_THAT(
      d.blocks(),
      ElementsAre("body: A b c d e fg hi j k l m snake_case_name 2*3*4 “n” ‘o’ p’q r s "
                  "http://x.y/_z_ v w x z *raw* _r_ <u> K t1 *no* {who} {none} ’ end\nnext"));
  EXPECT_EQ(d.source_of("b c d"), "b c* _d");
  EXPECT_EQ(d.source_of("“n”"), "\"`n`\"");
  EXPECT_EQ(d.source_of("fg"), "f**g");
}

TEST(Asciidoc, Attributes) {
  const Document d = read_asciidoc_text(":who: President T\n\nThe {WHO} of {nbsp}x.\n");
  check_invariants(d);
  EXPECT_THAT(d.blocks(), ElementsAre("body: The President T of x."));
  EXPECT_EQ(d.source_of("President T"), "{WHO}");
}

TEST(Asciidoc, ImagesAndFootnotes) {
  EXPECT_THAT(
      blocks(".The _caption_\nimage::a.jpg[\"An, alt\",300,title=\"T\"]\n\nSee image:b.png[Small] "
             "this.footnote:[A *note*.] End.\n\nvideo::x[]\ntoc::[]\n"),
      ElementsAre("caption: The caption", "caption: An, alt", "caption: T", "body: See this. End.",
                  "caption: Small", "body: A note."));
}

TEST(Asciidoc, Quotations) {
  EXPECT_THAT(blocks("[quote, Jane Doe, \"Minister, 2025\"]\nWe "
                     "go.\n\n[quote,Ann]\n____\nOne.\n\n* item\n____\n\n"
                     "[verse, Poet]\n____\nline a\nline b\n____\n\n\"Said so\"\n-- Bob\n\n"
                     "[.lead]\nStand first.\n\n[abstract]\n--\nAbstract.\n--\n"),
              ElementsAre("quotation: We go.", "body: Jane Doe", "body: Minister, 2025",
                          "quotation: One.", "quotation: item", "body: Ann",
                          "quotation: line a\nline b", "body: Poet", "quotation: \"Said so\"",
                          "body: Bob", "standfirst: Stand first.", "standfirst: Abstract."));
}

TEST(Asciidoc, ListsAndBlocks) {
  EXPECT_THAT(
      blocks("* one\nmore\n** two\n+\nattached\n\n. three\n1. four\n- five\n\nterm:: meaning\nterm "
             "two::\n  indented\n\nNOTE: "
             "Mind.\n\n====\nExample.\n\n****\nSide.\n****\n====\n\n----\ncode "
             "*x*\n----\n\n....\nliteral\n....\n\n++++\n<b>\n++++\n\n////\nhidden\n////"
             "\n\n[source,c]\nint x;\n\n"
             " indented\n\n```c\nfenced\n```\n\n'''\n\nEnd.\n"),
      ElementsAre("list: one more", "list: two", "body: attached", "list: three", "list: four",
                  "list: five", "list: term", "list: meaning", "list: term two", "list: indented",
                  "body: Mind.", "body: Example.", "body: Side.", "code: code *x*", "code: literal",
                  "code: int x;", "code: indented", "code: fenced", "body: End."));
}

TEST(Asciidoc, Tables) {
  EXPECT_THAT(
      blocks(".Title\n[cols=\"1,2\"]\n|===\n|A |B *b*\n\n2+|Spans\na|cell\ngoes on|last\n|===\n\n"
             ",===\nx,y\n,===\n\nEnd.\n"),
      ElementsAre("caption: Title", "table: A", "table: B b", "table: Spans", "table: cell goes on",
                  "table: last", "table: x,y", "body: End."));
}

TEST(Asciidoc, TrapsTakeNoTime) {
  for (const std::string_view piece :
       {"*a ",     "**a ",       "_a ", "`a ",       "#a ",        "+a ",          "+++a ",
        "\"`a ",   "'`",         "^a",  "~",         "[[a",        "[.a]#",        "<<a",
        "((a",     "{a",         "&a",  "http:",     "http://a[",  "link:a[b,",    "footnote:[",
        "\\",      "a::b ",      "::",  "____\n",    "====\n--\n", "[quote,\"a\n", "[a]\n",
        ":a: b\n", "|===\n|a\n", "* ",  "image::[a", "a:::::",     "|===\n2+| "}) {
    std::string text;
    while (text.size() < 1u << 20) text += piece;
    EXPECT_TRUE(read_article(text, Format::asciidoc)) << piece;
  }
  EXPECT_FALSE(read_article(std::string(5u << 20, '\n'), Format::asciidoc));
}

TEST(Asciidoc, AttributesDoNotGrowADocument) {
  std::string text = ":a: " + std::string(60000, 'x') + "\n\n";
  for (int i = 0; i < 100000; ++i) text += "{a} ";
  const Result<Article> article = read_article(text, Format::asciidoc);
  ASSERT_TRUE(article);
  EXPECT_LT(article->text.size(), 3 * text.size());
}

}  // namespace
}  // namespace stet
