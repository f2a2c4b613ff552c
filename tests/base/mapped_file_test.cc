#include "checker/base/mapped_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <utility>

#include "checker/base/write_file.h"

namespace stet {
namespace {

class MappedFileTest : public testing::Test {
 protected:
  void write(std::string_view content) { ASSERT_FALSE(write_file(path_, content)); }
  void TearDown() override { ::unlink(path_.c_str()); }

  std::string path_ = testing::TempDir() + "stet-mapped-" + std::to_string(::getpid());
};

std::string_view view(const MappedFile& file) {
  return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

TEST_F(MappedFileTest, ShowsTheFile) {
  write("Khmeimim\n");
  const Result<MappedFile> file = MappedFile::open(path_);
  ASSERT_TRUE(file);
  EXPECT_EQ(view(*file), "Khmeimim\n");
}

TEST_F(MappedFileTest, AnEmptyFileIsEmpty) {
  write("");
  const Result<MappedFile> file = MappedFile::open(path_);
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->bytes().empty());
}

TEST_F(MappedFileTest, MovingKeepsTheBytesInPlace) {
  write("one");
  Result<MappedFile> file = MappedFile::open(path_);
  ASSERT_TRUE(file);
  const void* address = file->bytes().data();
  MappedFile moved = *std::move(file);
  EXPECT_EQ(moved.bytes().data(), address);
  write("two!");
  Result<MappedFile> other = MappedFile::open(path_);
  ASSERT_TRUE(other);
  moved = *std::move(other);
  EXPECT_EQ(view(moved), "two!");
}

TEST_F(MappedFileTest, StaysWhatItWasWhenTheFileIsReplaced) {
  write("old");
  const Result<MappedFile> file = MappedFile::open(path_);
  ASSERT_TRUE(file);
  write("new content");
  EXPECT_EQ(view(*file), "old");
}

TEST_F(MappedFileTest, WhatIsNoRegularFileIsAnError) {
  EXPECT_FALSE(MappedFile::open(testing::TempDir()));
  EXPECT_FALSE(MappedFile::open("/dev/null"));
  const Result<MappedFile> missing = MappedFile::open(path_ + "-missing");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().path, path_ + "-missing");
  EXPECT_THAT(missing.error().message, testing::HasSubstr("No such file"));
}

}  // namespace
}  // namespace stet
