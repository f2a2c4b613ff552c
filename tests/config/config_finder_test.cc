#include "checker/config/config_finder.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/cli/program.h"

namespace stet {
namespace {

using testing::TemporaryFolder;

// The fail level that the file gets, "none found", or the error.
std::string found(ConfigFinder& finder, const std::string& file) {
  const Result<const Configuration*> c = finder.of(file);
  if (!c) return c.error().text();
  if (*c == nullptr) return "none found";
  return std::string(fail_level_name((*c)->settings.fail_level->value));
}

TEST(ConfigFinder, TheNearestCountsUpToTheRepository) {
  const TemporaryFolder folder;
  folder.write(".stet.json", R"({"fail_level": "none"})");
  folder.write("repository/.git/HEAD", "");
  folder.write("repository/a/b/story.md", "");
  folder.write("repository/a/.stet.json", R"({"fail_level": "info"})");
  folder.write("repository/c/story.md", "");
  ConfigFinder finder;
  EXPECT_EQ(found(finder, folder / "repository/a/b/story.md"), "info");
  EXPECT_EQ(found(finder, folder / "repository/c/story.md"), "none found");
  EXPECT_EQ(found(finder, folder / "elsewhere/gone.md"), "none");
  folder.write("repository/.stet.json", R"({"fail_level": "error"})");
  ConfigFinder later;
  EXPECT_EQ(found(later, folder / "repository/c/story.md"), "error");
  EXPECT_EQ(found(later, folder / "repository/a/b/../../c/story.md"), "error");
}

TEST(ConfigFinder, AFixedOneIsEverybodys) {
  ConfigFinder none(nullptr);
  EXPECT_EQ(found(none, "/a/b.md"), "none found");
}

TEST(ConfigFinder, PatternsSeeThePathBelowTheFolder) {
  const TemporaryFolder folder;
  folder.write("x/.stet.json", "{}");
  const Result<Configuration> c = read_configuration(folder / "x/.stet.json");
  ASSERT_TRUE(c);
  EXPECT_EQ(path_below(*c, folder / "x/y/a.md"), "y/a.md");
  EXPECT_EQ(path_below(*c, folder / "x/y/../a.md"), "a.md");
  EXPECT_EQ(path_below(*c, folder / "a.md"), "../a.md");
}

}  // namespace
}  // namespace stet
