#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> blocks(const std::string& file) {
  const Document d = read_rst_text(file);
  check_invariants(d);
  return d.blocks();
}

TEST(Rst, TitlesFieldsAndParagraphs) {
  EXPECT_THAT(
      blocks("=====\nTitle\n=====\n:author: Jane *Doe*\n:date: 2025-01-01\n:summary: Short\n"
             "   words\n\nOne\ntwo **three**.\n\nSection\n-------\n\nText.\n\n----\n\nOther\n"
             "=====\n"),
      ElementsAre("headline 1: Title", "byline: Jane Doe", "metadata: Short words",
                  "body: One two three.", "body 2: Section", "body: Text.", "body 3: Other"));
}

TEST(Rst, InlineMarkup) {
  const Document d = read_rst_text(
      "A *b c* **d** ``e\\*`` `f`_ `g <http://x.y>`__ :ref:`h <i>` `j`:sup: k_ l__ [1]_ [#n]_ "
      "m\\*n "
      "\\ o *p q* r* 2*3 `s` \"*\" _`t u` snake_case __init__ (*v*), Tokayev's\\ *w*.\n");
  check_invariants(d);
  EXPECT_THAT(d.blocks(),
              ElementsAre("body: A b c d e\\* f g h j k l m*n o p q r* 2*3 s \"*\" t u snake_case "
                          "__init__ (v), Tokayev'sw."));
  EXPECT_EQ(d.source_of("b c* "), "(not in the text)");
  EXPECT_EQ(d.source_of("b c d"), "b c* **d");
  EXPECT_EQ(d.source_of("m*n"), "m\\*n");
}

TEST(Rst, Substitutions) {
  const Document d = read_rst_text(
      "The |who|_ and |no|.\n\n.. |who| replace:: President *T*\n"
      ".. |pic| image:: a.png\n   :alt: A man\n");
  check_invariants(d);
  EXPECT_THAT(d.blocks(), ElementsAre("body: The President T and |no|.", "caption: A man"));
  EXPECT_EQ(d.source_of("President T"), "|who|_");
}

TEST(Rst, ListsAndDefinitions) {
  EXPECT_THAT(
      blocks("- one\n  more\n\n  second\n- two\n\n  - deep\n\n1. first\n2. next\n#. auto\n\n"
             "J. K. Rowling wrote it.\n\n(a) x\n\nterm\n  meaning\n\n| line *a*\n| line b\n"
             "  goes on\n"),
      ElementsAre("list: one more", "list: second", "list: two", "list: deep", "list: first",
                  "list: next", "list: auto", "body: J. K. Rowling wrote it.", "list: x",
                  "list: term", "list: meaning", "body: line a\nline b goes on"));
}

TEST(Rst, Quotations) {
  EXPECT_THAT(
      blocks("He said:\n\n   We go.\n\n   -- Jane Doe, minister\n\n.. epigraph::\n\n   First.\n\n"
             "   --- Ann\n\n.. pull-quote:: Now.\n\nText.\n"),
      ElementsAre("body: He said:", "quotation: We go.", "body: Jane Doe, minister",
                  "quotation: First.", "body: Ann", "quotation: Now.", "body: Text."));
}

TEST(Rst, Directives) {
  EXPECT_THAT(
      blocks(".. figure:: a.jpg\n   :alt: An *alt*\n      text\n   :width: 3\n\n   The "
             "caption.\n\n   Legend.\n\n"
             ".. image:: b.jpg\n   :alt: Second\n\n.. note:: Mind\n   this.\n\n.. sidebar:: "
             "Head\n\n   Side.\n\n"
             ".. unknown:: x\n\n   Gone.\n\n.. code-block:: python\n\n   x = 1\n\n.. comment\n   "
             "more\n\n"
             "..\n\n   Quoted.\n\n.. _target: http://x.y\n.. [1] A note.\n   Goes on.\n.. meta::\n"
             "   :description: About\n   :keywords: no\n\n.. title:: Page\n\n__ http://x.y\n"),
      ElementsAre("caption: An alt text", "caption: The caption.", "caption: Legend.",
                  "caption: Second", "body: Mind this.", "body: Head", "body: Side.", "code: x = 1",
                  "quotation: Quoted.", "body: A note. Goes on.", "metadata: About",
                  "metadata: Page"));
}

TEST(Rst, LiteralBlocks) {
  EXPECT_THAT(
      blocks("Look::\n\n  code\n   more\n\nAnd ::\n\n> a\n> b\n\n::\n\n  c\n\n>>> 1\n1\n\nEnd.\n"),
      ElementsAre("body: Look:", "code: code\nmore", "body: And", "code: > a\n> b", "code: c",
                  "code: >>> 1\n1", "body: End."));
}

TEST(Rst, Tables) {
  EXPECT_THAT(
      blocks(
          "+-----+--------+\n| Né  | b      |\n+=====+========+\n| one | two    |\n|     | *more* "
          "|\n+-----+--------+\n| spans both   |\n+-----+--------+\n"),
      ElementsAre("table: Né", "table: b", "table: one", "table: two more", "table: spans both"));
  EXPECT_THAT(blocks("=====  =====\nCol A  Col B\n=====  =====\nx      y\n       z\nlong cell\n"
                     "-----  -----\nü      long words\n=====  =====\n\nEnd.\n"),
              ElementsAre("table: Col A", "table: Col B", "table: x", "table: y z",
                          "table: long cell", "table: ü", "table: long words", "body: End."));
  EXPECT_THAT(
      blocks(".. list-table:: Cap\n   :header-rows: 1\n\n   * - a\n     - b\n   * - c\n     - d\n"),
      ElementsAre("caption: Cap", "table: a", "table: b", "table: c", "table: d"));
}

TEST(Rst, TrapsTakeNoTime) {
  std::string nested, deep;
  for (int i = 0; i < 20000; ++i) {
    nested += "- ";
    deep += std::string(static_cast<size_t>(i % 500), ' ') + "x\n\n";
  }
  for (const std::string& piece :
       {std::string("*a "), std::string("`a "), std::string("|a "), std::string("_`a "),
        std::string("[a "), std::string(":a:"), std::string("``a "), std::string("a_ "),
        std::string("\\"), std::string("`a`:b "), std::string("`a>` "),
        std::string(".. |a| replace:: b\n|a| ")}) {
    std::string text;
    while (text.size() < 1u << 20) text += piece;
    EXPECT_TRUE(read_article(text, Format::restructured_text)) << piece;
  }
  EXPECT_TRUE(read_article(nested, Format::restructured_text));
  EXPECT_TRUE(read_article(deep, Format::restructured_text));
  EXPECT_FALSE(read_article(std::string(5u << 20, '\n'), Format::restructured_text));
}

TEST(Rst, SubstitutionsDoNotGrowADocument) {
  std::string text = ".. |a| replace:: " + std::string(200, 'x') + "\n\n";
  for (int i = 0; i < 100000; ++i) text += "|a| ";
  const Result<Article> article = read_article(text, Format::restructured_text);
  ASSERT_TRUE(article);
  EXPECT_LT(article->text.size(), 3 * text.size());
}

}  // namespace
}  // namespace stet
