#include "checker/text/line_map.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "checker/base/utf8.h"

namespace stet {
namespace {

TEST(LineMap, CountsFromOne) {
  const LineMap map("ab\ncd");
  EXPECT_EQ(map.at(0), (FilePosition{0, 1, 1, 1}));
  EXPECT_EQ(map.at(2), (FilePosition{2, 1, 3, 3}));
  EXPECT_EQ(map.at(3), (FilePosition{3, 2, 1, 1}));
  EXPECT_EQ(map.at(5), (FilePosition{5, 2, 3, 3}));
  EXPECT_EQ(map.lines(), 2u);
}

TEST(LineMap, EveryKindOfLineEnd) {
  const std::string file = "a\r\nb\rc\n\nd\n";
  const LineMap map(file);
  ASSERT_EQ(map.lines(), 6u);
  const char* lines[] = {"a", "b", "c", "", "d", ""};
  for (uint32_t i = 1; i <= 6; ++i) EXPECT_EQ(map.line(i).in(file), lines[i - 1]) << i;
  EXPECT_EQ(map.at(3).line, 2u);
  EXPECT_EQ(map.at(5).line, 3u);
  EXPECT_EQ(map.at(10), (FilePosition{10, 6, 1, 1}));
}

TEST(LineMap, ColumnsCountCharactersAndUtf16Units) {
  // é is two bytes, the pizza four and two UTF-16 units.
  const LineMap map("é🍕x");
  EXPECT_EQ(map.at(2), (FilePosition{2, 1, 2, 2}));
  EXPECT_EQ(map.at(6), (FilePosition{6, 1, 3, 4}));
  EXPECT_EQ(map.at(7), (FilePosition{7, 1, 4, 5}));
}

TEST(LineMap, AByteInsideOfACharacterHasItsColumn) {
  const LineMap map("aé🍕x");
  EXPECT_EQ(map.at(2).column, 2u);
  EXPECT_EQ(map.at(5).column, 3u);
  EXPECT_EQ(map.at(5).utf16, 3u);
}

TEST(LineMap, AByteOrderMarkTakesNoColumn) {
  const LineMap map("\xEF\xBB\xBFSyria");
  EXPECT_EQ(map.at(0).column, 1u);
  EXPECT_EQ(map.at(3), (FilePosition{3, 1, 1, 1}));
  EXPECT_EQ(map.at(5).column, 3u);
}

TEST(LineMap, PastTheEndIsTheEnd) {
  EXPECT_EQ(LineMap("ab").at(99), (FilePosition{2, 1, 3, 3}));
  EXPECT_EQ(LineMap("").at(0), (FilePosition{0, 1, 1, 1}));
  EXPECT_EQ(LineMap("").line(1), (Span{0, 0}));
}

// The slow twin walks the file once, character by character.
FilePosition slow_at(std::string_view file, uint32_t byte) {
  FilePosition p{byte, 1, 1, 1};
  for (uint32_t i = 0; i < byte;) {
    const bool pair = file.substr(i, 2) == "\r\n";
    if (file[i] == '\n' || (file[i] == '\r' && !pair)) {
      p = {byte, p.line + 1, 1, 1};
      ++i;
      continue;
    }
    const CodePoint c = decode_utf8(file, i);
    i += c.length;
    if (i > byte) break;
    ++p.column;
    p.utf16 += c.value > 0xFFFF ? 2 : 1;
  }
  return p;
}

TEST(LineMap, RandomFilesCountAsTheSlowTwin) {
  std::mt19937 random(3);
  const std::string pieces[] = {"a", "bcdefghijk", "\n",   "\r\n",     "\r",
                                "é", "🍕",         "\xFF", "\xE2\x80", " "};
  for (int round = 0; round < 300; ++round) {
    std::string file;
    for (int i = 0; i < 30; ++i) file += pieces[random() % std::size(pieces)];
    const LineMap map(file);
    for (uint32_t byte = 0; byte <= file.size(); ++byte) {
      ASSERT_EQ(map.at(byte), slow_at(file, byte)) << round << " " << byte;
    }
  }
}

}  // namespace
}  // namespace stet
