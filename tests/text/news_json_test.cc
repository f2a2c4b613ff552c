// JSON formats of news, and those that a house describes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/text/reader.h"
#include "tests/text/support.h"

namespace stet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> blocks(Format format, const std::string& file) {
  const Document d = read(format, file);
  check_invariants(d);
  return d.blocks();
}

TEST(Ninjs, FirstVersion) {
  const std::string file = R"({"uri": "urn:x:1", "type": "text", "byline": "By Jane Doe",
    "body_text": "Not read twice.", "headline": "Tokayev\u2019s visit",
    "description_text": "He flew to \"Osh\".", "slugline": "visit",
    "body_html": "<p>He said: <b>Sa\u2019id</b> &amp; co.<\/p>\n<p>Two.<\/p>",
    "associations": {"feature\u006dedia": {"type": "picture", "headline": "The hall",
        "description_text": "Osh, on Monday"},
      "related": {"type": "text", "headline": "Another story"}}})";
  const Document d = read(Format::ninjs, file);
  check_invariants(d);
  EXPECT_THAT(d.blocks(),
              ElementsAre("headline 1: Tokayev’s visit", "standfirst: He flew to \"Osh\".",
                          "byline: By Jane Doe", "body: He said: Sa’id & co.", "body: Two.",
                          "caption: The hall", "caption: Osh, on Monday"));
  EXPECT_EQ(d.source_of("Tokayev’s"), R"(Tokayev\u2019s)");
  EXPECT_EQ(d.source_of("Sa’id &"), R"(Sa\u2019id</b> &amp;)");
  EXPECT_EQ(d.source_of("\"Osh\""), R"(\"Osh\")");
}

TEST(Ninjs, LaterVersions) {
  EXPECT_THAT(blocks(Format::json, R"({"uri": "x", "standard": {"name": "ninjs", "version": "2.1"},
    "by": "Jane Doe", "headlines": [{"role": "main", "value": "One"}, {"role": "short", "value": "Two"}],
    "descriptions": [{"value": "Three"}],
    "bodies": [{"contenttype": "text/plain", "value": "no"},
               {"contenttype": "application/xhtml+xml", "value": "<p>Four</p>"}],
    "associations": [{"name": "p", "type": "picture", "descriptions": [{"value": "Five"}]}]})"),
              ElementsAre("headline 1: One", "headline 1: Two", "standfirst: Three",
                          "byline: Jane Doe", "body: Four", "caption: Five"));
}

TEST(WordPress, Posts) {
  const std::string post = R"({"id": 1, "title": {"rendered": "A &#038; B"},
    "content": {"rendered": "<h1>Again<\/h1><figure><img alt=\"Alt\"><figcaption>Cap<\/figcaption><\/figure><p>Text<\/p>",
                "protected": false},
    "excerpt": {"rendered": "<p>Stand<\/p>"},
    "_embedded": {"author": [{"name": "Jane Doe"}],
                  "wp:featuredmedia": [{"caption": {"rendered": "<p>Big<\/p>"}, "alt_text": "Top"}]}})";
  EXPECT_THAT(
      blocks(Format::json, post),
      ElementsAre("headline 1: A & B", "standfirst: Stand", "byline: Jane Doe", "body 1: Again",
                  "caption: Alt", "caption: Cap", "body: Text", "caption: Big", "caption: Top"));
  const Result<std::vector<Article>> posts =
      read_articles("[" + post + ", {\"no\": 1}," + post + "]", Format::wordpress);
  ASSERT_TRUE(posts);
  EXPECT_EQ(posts->size(), 2u);
}

TEST(WordPress, AnExcerptThatNobodyWroteIsNotRead) {
  EXPECT_THAT(blocks(Format::json, R"([{"title": {"rendered": "T"}, "content": {"rendered": "C"},
      "excerpt": {"rendered": "<p>C [&hellip;]<\/p>"}}])"),
              ElementsAre("headline 1: T", "body: C"));
}

TEST(SchemaOrg, AnArticleWithItsBody) {
  EXPECT_THAT(blocks(Format::json, R"({"@type": ["NewsArticle"], "articleBody": "One.\n\nTwo.",
      "headline": "H", "description": "D", "author": [{"name": "A"}, {"name": "B"}],
      "image": {"caption": "C"}})"),
              ElementsAre("headline 1: H", "standfirst: D", "byline: A", "byline: B", "body: One.",
                          "body: Two.", "caption: C"));
}

ReadOptions fields(std::initializer_list<std::string_view> descriptions) {
  ReadOptions options;
  for (std::string_view d : descriptions) {
    const auto error = options.json.add(d);
    EXPECT_FALSE(error) << error->message;
  }
  return options;
}

