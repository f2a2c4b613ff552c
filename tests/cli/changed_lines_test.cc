#include "checker/cli/changed_lines.h"

#include <gtest/gtest.h>

#include "checker/cli/child_process.h"

namespace stet {
namespace {

std::string shown(const ChangedFiles& files, const std::string& path) {
  const auto at = files.find(path);
  if (at == files.end()) return "none";
  std::string out;
  for (const LineRange& r : at->second)
    out += std::to_string(r.first) + "-" + std::to_string(r.last) + " ";
  return out;
}

TEST(ParseDiff, GivesTheLinesOfTheNewState) {
  const ChangedFiles files = parse_diff(
      "diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n"
      "@@ -3 +3 @@ heading\n-old\n+new\n@@ -10,0 +11,2 @@\n+one\n+two\n@@ -20,2 +22,0 "
      "@@\n-x\n-y\n");
  EXPECT_EQ(shown(files, "a.md"), "3-3 11-12 ") << "what was only removed has no line";
}

TEST(ParseDiff, LinesThatLookLikeHeadersAreNone) {
  const ChangedFiles files = parse_diff(
      "--- a/a.md\n+++ b/a.md\n@@ -1,0 +1,2 @@\n+++ b/evil.md\n+@@ -1 +9 @@\n"
      "@@ -5 +7 @@\n--- a/x\n+y\n\\ No newline at end of file\n");
  EXPECT_EQ(shown(files, "a.md"), "1-2 7-7 ");
  EXPECT_EQ(shown(files, "evil.md"), "none");
}

TEST(ParseDiff, KnowsPathsOfEveryKind) {
  const ChangedFiles files = parse_diff(
      "--- a/a b.md\t\n+++ b/a b.md\t\n@@ -0,0 +1 @@\n+x\n"
      "--- /dev/null\n+++ \"b/q\\\"\\t\\303\\251.md\"\n@@ -0,0 +1 @@\n+x\n"
      "--- a/gone.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n"
      "diff --git a/old.md b/new.md\nsimilarity index 90%\nrename from old.md\nrename to new.md\n"
      "--- a/old.md\n+++ b/new.md\n@@ -2 +2 @@\n-x\n+y\n");
  EXPECT_EQ(shown(files, "a b.md"), "1-1 ");
  EXPECT_EQ(shown(files, "q\"\té.md"), "1-1 ");
  EXPECT_EQ(shown(files, "gone.md"), "none");
  EXPECT_EQ(shown(files, "new.md"), "2-2 ");
  EXPECT_EQ(shown(files, "old.md"), "none");
}

TEST(ParseDiff, AnythingElseIsPassedOver) {
  EXPECT_TRUE(parse_diff("").empty());
  EXPECT_TRUE(parse_diff("@@ -1 +1 @@\n+x\n").empty());
  EXPECT_EQ(shown(parse_diff("+++ b/a\n@@ nonsense\n@@ -1 +x @@\n"), "a"), "");
}

TEST(RunChild, ReturnsStatusAndBothOutputs) {
  const Result<ChildOutcome> outcome =
      run_child({"sh", "-c", "cat; echo \"$1\"; echo wrong >&2; exit 3", "sh", "$(echo a b)"});
  ASSERT_TRUE(outcome) << outcome.error().text();
  EXPECT_EQ(outcome->status, 3);
  EXPECT_EQ(outcome->out, "$(echo a b)\n") << "no shell reads the argument; its input is empty";
  EXPECT_EQ(outcome->err, "wrong\n");
}

TEST(RunChild, ReadsMuchOfBothAtOnce) {
  const Result<ChildOutcome> outcome = run_child(
      {"sh", "-c", "head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; head -c 9 /dev/zero"});
  ASSERT_TRUE(outcome) << outcome.error().text();
  EXPECT_EQ(outcome->out.size(), 300009u);
  EXPECT_EQ(outcome->err.size(), 300000u);
}

TEST(RunChild, SaysWhatIsMissing) {
  const Result<ChildOutcome> outcome = run_child({"no-such-program-anywhere"});
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().text(),
            "cannot run no-such-program-anywhere: No such file or directory");
}

}  // namespace
}  // namespace stet
