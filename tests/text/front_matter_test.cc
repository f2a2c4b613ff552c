#include "checker/text/front_matter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/text/support.h"

namespace stet {
namespace {

using testing::ElementsAre;

std::vector<std::string> blocks(const std::string& file) {
  const Document d = read_markdown_text(file);
  check_invariants(d);
  return d.blocks();
}

TEST(FrontMatter, YamlScalars) {
  EXPECT_THAT(blocks("---\n"
                     "title: Syria: the new order # not this\n"
                     "headline: \"Assad\\u2019s \\\"army\\\"\"\n"
                     "description: 'It''s over'\n"
                     "date: 2025-02-11\n"
                     "draft: true\n"
                     "author: Jane Doe\n"
                     "---\n"
                     "Text.\n"),
              ElementsAre("metadata: Syria: the new order", "metadata: Assad’s \"army\"",
                          "metadata: It's over", "byline: Jane Doe", "body: Text."));
}

TEST(FrontMatter, YamlOverSeveralLines) {
  EXPECT_THAT(blocks("---\nsummary: >-\n  One\n  two.\n\n  Three.\nstandfirst: four\n  five\n"
                     "caption: \"six\n  seven\"\n...\nText.\n"),
              ElementsAre("metadata: One two.", "metadata: Three.", "metadata: four five",
                          "metadata: six seven", "body: Text."));
}

TEST(FrontMatter, WhatIsNoStringOrNotAtTheTopIsPassedOver) {
  EXPECT_THAT(blocks("---\ntitle: [a, b]\ntags:\n  - x\nimage:\n  caption: deep\n  alt: deep\n"
                     "subtitle:\nalt: &x y\n# title: z\n\"Summary\": Kept\n---\nText.\n"),
              ElementsAre("metadata: Kept", "body: Text."));
}

TEST(FrontMatter, Toml) {
  EXPECT_THAT(
      blocks("+++\ntitle = \"A \\\"b\\\" \\u00e9\"\nweight = 3\nnotes = '''\ntitle = \"no\"\n'''\n"
             "description = 'C:\\path'\nsummary = \"\"\"\nOne\ntwo\"\"\"\n[params]\n"
             "caption = \"deep\"\n+++\nText.\n"),
      ElementsAre("metadata: A \"b\" é", "metadata: C:\\path", "metadata: One two", "body: Text."));
}

TEST(FrontMatter, Json) {
  EXPECT_THAT(blocks("{\n  \"title\": \"A \\ud83c\\udf55 \\/ b\",\n  \"tags\": [\"title\", "
                     "{\"title\": \"no\"}],\n"
                     "  \"x\": \"title\", \"author\" : \"Jane\"\n}\n\nText.\n"),
              ElementsAre("metadata: A 🍕 / b", "byline: Jane", "body: Text."));
}

TEST(FrontMatter, SpansAreExact) {
  const Document d = read_markdown_text(
      "---\r\ntitle: \"Assad\\u2019s men\"\r\ndescription: 'It''s'\r\n---\r\nText.\r\n");
  EXPECT_EQ(d.source_of("Assad’s"), "Assad\\u2019s");
  EXPECT_EQ(d.source_of("’"), "\\u2019");
  EXPECT_EQ(d.source_of("It's"), "It''s");
  EXPECT_EQ(d.source_of("Text"), "Text");
  check_invariants(d);
}

TEST(FrontMatter, WithoutAnEndThereIsNone) {
  EXPECT_EQ(front_matter_end("---\ntitle: x\n"), 0u);
  EXPECT_EQ(front_matter_end("+++\ntitle = 'x'\n---\n"), 0u);
  EXPECT_EQ(front_matter_end("{\"title\": \"x\""), 0u);
  EXPECT_EQ(front_matter_end("{\"title\": \"x\"} and text"), 0u);
  EXPECT_EQ(front_matter_end("{ braces } in prose"), 0u);
  EXPECT_EQ(front_matter_end("----\na: b\n----\n"), 0u);
  EXPECT_EQ(front_matter_end("text\n---\n"), 0u);
  EXPECT_EQ(front_matter_end(""), 0u);
  EXPECT_THAT(blocks("---\n\nText.\n"), ElementsAre("body: Text."));
}

TEST(FrontMatter, EndsAfterItsLastLine) {
  EXPECT_EQ(front_matter_end("---\na: b\n---\nText"), 13u);
  EXPECT_EQ(front_matter_end("--- \r\na: b\r\n...\r\nText"), 17u);
  EXPECT_EQ(front_matter_end("---\n---"), 7u);
  EXPECT_EQ(front_matter_end("{\"a\": {\"b\": \"}\"}}\nText"), 18u);
}

TEST(FrontMatter, BrokenStringsStayInside) {
  EXPECT_THAT(blocks("---\ntitle: \"open\nsummary: next\n---\nText.\n"),
              ElementsAre("metadata: open", "metadata: next", "body: Text."));
  EXPECT_THAT(blocks("---\ntitle: \"bad \\u12 \\\n---\nText.\n"),
              ElementsAre("metadata: bad u12", "body: Text."));
  EXPECT_THAT(blocks("+++\ntitle = \"\"\"open\n+++\nText.\n"),
              ElementsAre("metadata: open", "body: Text."));
}

}  // namespace
}  // namespace stet
