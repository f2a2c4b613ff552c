#include "checker/engine/house_patterns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <re2/re2.h>

#include "checker/gazetteer/default.h"
#include "checker/mentions/mention.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

HouseRule rule(std::string pattern, std::string message = "m") {
  HouseRule out;
  out.id = "house/r";
  out.pattern = std::move(pattern);
  out.message = std::move(message);
  return out;
}

const Gazetteer& gazetteer() {
  static const Result<Gazetteer> kGazetteer = default_gazetteer();
  return *kGazetteer;
}

std::vector<std::string> found(HouseRule r, std::string_view text, Format format = Format::plain) {
  HousePatterns patterns;
  EXPECT_EQ(patterns.add(std::move(r)), std::nullopt);
  patterns.finish();
  const Story story = understand(*read_article(text, format), gazetteer());
  Findings findings;
  patterns.check(story, findings);
  std::vector<std::string> out;
  for (const Finding& f : findings) {
    std::string one = std::string(story.text(f.span)) + ": " + f.message;
    for (const Suggestion& s : f.suggestions) one += " -> " + s.text;
    out.push_back(one);
  }
  return out;
}

TEST(HousePatterns, GroupsStandInMessageAndSuggestion) {
  HouseRule r = rule("less (people|men)", "“$0” costs $$1: fewer $1.");
  r.suggestions = {"fewer $1"};
  EXPECT_THAT(found(r, "No less people. Less men, less men."),
              ElementsAre("less people: “less people” costs $1: fewer people. -> fewer people",
                          "less men: “less men” costs $1: fewer men. -> fewer men"));
  r.ignore_case = true;
  EXPECT_EQ(found(r, "LESS PEOPLE").size(), 1u);
}

TEST(HousePatterns, WholeWordsOfAnyScript) {
  EXPECT_THAT(found(rule("ize"), "organize size ize."), ElementsAre("ize: m"));
  EXPECT_THAT(found(rule("caf"), "café caf"), ElementsAre("caf: m"));
  HouseRule inside = rule("ize");
  inside.whole_words = false;
  EXPECT_EQ(found(inside, "organize size ize.").size(), 3u);
  EXPECT_THAT(found(rule("-"), "a-b - c"), ElementsAre("-: m", "-: m"));
}

TEST(HousePatterns, ScopesAreTheReportsParts) {
  constexpr std::string_view kText =
      "# Iconic head\n\nIconic body, “iconic quote”.\n\n`iconic`\n\n    iconic code\n";
  HouseRule r = rule("iconic \\w+");
  r.ignore_case = true;
  EXPECT_EQ(found(r, kText, Format::markdown).size(), 3u) << "code is no text";
  r.scopes = {"headline"};
  EXPECT_THAT(found(r, kText, Format::markdown), ElementsAre("Iconic head: m"));
  r.scopes = {"quote"};
  EXPECT_THAT(found(r, kText, Format::markdown), ElementsAre("iconic quote: m"));
  r.scopes = {"body", "caption"};
  EXPECT_THAT(found(r, kText, Format::markdown), ElementsAre("Iconic body: m"));
}

TEST(HousePatterns, WhatIsWrongIsSaid) {
  const auto wrong = [](HouseRule r) {
    HousePatterns patterns;
    return patterns.add(std::move(r)).value_or("");
  };
  EXPECT_THAT(wrong(rule("less (people")), HasSubstr("is no pattern: missing )"));
  EXPECT_THAT(wrong(rule("(?=a)b")), HasSubstr("cannot look ahead"));
  EXPECT_THAT(wrong(rule("a*")), HasSubstr("matches where nothing stands"));
  EXPECT_THAT(wrong(rule("a\bb")), HasSubstr("control character"));
  EXPECT_THAT(wrong(rule(std::string(1001, 'a'))), HasSubstr("longer than 1000 bytes"));
  EXPECT_THAT(wrong(rule("a(b)", "$2")), HasSubstr("uses $2, but the pattern has 1 group"));
  EXPECT_THAT(wrong(rule("(a{1000}){1000}")), HasSubstr("is no pattern"));
}

// The filter is the fast path; running every pattern is the slow twin.
TEST(HousePatterns, TheFilterMissesNothing) {
  const std::vector<std::string> patterns = {"abc",       "(?i)ABC", "[ab]+c",   "é+x",
                                             "(abc|xyz)", "a.c",     "\\bxyz\\b"};
  uint32_t state = 7;
  const auto random = [&state](uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 16) % below;
  };
  const std::vector<std::string> letters = {"a", "b", "c", "A", "B", "C",
                                            "é", "É", "x", "y", "z", " "};
  size_t matches = 0;
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (int k = 0; k < 12; ++k) text += letters[random(static_cast<uint32_t>(letters.size()))];
    const Story story = understand(*read_article(text, Format::plain), gazetteer());
    for (const std::string& pattern : patterns) {
      HouseRule r = rule(pattern);
      r.whole_words = false;
      HousePatterns one;
      ASSERT_EQ(one.add(r), std::nullopt);
      one.finish();
      Findings findings;
      one.check(story, findings);
      EXPECT_EQ(!findings.empty(), RE2::PartialMatch(story.article.text, pattern))
          << pattern << " " << text;
      matches += findings.size();
    }
  }
  EXPECT_GT(matches, 100u);
}

TEST(HousePatterns, MatchesAreLimited) {
  HouseRule r = rule("a");
  r.whole_words = false;
  EXPECT_EQ(found(r, std::string(5000, 'a')).size(), HousePatterns::kMostMatches);
  EXPECT_THAT(found(rule("\\b"), "a b"), IsEmpty());
}

}  // namespace
}  // namespace stet