std::vector<std::vector<std::string>> articles(const std::string& file, const ReadOptions& options,
                                               Format format = Format::json) {
  Result<std::vector<Article>> read = read_articles(file, format, options);
  std::vector<std::vector<std::string>> out;
  if (!read) {
    out.push_back({read.error().message});
    return out;
  }
  for (Article& article : *read) {
    Document d;
    d.file = file;
    d.article = std::move(article);
    d.tokens = tokenize(d.article);
    check_invariants(d);
    out.push_back(d.blocks());
  }
  return out;
}

TEST(JsonFields, OneArticle) {
  const ReadOptions options = fields(
      {"body=/story/text", "headline=/title:plain", "caption=/a:b:plain", "quote=/q:markdown"});
  EXPECT_THAT(articles(R"({"title": "<p>", "story": {"text": ["One.", "Two <i>x</i>."]}, "a:b": "C",
      "q": "*Three*"})",
                       options),
              ElementsAre(ElementsAre("headline 1: <p>", "body: One.", "body: Two x.",
                                      "quotation: Three", "caption: C")));
}

TEST(JsonFields, WhereArticlesBegin) {
  const std::string file = R"({"items": [{"t": "A", "b": ["a", "b"]}, {"x": 1}, {"b": "c"}]})";
  const auto two =
      ElementsAre(ElementsAre("headline 1: A", "body: a", "body: b"), ElementsAre("body: c"));
  EXPECT_THAT(articles(file, fields({"headline=/items/*/t", "body=/items/*/b"})), two);
  EXPECT_THAT(articles(file, fields({"article=/items/*", "headline=/t", "body=/b"})), two);
  EXPECT_THAT(articles(file, fields({"body=/items/*/b"})),
              ElementsAre(ElementsAre("body: a", "body: b", "body: c")));
  const std::string array = R"([{"b": "a"}, {"b": "b"}])";
  const auto each = ElementsAre(ElementsAre("body: a"), ElementsAre("body: b"));
  EXPECT_THAT(articles(array, fields({"body=/b"})), each);
  EXPECT_THAT(articles(array, fields({"body=/*/b"})), each);
  EXPECT_THAT(articles(array, fields({"body=/*/b", "headline=/*/t"})), each);
}

TEST(JsonFields, Lines) {
  EXPECT_THAT(articles("{\"t\": \"a\"}\r\n\n[1]\n {\"t\": \"\\u0062\"}", fields({"body=/t"}),
                       Format::json_lines),
              ElementsAre(ElementsAre("body: a"), ElementsAre("body: b")));
  EXPECT_THAT(articles("{\"t\": 1}\n{", fields({"body=/t"}), Format::json_lines)[0][0],
              HasSubstr("line 2"));
}

TEST(JsonFields, WhatIsMissingIsSaid) {
  EXPECT_THAT(articles("{\"a\": 1}", {})[0][0], HasSubstr("--json-field"));
  EXPECT_THAT(articles("{\"a\": 1}", fields({"body=/b"}))[0][0],
              HasSubstr("none of the JSON fields"));
  EXPECT_THAT(articles("{\"a\": 1}", {}, Format::ninjs)[0][0], HasSubstr("ninjs"));
  EXPECT_THAT(articles("{\"a\": 1}\n{\"a\": 2}", {})[0][0], HasSubstr("jsonl"));
  JsonFields f;
  EXPECT_THAT(f.add("body")->message, HasSubstr("ROLE=POINTER"));
  EXPECT_THAT(f.add("body=x")->message, HasSubstr("no JSON pointer"));
  EXPECT_THAT(f.add("bdy=/x")->message, HasSubstr("headline, standfirst"));
  EXPECT_THAT(f.add("body=/x:htm")->message, HasSubstr("plain, html or markdown"));
}

TEST(JsonFormats, ByContent) {
  EXPECT_EQ(sniff_format("{\"uri\": \"x\"}"), Format::json);
  EXPECT_EQ(sniff_format(" [ {\"title\": 1}]"), Format::json);
  EXPECT_EQ(sniff_format("{\"a\": 1}\n{\"a\": 2}\n"), Format::json_lines);
  EXPECT_EQ(sniff_format("{\"title\": \"x\"}\n\nText."), Format::markdown);
  EXPECT_EQ(sniff_format("[link](x)"), Format::markdown);
  EXPECT_EQ(sniff_format("[sic] he said"), Format::plain);
}

TEST(JsonFormats, OnlyArticlesAreTakenFromFolders) {
  EXPECT_TRUE(must_be_recognized(Format::json));
  EXPECT_FALSE(must_be_recognized(Format::markdown));
  EXPECT_TRUE(is_recognized(R"({"uri": "x", "body_text": "y"})", Format::json, {}));
  EXPECT_FALSE(is_recognized(R"({"name": "x", "version": "1"})", Format::json, {}));
  EXPECT_FALSE(is_recognized("{", Format::json, {}));
  EXPECT_TRUE(is_recognized(R"({"b": "y"})", Format::json, fields({"body=/b"})));
  EXPECT_TRUE(is_recognized("{\"b\": \"y\"}\n", Format::json_lines, fields({"body=/b"})));
}

}  // namespace
}  // namespace stet
