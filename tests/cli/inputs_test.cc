#include "checker/cli/inputs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/program.h"

namespace stet {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::TemporaryFolder;

// The paths below the folder, without its name.
std::vector<std::string> found(const TemporaryFolder& folder,
                               std::vector<std::string> names = {""}) {
  const std::string prefix = folder.path().string();
  for (std::string& name : names) name = name.empty() ? prefix : folder / name;
  std::vector<std::string> out;
  for (const Input& input : find_inputs(names, "<stdin>")) {
    out.push_back(input.path.substr(std::min(input.path.size(), prefix.size() + 1)) +
                  (input.error.empty() ? "" : " (" + input.error + ")"));
  }
  return out;
}

TEST(Inputs, FoldersGiveKnownExtensionsSorted) {
  const TemporaryFolder folder;
  for (const char* name : {"z.md", "a.txt", "b/c.html", "b/c.png", "README", "d.cc"}) {
    folder.write(name, "x");
  }
  EXPECT_THAT(found(folder), ElementsAre("a.txt", "b/c.html", "z.md"));
}

TEST(Inputs, PathsAreAsGiven) {
  const TemporaryFolder folder;
  folder.write("a/x.md", "x");
  const std::string given = folder.path().string() + "/a/";
  const std::vector<Input> inputs = find_inputs({given}, "");
  ASSERT_EQ(inputs.size(), 1u);
  EXPECT_EQ(inputs[0].path, given + "x.md");
}

TEST(Inputs, HiddenEntriesAreSkippedUnlessNamed) {
  const TemporaryFolder folder;
  folder.write(".hidden/x.md", "x");
  folder.write(".x.md", "x");
  EXPECT_THAT(found(folder), IsEmpty());
  EXPECT_THAT(found(folder, {".x.md", ".hidden"}), ElementsAre(".hidden/x.md", ".x.md"));
}

TEST(Inputs, NamedFilesAreTakenWhateverTheyAreCalled) {
  const TemporaryFolder folder;
  folder.write("story", "x");
  folder.write("skip.md", "x");
  folder.write(".gitignore", "skip.md\n");
  EXPECT_THAT(found(folder, {"story", "skip.md"}), ElementsAre("skip.md", "story"));
}

TEST(Inputs, AFileIsListedOnce) {
  const TemporaryFolder folder;
  folder.write("a/x.md", "x");
  EXPECT_THAT(found(folder, {"a/x.md", "a", "a/../a/x.md"}), ElementsAre("a/x.md"));
  EXPECT_EQ(find_inputs({"-", "-"}, "<stdin>").size(), 1u);
}

TEST(Inputs, GitignoresNestAndTheInnerOneDecides) {
  const TemporaryFolder folder;
  for (const char* name :
       {"x.md", "keep.md", "a/x.md", "a/keep.md", "a/b/x.md", "old/x.md", "c/old.md"}) {
    folder.write(name, "x");
  }
  folder.write(".gitignore", "x.md\nold/\n");
  folder.write("a/.gitignore", "!x.md\nkeep.md\n/b/\n");
  EXPECT_THAT(found(folder), ElementsAre("a/x.md", "c/old.md", "keep.md"));
}

TEST(Inputs, GitignoresAboveCountInARepositoryOnly) {
  const TemporaryFolder folder;
  folder.write("a/b/x.md", "x");
  folder.write("a/b/y.md", "x");
  folder.write("a/b/z.md", "x");
  folder.write(".gitignore", "x.md\na/b/y.md\n");
  folder.write("a/.gitignore", "/b/z.md\n");
  EXPECT_THAT(found(folder, {"a/b"}), ElementsAre("a/b/x.md", "a/b/y.md", "a/b/z.md"));
  std::filesystem::create_directory(folder / ".git");
  EXPECT_THAT(found(folder, {"a/b"}), IsEmpty());
}

TEST(Inputs, LinksToFoldersAreNotFollowedSoLoopsEnd) {
  const TemporaryFolder folder;
  folder.write("a/x.md", "x");
  std::filesystem::create_directory_symlink("..", folder / "a/loop");
  std::filesystem::create_symlink("x.md", folder / "a/link.md");
  EXPECT_THAT(found(folder), ElementsAre("a/link.md"));
  EXPECT_THAT(found(folder, {"a/loop"}), ElementsAre("a/loop/a/link.md"));
}

TEST(Inputs, ALinkOntoItselfIsReported) {
  const TemporaryFolder folder;
  std::filesystem::create_symlink("self.md", folder / "self.md");
  const std::vector<Input> inputs = find_inputs({folder / "self.md"}, "");
  ASSERT_EQ(inputs.size(), 1u);
  EXPECT_FALSE(inputs[0].error.empty());
}

TEST(Inputs, WhatIsMissingIsReported) {
  const TemporaryFolder folder;
  EXPECT_THAT(found(folder, {"gone.md"}), ElementsAre("gone.md (no such file or folder)"));
}

}  // namespace
}  // namespace stet
