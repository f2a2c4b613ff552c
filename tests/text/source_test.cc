#include "checker/text/source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace stet {
namespace {

using std::string_literals::operator""s;
using testing::ElementsAre;
using testing::IsEmpty;

OffsetMap all_copied(const Source& source) {
  OffsetMap map;
  map.copied(0, 0, static_cast<uint32_t>(source.text().size()));
  return source.to_file(map);
}

TEST(Source, ACleanFileIsUsedWhereItLies) {
  const std::string file = "Khmeimim, حميميم";
  const Source source(file);
  EXPECT_EQ(source.text().data(), file.data());
  EXPECT_EQ(source.text(), file);
  EXPECT_THAT(source.invalid_utf8(), IsEmpty());
  EXPECT_EQ(all_copied(source).to_file({3, 5}), (Span{3, 5}));
}

TEST(Source, AByteOrderMarkIsNoText) {
  const std::string file = "\xEF\xBB\xBFSyria";
  const Source source(file);
  EXPECT_EQ(source.text(), "Syria");
  EXPECT_EQ(all_copied(source).to_file({0, 5}), (Span{3, 8}));
}

TEST(Source, BrokenBytesAreReplacedAndNoted) {
  const std::string file =
      "ab\xFF"
      "cd\xE2\x80xy";
  const Source source(file);
  EXPECT_EQ(source.text(), "ab\uFFFDcd\uFFFDxy");
  EXPECT_THAT(source.invalid_utf8(), ElementsAre(Span{2, 3}, Span{5, 7}));
  const OffsetMap map = all_copied(source);
  EXPECT_EQ(map.to_file({2, 5}), (Span{2, 3}));
  EXPECT_EQ(map.to_file({5, 7}), (Span{3, 5}));
  EXPECT_EQ(map.to_file({7, 10}), (Span{5, 7}));
  EXPECT_EQ(map.to_file({11, 12}), (Span{8, 9}));
}

TEST(Source, NulIsReplacedButNotBroken) {
  const std::string file =
      "\xEF\xBB\xBF"
      "a\0b\0"s;
  const Source source(file);
  EXPECT_EQ(source.text(), "a\uFFFDb\uFFFD");
  EXPECT_THAT(source.invalid_utf8(), IsEmpty());
  EXPECT_EQ(all_copied(source).to_file({4, 8}), (Span{5, 7}));
}

TEST(Source, FindsTheOneBadByteAtEveryOffset) {
  for (size_t at = 0; at < 40; ++at) {
    for (char bad : {'\0', '\x80', '\xFF'}) {
      std::string file(40, 'a');
      file[at] = bad;
      const Source source(file);
      EXPECT_EQ(source.text().find("\uFFFD"), at);
      EXPECT_EQ(source.text().size(), file.size() + 2);
      EXPECT_EQ(source.invalid_utf8().size(), bad == '\0' ? 0u : 1u);
    }
  }
}

TEST(Source, AnEmptyFileIsEmpty) {
  EXPECT_EQ(Source("").text(), "");
  EXPECT_EQ(Source("\xEF\xBB\xBF").text(), "");
}

}  // namespace
}  // namespace stet
