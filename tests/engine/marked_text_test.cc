#include "tests/engine/marked_text.h"

#include <gmock/gmock.h>

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(MarkedText, TakesMarksOutAndKeepsTheirPlaces) {
  const MarkedText m = parse_marked(
      "One [[Zelensky]] and [[Klitchko]].\n"
      "//~ warning names/person-variant \"is spelled\" -> Zelenskyy\n"
      "//~ info names/diacritics\n"
      "\n"
      "Two.\n");
  EXPECT_THAT(m.mistakes, IsEmpty());
  EXPECT_EQ(m.text, "One Zelensky and Klitchko.\n\nTwo.\n");
  ASSERT_THAT(m.expected, SizeIs(2));
  EXPECT_EQ(m.expected[0].file.in(m.text), "Zelensky");
  EXPECT_EQ(m.expected[0].severity, "warning");
  EXPECT_EQ(m.expected[0].rule, "names/person-variant");
  EXPECT_EQ(m.expected[0].message, "is spelled");
  EXPECT_EQ(m.expected[0].suggestion, "Zelenskyy");
  EXPECT_EQ(m.expected[1].file.in(m.text), "Klitchko");
  EXPECT_FALSE(m.expected[1].suggestion.has_value());
}

TEST(MarkedText, EscapedBracketsAreText) {
  const MarkedText m = parse_marked("A \\[[link]] here.\n");
  EXPECT_EQ(m.text, "A [[link]] here.\n");
  EXPECT_THAT(m.mistakes, IsEmpty());
}

TEST(MarkedText, ASpanMayCoverMarkupAndALineEnd) {
  const MarkedText m =
      parse_marked("By **[[Assad**\nal-Shaibani]].\n//~ warning names/person-variant\n");
  ASSERT_THAT(m.expected, SizeIs(1));
  EXPECT_EQ(m.expected[0].file.in(m.text), "Assad**\nal-Shaibani");
}

TEST(MarkedText, MistakesAreSaid) {
  EXPECT_THAT(parse_marked("[[A]]\n").mistakes, SizeIs(1));
  EXPECT_THAT(parse_marked("[[A\n//~ info a/b\n").mistakes, SizeIs(1));
  EXPECT_THAT(parse_marked("A\n//~ info a/b\n").mistakes, SizeIs(1));
  EXPECT_THAT(parse_marked("[[A]]\n//~ fatal a/b\n").mistakes, SizeIs(2));
}

TEST(ExpectationLine, Parses) {
  const auto line =
      parse_expectation("error places/unlikely-place \"Khamenei\" 3 -> Khmeimim Air Base");
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->quoted, "Khamenei");
  EXPECT_EQ(line->number, 3);
  EXPECT_EQ(line->suggestion, "Khmeimim Air Base");
  EXPECT_FALSE(parse_expectation("").has_value());
  EXPECT_FALSE(parse_expectation("warning Names/person").has_value());
  EXPECT_FALSE(parse_expectation("warning a/b unquoted").has_value());
}

TEST(RulePage, HasTitleSectionsAndExamples) {
  const RulePage page = parse_page(
      "# names/x\n"
      "## Examples\n"
      "### First\n"
      "```article md\n## not a section\n```\n"
      "```console\n# not a title\n```\n"
      "### Second\n"
      "```article html\n<p>\n```\n"
      "## Sources\n");
  EXPECT_EQ(page.title, "names/x");
  EXPECT_THAT(page.sections, ElementsAre("Examples", "Sources"));
  ASSERT_THAT(page.examples, SizeIs(2));
  EXPECT_EQ(page.examples[0].heading, "First");
  EXPECT_EQ(page.examples[0].marked, "## not a section\n");
  EXPECT_EQ(page.examples[0].line, 4);
  EXPECT_EQ(page.examples[1].format, "html");
  EXPECT_THAT(page.mistakes, IsEmpty());
  EXPECT_THAT(parse_page("```article doc\n").mistakes, SizeIs(2));
}

}  // namespace
}  // namespace stet
