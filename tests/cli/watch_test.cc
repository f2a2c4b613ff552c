#include "checker/cli/watch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace stet {
namespace {

namespace fs = std::filesystem;

constexpr int kPatience = 2000;  // milliseconds until a save must have been noticed
constexpr int kQuiet = 30;

class WatchTest : public testing::Test {
 protected:
  WatchTest() {
    std::string name = fs::temp_directory_path() / "watch.XXXXXX";
    folder_ = ::mkdtemp(name.data());
    fs::create_directory(folder_ / "desk");
    write("a.md", "one");
    write("b.md", "one");
    write("desk/c.md", "one");
  }
  ~WatchTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
  }
  Watch watch(const std::vector<std::string>& names) const {
    std::vector<std::string> arguments;
    for (const std::string& name : names) arguments.push_back(folder_ / name);
    Result<Watch> made = Watch::make(arguments);
    EXPECT_TRUE(made);
    return *std::move(made);
  }
  // What is noticed until as many files as `count` are, in order of their names.
  std::vector<std::string> saved(Watch& watch, size_t count, int milliseconds = kPatience) const {
    std::set<std::string> names;
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (names.size() < count && std::chrono::steady_clock::now() < end) {
      for (const Input& input : watch.saved(kQuiet)) {
        names.insert(fs::path(input.path).lexically_relative(folder_));
      }
    }
    return {names.begin(), names.end()};
  }
  std::vector<std::string> nothing(Watch& watch) const { return saved(watch, 1, kQuiet); }

  fs::path folder_;
};

using Names = std::vector<std::string>;

TEST_F(WatchTest, AFileIsNoticedWhenWritten) {
  Watch watching = watch({"a.md"});
  write("b.md", "two");
  EXPECT_EQ(nothing(watching), Names());
  write("a.md", "two");
  EXPECT_EQ(saved(watching, 1), Names({"a.md"}));
  EXPECT_EQ(nothing(watching), Names());
}

TEST_F(WatchTest, AFileIsNoticedWhenReplaced) {
  Watch watching = watch({"a.md"});
  write("a.md.new", "two");
  fs::rename(folder_ / "a.md.new", folder_ / "a.md");
  EXPECT_EQ(saved(watching, 1), Names({"a.md"}));
}

TEST_F(WatchTest, AFolderIsWatchedWithAllBelowIt) {
  Watch watching = watch({""});
  write("desk/c.md", "two");
  write("a.md", "two");
  EXPECT_EQ(saved(watching, 2), Names({"a.md", "desk/c.md"}));
  write("notes.log", "no article");
  EXPECT_EQ(nothing(watching), Names());
}

TEST_F(WatchTest, NewFilesAndFoldersJoin) {
  Watch watching = watch({""});
  write("new.md", "one");
  EXPECT_EQ(saved(watching, 1), Names({"new.md"}));
  fs::create_directory(folder_ / "world");
  nothing(watching);
  write("world/d.md", "one");
  EXPECT_EQ(saved(watching, 1), Names({"world/d.md"}));
}

TEST_F(WatchTest, AFolderThatComesFullIsRead) {
  Watch watching = watch({"desk"});
  fs::create_directory(folder_ / "ready");
  write("ready/d.md", "one");
  write("ready/e.md", "one");
  fs::rename(folder_ / "ready", folder_ / "desk/ready");
  EXPECT_EQ(saved(watching, 2), Names({"desk/ready/d.md", "desk/ready/e.md"}));
}

TEST_F(WatchTest, HiddenAndIgnoredFilesAreNone) {
  fs::create_directory(folder_ / ".git");
  write(".gitignore", "drafts\n");
  fs::create_directory(folder_ / "drafts");
  Watch watching = watch({""});
  write(".hidden.md", "one");
  write("drafts/d.md", "one");
  EXPECT_EQ(nothing(watching), Names());
}

}  // namespace
}  // namespace stet
