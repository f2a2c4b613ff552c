#include "checker/engine/baseline.h"

#include <gtest/gtest.h>

#include "tests/mentions/support.h"

namespace stet {
namespace {

// A finding on the first `text` of the story that suggests `right`.
Finding finding(const Story& story, std::string_view text, std::string right,
                std::string rule = "names/person-variant") {
  Finding f;
  const auto at = static_cast<uint32_t>(story.article.text.find(text));
  f.rule = std::move(rule);
  f.span = {at, at + static_cast<uint32_t>(text.size())};
  if (!right.empty()) f.suggestions.push_back({std::move(right), false});
  return f;
}

const Story& story() {
  static const Story instance = story_of("President Zelensky and Zelenskyy met Kiev's mayor.\n");
  return instance;
}

BaselineKey key(const std::string& path, std::vector<std::string> names) {
  return {path, "names/person-variant", std::move(names)};
}
const std::vector<std::string> kNames = {"zelensky", "zelenskyy"};

Baseline baseline(BaselineCounts counts, std::vector<std::string> gone = {}) {
  return {std::move(counts), [gone](const std::string& path) {
            return std::find(gone.begin(), gone.end(), path) == gone.end();
          }};
}

std::vector<Status> marked(const Baseline& known, const std::string& path, size_t findings) {
  Findings list(findings, finding(story(), "Zelensky", "Zelenskyy"));
  known.mark(path, story(), list);
  std::vector<Status> out;
  for (const Finding& f : list) out.push_back(f.status);
  return out;
}

constexpr Status kFresh = Status::fresh, kKnown = Status::baseline;

TEST(BaselineKey, IsTheSetOfNamesFolded) {
  EXPECT_EQ(baseline_key("a.md", story(), finding(story(), "Zelensky", "ZELENSKYY")),
            key("a.md", kNames));
  EXPECT_EQ(baseline_key("a.md", story(), finding(story(), "Zelenskyy", "Zelensky")),
            key("a.md", kNames))
      << "whichever of the two is preferred";
  EXPECT_EQ(baseline_key("a.md", story(), finding(story(), "Kiev", "")), key("a.md", {"kiev"}));
  EXPECT_EQ(baseline_key("a.md", story(), finding(story(), "Kiev", "Kiév")), key("a.md", {"kiev"}));
}

TEST(Baseline, MarksUpToItsCount) {
  const Baseline known = baseline({{key("a.md", kNames), 2}});
  EXPECT_EQ(marked(known, "a.md", 1), (std::vector{kKnown}));
  EXPECT_EQ(marked(known, "a.md", 2), (std::vector{kKnown, kKnown}));
  EXPECT_EQ(marked(known, "a.md", 3), (std::vector{kFresh, kFresh, kFresh}))
      << "nobody can say which one was added";
  EXPECT_EQ(marked(known, "b.md", 1), (std::vector{kFresh}));
}

TEST(Baseline, KnowsOnlyTheRuleAndTheNames) {
  const Baseline known = baseline({{key("a.md", kNames), 9}});
  Findings list = {finding(story(), "Zelensky", "Zelenskyy", "names/diacritics"),
                   finding(story(), "Kiev", "Kyiv"), finding(story(), "Zelensky", "Zelenskyy")};
  known.mark("a.md", story(), list);
  EXPECT_EQ(list[0].status, kFresh);
  EXPECT_EQ(list[1].status, kFresh);
  EXPECT_EQ(list[2].status, kKnown);
}

TEST(Baseline, WhatIsSuppressedIsNotCounted) {
  const Baseline known = baseline({{key("a.md", kNames), 1}});
  Findings list(2, finding(story(), "Zelensky", "Zelenskyy"));
  list[0].status = Status::suppressed;
  known.mark("a.md", story(), list);
  EXPECT_EQ(list[0].status, Status::suppressed);
  EXPECT_EQ(list[1].status, kKnown);
}

TEST(Baseline, ARenamedFileKeepsItsEntries) {
  const Baseline known = baseline({{key("old.md", kNames), 2}}, {"old.md"});
  EXPECT_EQ(marked(known, "new.md", 2), (std::vector{kKnown, kKnown}));
  EXPECT_EQ(marked(known, "new.md", 3), (std::vector{kFresh, kFresh, kFresh}));
  const Baseline there = baseline({{key("old.md", kNames), 2}});
  EXPECT_EQ(marked(there, "new.md", 1), (std::vector{kFresh})) << "old.md has them still";
}

TEST(Baseline, ComparesWithWhatIsThere) {
  const Baseline known = baseline({{key("a.md", kNames), 3},
                                   {key("b.md", kNames), 1},
                                   {key("gone.md", {"kiev", "kyiv"}), 1},
                                   {key("lost.md", {"lvov"}), 1},
                                   {key("unseen.md", kNames), 4}},
                                  {"gone.md", "lost.md"});
  const auto checked = [](const std::string& path) { return path != "unseen.md"; };
  const Baseline::Comparison now = known.compare({{key("a.md", kNames), 1},
                                                  {key("b.md", kNames), 2},
                                                  {key("new.md", {"kiev", "kyiv"}), 1},
                                                  {key("new.md", {"odessa"}), 1}},
                                                 checked);
  EXPECT_EQ(now.kept, (BaselineCounts{{key("a.md", kNames), 1},
                                      {key("b.md", kNames), 1},
                                      {key("new.md", {"kiev", "kyiv"}), 1},
                                      {key("unseen.md", kNames), 4}}));
  EXPECT_EQ(now.stale, (BaselineCounts{{key("a.md", kNames), 2}, {key("lost.md", {"lvov"}), 1}}));
  EXPECT_EQ(now.fresh, (BaselineCounts{{key("b.md", kNames), 2}, {key("new.md", {"odessa"}), 1}}));
}

}  // namespace
}  // namespace stet
