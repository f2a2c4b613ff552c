// Adopting stet in a newsroom with history: the baseline, changed lines, the archive's own usage.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "checker/cli/child_process.h"
#include "tests/cli/program.h"

namespace stet {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::Outcome;
using testing::run_stet;
using testing::TemporaryFolder;

constexpr std::string_view kTwoSpellings =
    "President Volodymyr Zelenskyy said on Wednesday that most drones had been shot down.\n"
    "\n"
    "Later Zelensky left for Warsaw with Zelenskyy's aides.\n";
// The same, with its paragraphs turned round and wrapped otherwise.
constexpr std::string_view kReformatted =
    "A new first paragraph says nothing of note.\n"
    "\n"
    "Later Zelensky left for\nWarsaw with Zelenskyy's aides.\n"
    "\n"
    "President Volodymyr Zelenskyy said on Wednesday\nthat most drones had been shot down.\n";

class Adopt : public testing::InFolder {
 protected:
  void git(std::vector<std::string> arguments) {
    std::vector<std::string> all = {"git",         "-C", folder_.path().string(),   "-c",
                                    "user.name=A", "-c", "user.email=a@example.org"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const Result<ChildOutcome> done = run_child(all);
    ASSERT_TRUE(done) << done.error().text();
    ASSERT_EQ(done->status, 0) << done->err;
  }
  void commit_all() {
    git({"add", "-A"});
    git({"commit", "-q", "-m", "articles"});
  }
};

class BaselineCommand : public Adopt {};

TEST_F(BaselineCommand, OldFindingsDoNotCountAndAreShown) {
  folder_.write("a.md", kTwoSpellings);
  EXPECT_EQ(stet({"check", "a.md"}).status, 1);
  const Outcome made = stet({"baseline", "create"});
  EXPECT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(made.out, ".stet-baseline.json: 1 finding known\n");
  const Outcome o = stet({"check", "a.md"});
  EXPECT_EQ(o.status, 0);
  EXPECT_THAT(o.out, HasSubstr("warning (known): “Zelensky”"));
  EXPECT_THAT(o.out, HasSubstr("no findings in 1 file; 1 known in the baseline"));
  EXPECT_THAT(stet({"check", "--format", "json", "a.md"}).out, HasSubstr("\"baseline\""));
  EXPECT_EQ(stet({"check", "--no-baseline", "a.md"}).status, 1);
  EXPECT_EQ(stet({"check", "--fail-level", "info", "a.md"}).status, 0);
}

TEST_F(BaselineCommand, ItSurvivesReformattingAndARename) {
  folder_.write("news/a.md", kTwoSpellings);
  ASSERT_EQ(stet({"baseline", "create"}).status, 0);
  folder_.write("news/a.md", kReformatted);
  EXPECT_EQ(stet({"check", "news"}).status, 0);
  std::filesystem::rename(folder_ / "news/a.md", folder_ / "b.md");
  EXPECT_EQ(stet({"check", "b.md"}).status, 0);
  EXPECT_THAT(stet({"baseline", "show"}).out, HasSubstr("b.md: zelensky, zelenskyy"));
  EXPECT_THAT(stet({"baseline", "show"}).out, HasSubstr("1 finding known, 0 stale\n"));
  ASSERT_EQ(stet({"baseline", "prune"}).status, 0);
  EXPECT_THAT(testing::content_of(folder_ / ".stet-baseline.json"), HasSubstr("\"b.md\""));
}

TEST_F(BaselineCommand, OneMoreMakesAllOfThemNew) {
  folder_.write("a.md", kTwoSpellings);
  ASSERT_EQ(stet({"baseline", "create"}).status, 0);
  folder_.write("a.md", std::string(kTwoSpellings) + "\nZelenskyy slept. Zelensky ate.\n");
  const Outcome o = stet({"check", "a.md"});
  EXPECT_EQ(o.status, 1);
  EXPECT_THAT(o.out, HasSubstr("2 findings in 1 file"));
  ASSERT_EQ(stet({"baseline", "update"}).status, 0);
  EXPECT_EQ(stet({"check", "a.md"}).status, 0);
}

TEST_F(BaselineCommand, StaleEntriesAreListedAndPruned) {
  folder_.write("a.md", kTwoSpellings);
  folder_.write("b.md", kTwoSpellings);
  ASSERT_EQ(stet({"baseline", "create"}).status, 0);
  folder_.write("a.md", "Nothing of note happened.\n");
  std::filesystem::remove(folder_ / "b.md");
  const Outcome shown = stet({"baseline", "show"});
  EXPECT_EQ(shown.status, 0);
  EXPECT_THAT(shown.out, HasSubstr("a.md: zelensky, zelenskyy [names/person-variant] 1 time, "
                                   "stale: not found any more\n"));
  EXPECT_THAT(shown.out, HasSubstr("stale: the file is gone\n"));
  EXPECT_EQ(stet({"baseline", "prune"}).out,
            ".stet-baseline.json: 0 findings known, 2 stale ones removed\n");
  EXPECT_THAT(testing::content_of(folder_ / ".stet-baseline.json"), Not(HasSubstr("zelensky")));
}

TEST_F(BaselineCommand, PruneAddsNothingAndUpdateLeavesOtherFilesAlone) {
  folder_.write("a.md", kTwoSpellings);
  folder_.write("sub/b.md", "Nothing.\n");
  ASSERT_EQ(stet({"baseline", "create"}).status, 0);
  folder_.write("sub/b.md", kTwoSpellings);
  ASSERT_EQ(stet({"baseline", "prune"}).status, 0);
  EXPECT_EQ(stet({"check", "sub"}).status, 1);
  ASSERT_EQ(stet({"baseline", "update", "sub"}).status, 0);
  EXPECT_EQ(stet({"check", "."}).status, 0);
}

TEST_F(BaselineCommand, TheFileIsTheSameForAnyNumberOfThreads) {
  for (int i = 0; i < 20; ++i) folder_.write("n/" + std::to_string(i) + ".md", kTwoSpellings);
  ASSERT_EQ(stet({"baseline", "create", "-j", "1", "--baseline", "one.json"}).status, 0);
  ASSERT_EQ(stet({"baseline", "create", "-j", "8", "--baseline", "two.json"}).status, 0);
  EXPECT_EQ(testing::content_of(folder_ / "one.json"), testing::content_of(folder_ / "two.json"));
  EXPECT_EQ(stet({"check", "--baseline", "one.json", "n"}).status, 0);
}

TEST_F(BaselineCommand, ItIsFoundAboveUpToTheRootOfTheRepository) {
  folder_.write("repository/news/a.md", kTwoSpellings);
  std::filesystem::create_directories(folder_ / "repository/.git");
  ASSERT_EQ(stet({"baseline", "create", "--baseline", "repository/.stet-baseline.json"}).status, 0);
  EXPECT_EQ(stet({"check", "repository/news/a.md"}).status, 1) << "found from the current folder";
  EXPECT_EQ(stet({"check", "--baseline", "repository/.stet-baseline.json", "repository"}).status,
            0);
}

TEST_F(BaselineCommand, MistakesAreExplained) {
  folder_.write("a.md", kTwoSpellings);
  EXPECT_THAT(stet({"baseline"}).err, HasSubstr("say create, update, prune or show"));
  const Outcome none = stet({"baseline", "show"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("make one with `stet baseline create`"));
  ASSERT_EQ(stet({"baseline", "create"}).status, 0);
  const Outcome twice = stet({"baseline", "create"});
  EXPECT_EQ(twice.status, 2);
  EXPECT_THAT(twice.err, HasSubstr("is there already"));
  folder_.write(".stet-baseline.json", "{\"version\": 1,\n\"findings\": [{}]}");
  const Outcome bad = stet({"check", "a.md"});
  EXPECT_EQ(bad.status, 2);
  EXPECT_THAT(bad.err, HasSubstr(".stet-baseline.json:2: a finding has a path"));
  EXPECT_EQ(stet({"check", "--baseline", "missing.json", "a.md"}).status, 2);
}

class Since : public Adopt {
 protected:
  void SetUp() override { git({"init", "-q"}); }
};

TEST_F(Since, ReportsWhatTheChangeBrought) {
  folder_.write("old.md", kTwoSpellings);
  folder_.write("grown.md", "President Volodymyr Zelenskyy said nothing.\n\nHe left.\n");
  commit_all();
  EXPECT_EQ(stet({"check", "--since", "HEAD", "."}).status, 0);
  folder_.write("grown.md",
                "President Volodymyr Zelenskyy said nothing.\n\nHe left.\n\nZelensky slept.\n");
  folder_.write("new.md", kTwoSpellings);
  const Outcome o = stet({"check", "--since", "HEAD", "."});
  EXPECT_EQ(o.status, 1);
  EXPECT_THAT(o.out, HasSubstr("grown.md:5:1"));
  EXPECT_THAT(o.out, HasSubstr("new.md:3:7"));
  EXPECT_THAT(o.out, Not(HasSubstr("old.md")));
  commit_all();
  EXPECT_EQ(stet({"check", "--since", "HEAD", "."}).status, 0);
  EXPECT_EQ(stet({"check", "--since", "HEAD~1", "."}).status, 1);
}

TEST_F(Since, AChangedRelatedPlaceCounts) {
  folder_.write("a.md",
                "President Volodymyr Zelensky spoke.\n\nLater Zelensky left.\n\nHe slept.\n");
  commit_all();
  // The spelling that is not flagged comes in: the finding stands on the lines that were there.
  folder_.write("a.md",
                "President Volodymyr Zelenskyy spoke. Zelenskyy sat.\n\nLater Zelensky left.\n\nHe "
                "slept.\n");
  const Outcome o = stet({"check", "--since", "HEAD", "a.md"});
  EXPECT_EQ(o.status, 1);
  EXPECT_THAT(o.out, HasSubstr("a.md:3:7"));
}

TEST_F(Since, ARenameIsNoChange) {
  folder_.write("a.md", kTwoSpellings);
  commit_all();
  git({"mv", "a.md", "b é.md"});
  EXPECT_EQ(stet({"check", "--since", "HEAD", "."}).status, 0);
  folder_.write("b é.md", std::string(kTwoSpellings) + "\nZelenskyy ate. Zelensky slept.\n");
  const Outcome o = stet({"check", "--since", "HEAD", "."});
  EXPECT_THAT(o.out, HasSubstr("b é.md:5:16"));
}

TEST_F(Since, GoesWithABaseline) {
  folder_.write("a.md", kTwoSpellings);
  commit_all();
  ASSERT_EQ(stet({"baseline", "create"}).status, 0);
  folder_.write("a.md", std::string(kTwoSpellings) + "\nHe ate. Zelensky slept.\n");
  const Outcome o = stet({"check", "--since", "HEAD", "--format", "json", "a.md"});
  EXPECT_EQ(o.status, 1);
  EXPECT_THAT(o.out, Not(HasSubstr("\"status\":\"baseline\"")));
}

TEST_F(Since, MistakesAreExplained) {
  folder_.write("a.md", kTwoSpellings);
  commit_all();
  const Outcome unknown = stet({"check", "--since", "nowhere", "a.md"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("git knows no revision “nowhere”"));
  const Outcome option = stet({"check", "--since=--output=x", "a.md"});
  EXPECT_EQ(option.status, 2);
  EXPECT_THAT(option.err, HasSubstr("is no revision"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "x"));
  const TemporaryFolder outside;
  outside.write("a.md", kTwoSpellings);
  const Outcome none = run_stet(outside, {"check", "--since", "HEAD", "a.md"});
  EXPECT_EQ(none.status, 2);
  EXPECT_THAT(none.err, HasSubstr("--since needs a git repository"));
  const Outcome missing =
      stet({"check", "--since", "HEAD", "a.md"}, {.environment = {"PATH=/nowhere"}});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.err, HasSubstr("cannot run git"));
}

}  // namespace
}  // namespace stet
