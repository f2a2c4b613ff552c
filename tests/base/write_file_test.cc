#include "checker/base/write_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

namespace stet {
namespace {

using testing::HasSubstr;

class WriteFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "stet-write-XXXXXX";
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  size_t files() const {
    return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(folder_), {}));
  }

  std::string folder_;
};

TEST_F(WriteFile, WhatIsWrittenIsRead) {
  std::string content(1 << 20, 'x');
  content += std::string("\0\xFF\n", 3);
  ASSERT_FALSE(write_file(path("a"), content));
  const Result<std::string> read = read_file(path("a"), content.size());
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, content);
}

TEST_F(WriteFile, ReplacesAFileAndLeavesNothingElse) {
  ASSERT_FALSE(write_file(path("a"), "long old content"));
  ASSERT_FALSE(write_file(path("a"), "new"));
  EXPECT_EQ(*read_file(path("a"), 100), "new");
  EXPECT_EQ(files(), 1u);
}

TEST_F(WriteFile, HasTheModeOfAnyNewFile) {
  const mode_t mask = ::umask(022);
  ASSERT_FALSE(write_file(path("a"), ""));
  ::umask(mask);
  struct stat about{};
  ASSERT_EQ(::stat(path("a").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0644u);
  EXPECT_EQ(*read_file(path("a"), 0), "");
}

TEST_F(WriteFile, AFolderThatIsMissingIsAnErrorThatNamesThePath) {
  const std::optional<Error> error = write_file(path("missing/a"), "x");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->path, path("missing/a"));
  EXPECT_THAT(error->text(), HasSubstr("missing/a: cannot create"));
}

TEST_F(WriteFile, AFolderInTheWayIsAnErrorAndNothingIsLeft) {
  ASSERT_TRUE(std::filesystem::create_directory(path("a")));
  EXPECT_TRUE(write_file(path("a"), "x"));
  EXPECT_EQ(files(), 1u);
}

TEST_F(WriteFile, ReadingChecksTheLimitAndTheKindOfFile) {
  ASSERT_FALSE(write_file(path("a"), "12345"));
  EXPECT_TRUE(read_file(path("a"), 5));
  EXPECT_FALSE(read_file(path("a"), 4));
  EXPECT_FALSE(read_file(folder_, 100));
  const Result<std::string> missing = read_file(path("b"), 100);
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().message, HasSubstr("No such file"));
}

TEST_F(WriteFile, AFileWithoutASizeIsReadToItsEnd) {
  const Result<std::string> read = read_file("/proc/self/status", 1 << 20);
  ASSERT_TRUE(read);
  EXPECT_THAT(*read, HasSubstr("Pid:"));
}

}  // namespace
}  // namespace stet
