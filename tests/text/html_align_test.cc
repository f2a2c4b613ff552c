// The parser's own decoding is the oracle: what is put together from the source must be the text
// that the parser gave for the node, for any document.
#include "checker/text/html/html_align.h"

#include <gtest/gtest.h>
#include <gumbo.h>

#include <random>
#include <string>
#include <string_view>

#include "checker/text/html/html_tags.h"
#include "checker/text/html/html_tree.h"

namespace stet {
namespace {

std::string collapsed(std::string_view text) {
  ArticleBuilder builder(text);
  builder.copy(0, static_cast<uint32_t>(text.size()));
  return builder.finish().text;
}

std::string from_source(std::string_view html, Span bytes, std::string_view decoded,
                        HtmlContext context) {
  Entities entities;
  ArticleBuilder builder(html);
  copy_decoded(builder, html, bytes, decoded, context, entities);
  std::string text = builder.finish().text;
  // The parser replaces these, the article keeps them.
  for (std::string_view kept : {"\x01", "\uFFFF"}) {
    for (size_t at = 0; (at = text.find(kept, at)) != std::string::npos;) {
      text.replace(at, kept.size(), "\uFFFD");
    }
  }
  return text;
}

Span span_of(std::string_view html, GumboStringPiece piece) {
  const auto begin = static_cast<uint32_t>(piece.data - html.data());
  return {begin, begin + static_cast<uint32_t>(std::min(piece.length, html.size() - begin))};
}

// Checks each text node and each attribute value; returns how many there were.
size_t check(const std::string& html) {
  const HtmlTree tree(html);
  size_t checked = 0;
  walk_html(
      tree.root(),
      [&](const GumboInternalNode* node) {
        const bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
        if (node->type == GUMBO_NODE_TEXT && node->parent->type != GUMBO_NODE_DOCUMENT) {
          const GumboTag parent = node->parent->v.element.tag;
          const bool raw = parent == GUMBO_TAG_TITLE || parent == GUMBO_TAG_TEXTAREA;
          const GumboText& text = node->v.text;
          EXPECT_EQ(from_source(html, span_of(html, text.original_text), text.text,
                                raw ? HtmlContext::raw_text : HtmlContext::text),
                    collapsed(text.text))
              << html;
          ++checked;
        }
        for (unsigned i = 0; element && i < node->v.element.attributes.length; ++i) {
          const auto* a = static_cast<const GumboAttribute*>(node->v.element.attributes.data[i]);
          if (*a->value == '\0') continue;
          const Span bytes = attribute_value(html, span_of(html, a->original_name).end);
          EXPECT_EQ(from_source(html, bytes, a->value, HtmlContext::attribute), collapsed(a->value))
              << html;
          ++checked;
        }
        return element;
      },
      [](const GumboInternalNode*) {});
  return checked;
}

TEST(HtmlAlign, References) {
  EXPECT_EQ(
      check(
          "&rsquo;&#8217;&#x2019;&amp&amp;&ampx&eacute&eacutex&notit;&notin;&not &nope;&;&#;&#x;&"),
      1u);
  EXPECT_EQ(check("<img alt='&copy=1&copy;&copyx&copy &amp=&ampx&amp;&#38;#38;&lt&gt'>"), 1u);
  EXPECT_EQ(check("<title>a &amp; b</ti <b> &lt;</title>x"), 2u);
  EXPECT_EQ(
      check("&NotEqualTilde;x&fjlig;&ThickSpace;y&acE;&Tab;z&NewLine;&#9;&#13;&#128;&#xD800;"), 1u);
}

TEST(HtmlAlign, RandomDocuments) {
  constexpr const char* kPieces[] = {"a",           "bc ",        " ",
                                     "\n",          "\r\n",       "\r",
                                     "é",           "\u2019",     "🍕",
                                     "\x01",        "\uFFFF",     "&amp;",
                                     "&amp",        "&rsquo;",    "&#8217;",
                                     "&#x41",       "&",          "&notit;",
                                     "&eacute",     "&nope;",     "&Aogon;",
                                     "<",           "</",         "< ",
                                     "<3",          ">",          "'",
                                     "\"",          "=",          ";",
                                     "<!",          "<!-- c -->", "<?x?>",
                                     "</nope>",     "<p>",        "</p>",
                                     "<b>",         "</b>",       "<b x='&eacute;&copy=1'>",
                                     "<i y=&lt;z>", "<table>",    "<tr>",
                                     "<td>",        "</td>",      "</table>",
                                     "<select>",    "</select>",  "<option>",
                                     "<title>",     "</title>",   "<textarea>",
                                     "</textarea>", "<div>",      "</div>",
                                     "</body>",     "</html>",    "<br>",
                                     "</br>",       "<pre>\n",    "<a href=\"x>y\">",
                                     "</a>"};
  size_t checked = 0;
  for (uint32_t seed = 0; seed < 20000; ++seed) {
    std::mt19937 random(seed);
    std::string html;
    for (uint32_t i = 1 + random() % 30; i > 0; --i) html += kPieces[random() % std::size(kPieces)];
    checked += check(html);
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(checked, 50000u);
}

}  // namespace
}  // namespace stet
