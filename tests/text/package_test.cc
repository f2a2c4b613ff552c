#include "checker/text/office/package.h"

#include <gtest/gtest.h>

#include "tests/text/packed_documents.h"
#include "tests/text/support.h"

namespace stet {
namespace {

using testing::zip;

std::string error_of(std::string_view file, const std::string& member = "a") {
  Result<Package> package = Package::open(file);
  if (!package) return package.error().message;
  const Result<std::string> text = package->unpack(member);
  return text ? "" : text.error().message;
}

TEST(Package, UnpacksMembers) {
  const std::string file = zip({{"a", "one"}, {"b/c", std::string(100000, 'x')}});
  Result<Package> package = Package::open(file);
  ASSERT_TRUE(package);
  EXPECT_TRUE(package->has("b/c"));
  EXPECT_FALSE(package->has("B/c"));
  EXPECT_EQ(*package->unpack("b/c"), std::string(100000, 'x'));
  EXPECT_EQ(*package->unpack("a"), "one");
  EXPECT_EQ(package->unpack("d").error().message, "has no d in it");
}

TEST(Package, ReadsZip64AndAnArchiveWithSomethingBeforeIt) {
  const std::string file = zip({{"a", "one"}}, true);
  EXPECT_EQ(error_of(file), "");
  EXPECT_EQ(error_of("#!/bin/sh\n" + zip({{"a", "one"}})), "");
}

TEST(Package, RefusesAnArchiveThatIsCutOffAnywhere) {
  const std::string file = zip({{"a", "one and two and three"}});
  constexpr size_t kZeros = 4;  // with which an archive this small ends
  for (size_t size = 0; size < file.size() - kZeros; ++size) {
    ASSERT_NE(error_of(file.substr(0, size)), "") << size << " of " << file.size();
  }
}

TEST(Package, RefusesAWrongChecksum) {
  std::string file = zip({{"a", std::string(1000, 'x') + "y"}});
  const size_t directory = file.find("PK\x01\x02");
  ASSERT_NE(directory, std::string::npos);
  file[directory + 16] = static_cast<char>(file[directory + 16] ^ 1);
  const size_t local = 14;  // minizip compares the two
  file[local] = static_cast<char>(file[local] ^ 1);
  EXPECT_EQ(error_of(file), "is damaged: a is cut off or has a wrong checksum");
}

TEST(Package, RefusesAnEncryptedMember) {
  std::string file = zip({{"a", "one"}});
  file[6] = static_cast<char>(file[6] | 1);
  const size_t directory = file.find("PK\x01\x02");
  file[directory + 8] = static_cast<char>(file[directory + 8] | 1);
  EXPECT_EQ(error_of(file), "is protected by a password; save it without one");
}

TEST(Package, StopsUnpackingABomb) {
  const std::string file = zip({{"a", std::string(Package::kMostUnpacked + 1, ' ')}});
  EXPECT_LT(file.size(), 100000u);
  EXPECT_EQ(error_of(file), "unpacks to more than 32 MiB, which no article needs");
  // The limit is one of all members together.
  const std::string halves = zip({{"a", std::string(Package::kMostUnpacked, ' ')}, {"b", "x"}});
  Result<Package> package = Package::open(halves);
  ASSERT_TRUE(package);
  EXPECT_TRUE(package->unpack("a"));
  EXPECT_FALSE(package->unpack("b"));
}

TEST(Package, AnArchiveThatLiesAboutASizeIsRefused) {
  std::string file = zip({{"a", std::string(100000, ' ')}});
  const size_t directory = file.find("PK\x01\x02");
  for (size_t size : {size_t{22}, directory + 24}) {  // of the uncompressed member
    file[size] = 10;
    file[size + 1] = file[size + 2] = file[size + 3] = 0;
  }
  EXPECT_NE(error_of(file), "");
}

TEST(Package, RefusesTooManyMembers) {
  testing::Members members;
  for (size_t i = 0; i <= Package::kMostMembers; ++i) members.emplace_back(std::to_string(i), "");
  EXPECT_EQ(error_of(zip(members)), "is a ZIP archive of more than 20000 files");
}

TEST(Package, RefusesTextThatIsNotUtf8) {
  EXPECT_EQ(error_of(zip({{"a", "\xFF"}})), "is damaged or in an unusual encoding: a is not UTF-8");
  EXPECT_NE(error_of(zip({{"a", std::string(1, '\0')}})), "");
}

TEST(Package, SaysWhatAFileIsInstead) {
  using namespace std::string_literals;
  const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
  EXPECT_EQ(error_of(compound + "W\0o\0r\0d\0"s),
            "is an old Word document (.doc); save it as .docx");
  EXPECT_EQ(error_of(compound + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s),
            "is protected by a password; save it without one");
  EXPECT_EQ(error_of("{\\rtf1 x}"), "is an RTF document (.rtf); save it as .docx");
  EXPECT_EQ(error_of("plain"), "is no ZIP archive, as .docx and .odt files are");
  EXPECT_EQ(error_of(""), "is no ZIP archive, as .docx and .odt files are");
}

}  // namespace
}  // namespace stet
