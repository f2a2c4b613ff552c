#include "checker/text/html/html_effort.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <gumbo.h>

#include <algorithm>
#include <random>
#include <string>

#include "checker/text/html/html_tags.h"
#include "checker/text/html/html_tree.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

std::string repeated(std::string_view text, size_t times) {
  std::string all;
  for (size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST(HtmlTags, EndWhereTheTokenizerEndsThem) {
  const auto rest = [](std::string_view html) {
    return std::string(html.substr(scan_markup(html, 0).end));
  };
  EXPECT_EQ(rest("<b>x"), "x");
  EXPECT_EQ(rest("<a href='x>y' b>z"), "z");
  EXPECT_EQ(rest("<a href = \">\" />z"), "z");
  EXPECT_EQ(rest("<a href=x'>y'>z"), "y'>z");
  EXPECT_EQ(rest("<a \"b>\">z"), "\">z");
  EXPECT_EQ(rest("</b x>y"), "y");
  EXPECT_EQ(rest("<!-- a > -- --->y"), "y");
  EXPECT_EQ(rest("<!-->y"), "y");
  EXPECT_EQ(rest("<!--->y"), "y");
  EXPECT_EQ(rest("<!-- a --!>y"), "y");
  EXPECT_EQ(rest("<!doctype html>y"), "y");
  EXPECT_EQ(rest("<?php a ?>y"), "y");
  EXPECT_EQ(rest("</ a>y"), "y");
  EXPECT_EQ(rest("<a 'unclosed"), "");
  EXPECT_EQ(rest("<!-- unclosed"), "");
}

TEST(HtmlTags, CountsAttributes) {
  EXPECT_EQ(scan_markup("<a>", 0).attributes, 0u);
  EXPECT_EQ(scan_markup("<a b c='d' e=f g = h/>", 0).attributes, 4u);
  EXPECT_TRUE(scan_markup("<a b/>", 0).self_closing);
  EXPECT_FALSE(scan_markup("<a b/ c>", 0).self_closing);
  EXPECT_EQ(scan_markup("<DIV class=x>", 0).name, "DIV");
  EXPECT_FALSE(starts_markup("< a", 0));
  EXPECT_FALSE(starts_markup("<3", 0));
  EXPECT_FALSE(starts_markup("<", 0));
}

TEST(HtmlEffort, ProperNestingIsCounted) {
  EXPECT_EQ(html_effort("<div><p>a</p><p>b</p></div>").most_open, 2u);
  EXPECT_EQ(html_effort("<p>a<p>b<p>c<br><img>").most_open, 1u);
  EXPECT_EQ(html_effort("<script>if (a<b) document.write('<div>')</script><p>").most_open, 1u);
  EXPECT_EQ(html_effort("<svg><path/><path/></svg>").most_open, 1u);
  EXPECT_EQ(html_effort("<!-- <div><div> -->").most_open, 0u);
}

TEST(HtmlEffort, PagesPassAndTrapsDoNot) {
  const std::string page =
      repeated("<div class=a><p>One <b>two</b> <a href=x>three</a></p></div>\n", 20000);
  EXPECT_FALSE(refuse_excessive_html(page));
  const std::string sloppy = repeated("<li><div><font color=red><p>text</div>", 500);
  EXPECT_FALSE(refuse_excessive_html(sloppy));

  std::string attributes = "<div ";
  for (int i = 0; i < 50000; ++i) attributes += "a" + std::to_string(i) + " ";
  std::string bodies;
  for (int i = 0; i < 50000; ++i) bodies += "<body a" + std::to_string(i) + ">";
  std::string fonts;
  for (int i = 0; i < 1000; ++i) fonts += "<font color=" + std::to_string(i) + ">";
  for (const std::string& trap :
       {repeated("<div>", 100000), repeated("<b>", 100000), repeated("<rt>", 100000),
        repeated("<div></b>", 100000), fonts + repeated("<p>x", 50000), attributes + ">", bodies,
        repeated("<p></p>", 1 << 20), repeated("<svg><desc>", 50000)}) {
    const auto error = refuse_excessive_html(trap);
    ASSERT_TRUE(error) << trap.substr(0, 40);
    EXPECT_THAT(error->message, testing::StartsWith("is no article: "));
    EXPECT_FALSE(read_article(trap, Format::html));
  }
}

TEST(HtmlEffort, WhatIsLetThroughIsReadWithoutRecursion) {
  const std::string deep = repeated("<div>", 15000) + "x";
  ASSERT_FALSE(refuse_excessive_html(deep));
  const Result<Article> article = read_article(deep, Format::html);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text, "x");
}

size_t depth(const GumboInternalNode* root) {
  size_t open = 0, most = 0;
  walk_html(
      root,
      [&](const GumboInternalNode* node) {
        const bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
        open += element;
        most = std::max(most, open);
        return element;
      },
      [&](const GumboInternalNode*) { --open; });
  return most;
}

// The parser is the oracle: whatever the tags, its tree is never much deeper than the guard
// thought. Each document repeats a few random tags, so that what is missed once is missed often.
TEST(HtmlEffort, NoTagSoupIsDeeperThanCounted) {
  constexpr const char* kTags[] = {"html",     "head",
                                   "title",    "style",
                                   "noscript", "template",
                                   "body",     "h1",
                                   "p",        "pre",
                                   "ul",       "li",
                                   "dl",       "dt",
                                   "dd",       "div",
                                   "a",        "em",
                                   "b",        "span",
                                   "code",     "ruby",
                                   "rt",       "br",
                                   "img",      "object",
                                   "math",     "mi",
                                   "mtext",    "annotation-xml",
                                   "svg",      "foreignObject",
                                   "desc",     "table",
                                   "caption",  "colgroup",
                                   "col",      "tbody",
                                   "tr",       "td",
                                   "th",       "form",
                                   "button",   "select",
                                   "option",   "textarea",
                                   "frameset", "marquee",
                                   "nobr",     "font",
                                   "foo",      "path",
                                   "main",     "dialog"};
  constexpr size_t kTimes = 60;
  for (uint32_t seed = 0; seed < 10000; ++seed) {
    std::mt19937 random(seed);
    const char* pool[4];
    for (const char*& tag : pool) tag = kTags[random() % std::size(kTags)];
    std::string unit;
    for (uint32_t i = 1 + random() % 6; i > 0; --i) {
      const uint32_t kind = random() % 10;
      const std::string tag = pool[random() % std::size(pool)];
      if (kind < 5) unit += "<" + tag + " a=#" + (random() % 8 == 0 ? "/>" : ">");
      if (kind >= 5 && kind < 9) unit += "</" + tag + ">";
      if (kind == 9) unit += "x";
    }
    std::string html = random() % 2 == 0 ? "<" + std::string(pool[0]) + ">" : "";
    for (size_t i = 0; i < kTimes; ++i) {
      for (char c : unit) c == '#' ? html += std::to_string(i) : html += c;
    }
    const HtmlTree tree(html);
    ASSERT_LE(depth(tree.root()), 20 + 4 * html_effort(html).most_open) << unit;
  }
}

}  // namespace
}  // namespace stet
