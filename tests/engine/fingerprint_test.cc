#include "checker/engine/fingerprint.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace stet {
namespace {

Story story_of(std::string text) {
  Story story;
  story.article.text = std::move(text);
  return story;
}

Span span_of(const Story& story, std::string_view part, size_t from = 0) {
  const auto at = static_cast<uint32_t>(story.article.text.find(part, from));
  return {at, at + static_cast<uint32_t>(part.size())};
}

Finding finding_on(Span span, std::string rule = "names/person-variant") {
  Finding finding;
  finding.rule = std::move(rule);
  finding.span = span;
  finding.suggestions = {{"Assad", false}};
  return finding;
}

uint64_t one(const Story& story, Finding finding) {
  Findings findings = {std::move(finding)};
  set_fingerprints(story, findings);
  return findings[0].fingerprint;
}

TEST(Fingerprint, StaysWhenTheTextMovesAndRefolds) {
  const Story a = story_of("Asad left.");
  const Story b = story_of("A long first paragraph.\n\nThen ASAD left.");
  EXPECT_EQ(one(a, finding_on(span_of(a, "Asad"))), one(b, finding_on(span_of(b, "ASAD"))));
}

TEST(Fingerprint, ChangesWithEachOfItsParts) {
  const Story story = story_of("Asad Asaad Assad");
  const Finding plain = finding_on(span_of(story, "Asad"));
  Finding suggestion = plain;
  suggestion.suggestions[0].text = "Asaad";
  Finding no_suggestion = plain;
  no_suggestion.suggestions.clear();
  Finding related = plain;
  related.related = {{"", span_of(story, "Assad")}};
  Finding other_related = plain;
  other_related.related = {{"", span_of(story, "Asaad")}};
  const std::set<uint64_t> all = {
      one(story, plain),
      one(story, finding_on(span_of(story, "Asaad"))),
      one(story, finding_on(span_of(story, "Asad"), "names/place-variant")),
      one(story, suggestion),
      one(story, no_suggestion),
      one(story, related),
      one(story, other_related)};
  EXPECT_EQ(all.size(), 7u);
}

TEST(Fingerprint, DoesNotDependOnWordsForTheReader) {
  const Story story = story_of("Asad");
  Finding reworded = finding_on(span_of(story, "Asad"));
  reworded.message = "another message";
  reworded.why = "another why";
  reworded.confidence = 0.5F;
  EXPECT_EQ(one(story, reworded), one(story, finding_on(span_of(story, "Asad"))));
}

TEST(Fingerprint, EqualsAreNumbered) {
  const Story story = story_of("Asad and Asad and Asad");
  Findings findings;
  for (const size_t from : {0u, 5u, 14u})
    findings.push_back(finding_on(span_of(story, "Asad", from)));
  set_fingerprints(story, findings);
  const std::set<uint64_t> all = {findings[0].fingerprint, findings[1].fingerprint,
                                  findings[2].fingerprint};
  EXPECT_EQ(all.size(), 3u);
  EXPECT_EQ(findings[0].fingerprint, one(story, finding_on(span_of(story, "Asad"))));
}

// Baselines on disk hold these numbers: a change of the recipe breaks them all.
TEST(Fingerprint, IsTheSameInEveryVersion) {
  const Story story = story_of("Asad Assad");
  Finding finding = finding_on(span_of(story, "Asad"));
  finding.related = {{"", span_of(story, "Assad")}};
  EXPECT_EQ(one(story, finding), 2247672931876042296u);
}

}  // namespace
}  // namespace stet
