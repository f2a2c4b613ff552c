#include "checker/text/article_builder.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "checker/base/utf8.h"
#include "checker/text/visible.h"

namespace stet {
namespace {

std::string copied(std::string_view source) {
  ArticleBuilder builder(source);
  builder.copy(0, static_cast<uint32_t>(source.size()));
  return builder.finish().text;
}

TEST(ArticleBuilder, WhiteSpaceIsWhatAReaderSees) {
  EXPECT_EQ(copied("  a  b\t\n c  "), "a b c");
  EXPECT_EQ(copied("a\u00A0b\u2009\u3000c"), "a b c");
  EXPECT_EQ(copied(" \n\t "), "");
  EXPECT_EQ(copied("a b"), "a b");
  EXPECT_EQ(copied("“a” – b"), "“a” – b");
}

// What a reader sees, a character at a time: the slow twin of the runs that are copied at once.
std::string seen(std::string_view source) {
  std::string out;
  bool space = false;
  for (size_t at = 0; at < source.size();) {
    const CodePoint c = decode_utf8(source, at);
    const Visible look = visible(c.value);
    if (look == Visible::itself) {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += source.substr(at, c.length);
    }
    space = space || look == Visible::space;
    at += c.length;
  }
  return out;
}

TEST(ArticleBuilder, RunsAreWhatTheSlowTwinSees) {
  constexpr std::string_view kPieces[] = {
      "a", "Word", "sentence of nine", " ", "  ", "\t", "\x7F", "é", "\u00A0", "\u200B",
      "”", ".",    "twelve letters "};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string source;
    for (int i = 0; i < 12; ++i) source += kPieces[random() % std::size(kPieces)];
    ASSERT_EQ(copied(source), seen(source)) << source;
  }
}

TEST(ArticleBuilder, WhatNobodySeesIsLeftOut) {
  EXPECT_EQ(copied("Dam\u00ADascus \u200BHo\u2060ms\uFEFF \u200E\u202Ax\u202C"), "Damascus Homs x");
  EXPECT_EQ(copied("\u200B"), "");
  EXPECT_EQ(copied("می\u200Cخواهم"), "می\u200Cخواهم");  // the joiner is part of the word
}

TEST(ArticleBuilder, EveryPieceKnowsItsBytes) {
  const std::string source = "Dam\u00ADascus  and\u00A0Homs";
  ArticleBuilder builder(source);
  builder.copy(0, static_cast<uint32_t>(source.size()));
  const Article article = builder.finish();
  ASSERT_EQ(article.text, "Damascus and Homs");
  EXPECT_EQ(article.map.to_file({0, 8}).in(source), "Dam\u00ADascus");
  EXPECT_EQ(article.map.to_file({8, 9}).in(source), "  ");
  EXPECT_EQ(article.map.to_file({9, 12}).in(source), "and");
  EXPECT_EQ(article.map.to_file({12, 13}).in(source), "\u00A0");
  EXPECT_EQ(article.map.to_file({13, 17}).in(source), "Homs");
}

TEST(ArticleBuilder, SpacesMeetAcrossPieces) {
  const std::string source = "a * b";
  ArticleBuilder builder(source);
  builder.copy(0, 2);
  builder.copy(3, 5);
  EXPECT_EQ(builder.finish().text, "a b");
}

TEST(ArticleBuilder, BlocksHaveTheirRolesAndASeparator) {
  const std::string source = "onetwothree";
  ArticleBuilder builder(source);
  builder.open(Role::headline, 1);
  builder.copy(0, 3);
  builder.open(Role::caption);  // stays empty
  builder.open(Role::body);
  builder.copy(3, 6);
  builder.close();
  builder.copy(6, 11);
  const Article article = builder.finish();
  EXPECT_EQ(article.text, "one\n\ntwo\n\nthree");
  ASSERT_EQ(article.blocks.size(), 3u);
  EXPECT_EQ(article.blocks[0].role, Role::headline);
  EXPECT_EQ(article.blocks[0].level, 1);
  EXPECT_EQ(article.blocks[1].text, (Span{5, 8}));
  EXPECT_EQ(article.blocks[2].role, Role::body);
}

TEST(ArticleBuilder, OneLineBreakIsPartOfTheTextAndTwoEndTheBlock) {
  const std::string source = "a~b~~c~";
  ArticleBuilder builder(source);
  builder.line_break(0, 0);
  for (uint32_t i = 0; i < source.size(); ++i) {
    source[i] == '~' ? builder.line_break(i, i + 1) : builder.copy(i, i + 1);
  }
  const Article article = builder.finish();
  EXPECT_EQ(article.text, "a\nb\n\nc");
  EXPECT_EQ(article.blocks.size(), 2u);
  EXPECT_EQ(article.map.to_file({1, 2}), (Span{1, 2}));
}

TEST(ArticleBuilder, AReplacementIsSeenLikeAnyText) {
  const std::string source = "a&nbsp;b&shy;c&amp;";
  ArticleBuilder builder(source);
  builder.copy(0, 1);
  builder.replace("\u00A0", 1, 7);
  builder.copy(7, 8);
  builder.replace("\u00AD", 8, 13);
  builder.copy(13, 14);
  builder.replace("&", 14, 19);
  const Article article = builder.finish();
  EXPECT_EQ(article.text, "a bc&");
  EXPECT_EQ(article.map.to_file({1, 2}), (Span{1, 7}));
  EXPECT_EQ(article.map.to_file({2, 4}), (Span{7, 14}));
  EXPECT_EQ(article.map.to_file({4, 5}), (Span{14, 19}));
}

TEST(ArticleBuilder, CodeStandsAsItIs) {
  const std::string source = "if  (x)\n\treturn;";
  ArticleBuilder builder(source);
  builder.open(Role::code);
  builder.copy(0, static_cast<uint32_t>(source.size()));
  EXPECT_EQ(builder.finish().text, source);
}

// The quick test on lead bytes must let every special character through to the slow one.
TEST(Visible, TheQuickTestMissesNothing) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    if (visible(c) != Visible::itself) {
      ASSERT_TRUE(may_be_invisible(static_cast<unsigned char>(text[0])))
          << static_cast<uint32_t>(c);
    }
  }
}

}  // namespace
}  // namespace stet
