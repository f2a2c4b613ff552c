// Every word of a document is found again in the bytes that it is mapped to, once their markup is
// taken away by a few replacements written for these documents alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "checker/text/words.h"
#include "tests/text/support.h"

namespace stet {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

// Without tags, emphasis, code marks, backslashes, link ends and soft hyphens, with entities read.
std::string without_markup(std::string_view source) {
  std::string text;
  for (size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '<') {
      i = std::min(source.find('>', i), source.size());
    } else if (source.substr(i).starts_with("](")) {
      i = std::min(source.find(')', i), source.size());
    } else if (std::string_view("*`\\[").find(source[i]) == std::string_view::npos) {
      text += source[i];
    }
  }
  const std::pair<const char*, const char*> kEntities[] = {
      {"&rsquo;", "’"}, {"&#8217;", "’"}, {"&#x2019;", "’"}, {"&eacute;", "é"},
      {"&eacute", "é"}, {"&shy;", ""},    {"\u00AD", ""},    {"&Scaron;", "Š"},
      {"u2019", "’"},   {"u00e9", "é"},   {"&amp;", "&"}};
  for (const auto& [entity, character] : kEntities) replace_all(text, entity, character);
  return text;
}

size_t check_words(const Document& d) {
  size_t words = 0;
  for (const Token& token : d.tokens.tokens) {
    if (!is_wordlike(token.kind)) continue;
    ++words;
    const Span bytes = d.article.map.to_file(token.span);
    EXPECT_EQ(without_markup(bytes.in(d.file)), d.text(token));
    // Neither end of the bytes is markup.
    const std::string_view source = bytes.in(d.file);
    EXPECT_EQ(std::string_view("*_<`[ \n\r").find(source.front()), std::string_view::npos)
        << source;
    EXPECT_EQ(std::string_view("*_>`] \n\r").find(source.back()), std::string_view::npos) << source;
  }
  check_invariants(d);
  return words;
}

std::string with_crlf(std::string text) {
  replace_all(text, "\n", "\r\n");
  return text;
}

constexpr std::string_view kMark = "\xEF\xBB\xBF";

constexpr const char* kMarkdown = R"(---
title: "The minister\u2019s caf\u00e9"
summary: >
  Two lines of
  a summary
---

# Headline with *emphasis* &amp; `code`

**Bashar** al-Assad&rsquo;s caf&eacute; met [Asaad *Hassan*](http://x.y "T")
al-Shaibani\. Soft­hyphen ![An **image** of Шойгу&#8217;s](a.jpg) goes
on to <http://a.b/c> and <b>bold</b><!-- comment -->face, ~~struck~~ S&Scaron;T.

> Quoted *lines* of
> the **minister**

| Name | Place |
|------|-------|
| a \| b | **Khmeimim** base |

1. One
   more
2. Two – 3.5 million

Hard\
break and  
another.
)";

constexpr const char* kHtml = R"(<!DOCTYPE html>
<html><head><title>The minister&rsquo;s caf&eacute; | Site</title></head><body>
<nav>Home</nav>
<article><h1>Headline with <em>emphasis</em> &amp; more</h1>
<p class="standfirst">Stand&shy;first of
the <i>story</i></p>
<p><b>Bashar</b> al-<i>Assad</i>&#8217;s caf&eacute met
<a href="http://x.y">Asaad <em>Hassan</em></a> al-Shaibani.<br>Шойгу&#x2019;s visit</nope>or <img alt="An &eacute;cole">.
<ul><li>One<li>Two &ndash; 3.5 million</ul>
<table>moved <tr><td>Khmeimim<td>base</table>
<blockquote>Quoted <q>short</q> lines</blockquote>
<p>S&Scaron;T, soft­hyphen, d<b>e</b>f.
</article></body></html>
)";

constexpr const char* kPlain =
    "Headline of the story\n\nBashar al-Assad’s café met\u00A0Шойгу.\n\nSoft\u00ADhyphen, 3.5 "
    "million.\n";

TEST(Positions, Markdown) { EXPECT_GT(check_words(read_markdown_text(kMarkdown)), 50u); }

TEST(Positions, MarkdownWithOtherLineEndsAndAMark) {
  const Document plain = read_markdown_text(kMarkdown);
  const Document other = read_markdown_text(std::string(kMark) + with_crlf(kMarkdown));
  EXPECT_EQ(check_words(other), check_words(plain));
  EXPECT_EQ(other.words(), plain.words());
}

TEST(Positions, Html) { EXPECT_GT(check_words(read_html_text(kHtml)), 35u); }

TEST(Positions, HtmlWithOtherLineEndsAndAMark) {
  const Document plain = read_html_text(kHtml);
  const Document other = read_html_text(std::string(kMark) + with_crlf(kHtml));
  EXPECT_EQ(check_words(other), check_words(plain));
  EXPECT_EQ(other.words(), plain.words());
}

TEST(Positions, PlainText) {
  EXPECT_GT(check_words(read_plain_text(kPlain)), 12u);
  const Document other = read_plain_text(std::string(kMark) + with_crlf(kPlain));
  check_words(other);
  EXPECT_EQ(other.words(), read_plain_text(kPlain).words());
}

TEST(Positions, BrokenBytesBetweenWords) {
  for (Format format : {Format::plain, Format::markdown, Format::html}) {
    std::string file = "Asaad \xFF al-Shaibani \xE2\x80 left \xC3 for Шойгу.";
    if (format == Format::html) file = "<p>" + file + "</p>";
    const Document d = read(format, file);
    EXPECT_EQ(check_words(d), 6u);
    EXPECT_EQ(d.article.invalid_utf8.size(), 3u);
  }
}

// A line break in the Markdown of one paragraph must not split a name.
TEST(Positions, ANameOverTwoLinesIsOneRunOfWords) {
  const Document d = read_markdown_text("So **Bashar**\nal-Assad left.\n");
  EXPECT_EQ(d.article.text, "So Bashar al-Assad left.");
  EXPECT_EQ(d.source_of("Bashar al-Assad"), "Bashar**\nal-Assad");
  EXPECT_EQ(d.tokens.sentences.size(), 1u);
}

}  // namespace
}  // namespace stet
