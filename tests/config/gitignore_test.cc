#include "checker/config/gitignore.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <set>
#include <string>

#include "tests/cli/program.h"

namespace stet {
namespace {

using Answer = Gitignore::Answer;

Answer match(std::string_view patterns, std::string_view path, bool is_folder = false) {
  return Gitignore::parse(patterns).match(path, is_folder);
}

TEST(Gitignore, ANameMatchesAtAnyDepth) {
  EXPECT_EQ(match("draft.md", "draft.md"), Answer::ignored);
  EXPECT_EQ(match("draft.md", "a/b/draft.md"), Answer::ignored);
  EXPECT_EQ(match("draft.md", "draft.md.txt"), Answer::unmatched);
}

TEST(Gitignore, ASlashAnchors) {
  EXPECT_EQ(match("/draft.md", "draft.md"), Answer::ignored);
  EXPECT_EQ(match("/draft.md", "a/draft.md"), Answer::unmatched);
  EXPECT_EQ(match("a/draft.md", "a/draft.md"), Answer::ignored);
  EXPECT_EQ(match("a/draft.md", "b/a/draft.md"), Answer::unmatched);
}

TEST(Gitignore, ASlashAtTheEndAsksForAFolder) {
  EXPECT_EQ(match("old/", "old", true), Answer::ignored);
  EXPECT_EQ(match("old/", "a/old", true), Answer::ignored);
  EXPECT_EQ(match("old/", "old", false), Answer::unmatched);
}

TEST(Gitignore, TheLastMatchDecides) {
  EXPECT_EQ(match("*.md\n!keep.md", "keep.md"), Answer::kept);
  EXPECT_EQ(match("!keep.md\n*.md", "keep.md"), Answer::ignored);
}

TEST(Gitignore, TwoStarsAreAnyFolders) {
  EXPECT_EQ(match("**/x.md", "x.md"), Answer::ignored);
  EXPECT_EQ(match("**/x.md", "a/b/x.md"), Answer::ignored);
  EXPECT_EQ(match("a/**/x.md", "a/x.md"), Answer::ignored);
  EXPECT_EQ(match("a/**/x.md", "a/b/c/x.md"), Answer::ignored);
  EXPECT_EQ(match("a/**", "a/b"), Answer::ignored);
  EXPECT_EQ(match("a/**", "a", true), Answer::unmatched);
}

TEST(Gitignore, AStarStopsAtASlash) {
  EXPECT_EQ(match("a/*.md", "a/x.md"), Answer::ignored);
  EXPECT_EQ(match("a/*.md", "a/b/x.md"), Answer::unmatched);
  // As git's manual has it; git 2.39 itself compares unrelated pointers there and may match.
  EXPECT_EQ(match("a**/x.md", "a/b/x.md"), Answer::unmatched);
}

TEST(Gitignore, CommentsSpacesEscapesAndLineEnds) {
  EXPECT_EQ(match("# x.md", "# x.md"), Answer::unmatched);
  EXPECT_EQ(match("\\#x.md", "#x.md"), Answer::ignored);
  EXPECT_EQ(match("\\!x.md", "!x.md"), Answer::ignored);
  EXPECT_EQ(match("x.md   ", "x.md"), Answer::ignored);
  EXPECT_EQ(match("x\\ ", "x "), Answer::ignored);
  EXPECT_EQ(match("\xEF\xBB\xBFx.md\r\ny.md\r\n", "x.md"), Answer::ignored);
  EXPECT_EQ(match("\n\n", ""), Answer::unmatched);
}

TEST(Gitignore, HostilePatternsAreAnsweredAtOnce) {
  std::string stars;
  for (int i = 0; i < 500; ++i) stars += "*a";
  EXPECT_EQ(match(stars + "b", std::string(4000, 'a')), Answer::unmatched);
  std::string folders;
  std::string path;
  for (int i = 0; i < 200; ++i) folders += "**/a/";
  for (int i = 0; i < 1000; ++i) path += "a/";
  EXPECT_EQ(match(folders + "b", path + "c"), Answer::unmatched);
}

// The oracle: git itself, over many patterns and every path of a small tree.
class AgainstGit : public ::testing::TestWithParam<const char*> {};

constexpr const char* kPaths[] = {
    "x.md",        "y.md",      "keep.md",     "a.txt",      "ab.md",        "a-b.md",
    "]x.md",       "a/x.md",    "a/keep.md",   "a/b/x.md",   "a/b/c/x.md",   "a/b/c/y.md",
    "b/a/x.md",    "b/x.md",    "old/x.md",    "a/old/x.md", "foo/bar/q.md", "q q.md",
    "d1.md",       "D1.md",     "\xC3\xA9.md", "#x.md",      "!x.md",        "x ",
    "doc/a/b.txt", "doc/b.txt", "**.md",       "[a].md"};

// The answers of our walk: a path is ignored if it, or a folder above it, is.
bool ignored(const Gitignore& patterns, std::string_view path) {
  for (size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (patterns.match(path.substr(0, slash), true) == Answer::ignored) return true;
  }
  return patterns.match(path, false) == Answer::ignored;
}

TEST_P(AgainstGit, GivesTheSameAnswers) {
  const testing::TemporaryFolder folder;
  for (const char* path : kPaths) folder.write(path, "x");
  const std::string git =
      "HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 git -C " + folder.path().string();
  if (std::system((git + " init -q 2>/dev/null").c_str()) != 0) GTEST_SKIP() << "no git";
  folder.write(".gitignore", GetParam());
  const testing::TemporaryFolder list;
  std::ofstream names(list / "names", std::ios::binary);
  for (const char* path : kPaths) names << path << '\0';
  names.close();
  std::set<std::string> expected;
  const std::string command =
      git + " check-ignore --no-index -z --stdin < " + (list / "names") + " > " + (list / "out");
  const int status = std::system(command.c_str());
  ASSERT_LE(WEXITSTATUS(status), 1);
  std::ifstream out(list / "out", std::ios::binary);
  for (std::string path; std::getline(out, path, '\0');) expected.insert(path);

  const Gitignore patterns = Gitignore::parse(GetParam());
  for (const char* path : kPaths) {
    EXPECT_EQ(ignored(patterns, path), expected.contains(path)) << path;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, AgainstGit,
    ::testing::Values("x.md", "/x.md", "*.md", "*.md\n!keep.md", "a/", "a/x.md", "a/*", "a/**",
                      "**/x.md", "a/**/x.md", "**/b/**", "a/**/", "**", "*", "*\n!*/\n!keep.md",
                      "/*\n!/a/", "old/", "/old/", "a/old", "?.md", "[ab].md", "[!x].md", "[^x].md",
                      "[a-c]*.md", "[]x]*.md", "[]-a]x.md", "[[:alpha:]].md", "[[:upper:]]1.md",
                      "[[:digit:]x].md", "[[:nope:]].md", "[x.md", "x\\.md", "x.md\\", "\\#x.md",
                      "#x.md", "\\!x.md", "!x.md", "x.md   ", "x\\ ", "x ", "q q.md", "*.m[d]",
                      "doc/*.txt", "doc/**/*.txt", "foo/*", "foo/bar", "foo/**/q.md", "b", "/b",
                      "b/", "**/old", "***/x.md", "a/b**", "\\*\\*.md", "\\[a\\].md", "??.md",
                      "[\\a].md", "[a\\-c].md", "[a-].md", "a[/]x.md", "a[!z]x.md", "/", "//x.md",
                      "x.md/", "*.md\r\n!keep.md\r\n", "*\n!x.md\n!a\n!a/x.md",
                      "[[:alpha:][:digit:]-]*", "\xC3?.md", "?\xA9.md", "a/?/x.md", "/**/x.md",
                      "/a/**/c", "*/x.md", "*/*/x.md"));

}  // namespace
}  // namespace stet
