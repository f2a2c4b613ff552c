#include "checker/report/position.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "checker/base/utf8.h"
#include "checker/report/finding_place.h"
#include "tests/report/support.h"

namespace stet {
namespace {

// Counts from the start for every question.
Position slow_at(std::string_view file, uint32_t byte) {
  Position p;
  if (file.starts_with("\xEF\xBB\xBF")) p.byte = 3;
  while (p.byte < byte && p.byte < file.size()) {
    const CodePoint c = decode_utf8(file, p.byte);
    if (p.byte + c.length > byte) break;
    const bool crlf = c.value == '\r' && p.byte + 1 < file.size() && file[p.byte + 1] == '\n';
    if (c.value == '\n' || (c.value == '\r' && !crlf)) {
      p = {p.byte + 1, p.line + 1, 1, 1};
    } else {
      p = {p.byte + c.length, p.line, p.column + 1, p.utf16 + (c.value > 0xFFFF ? 2 : 1)};
    }
  }
  p.byte = std::min<uint32_t>(byte, static_cast<uint32_t>(file.size()));
  return p;
}

TEST(Position, StartsAtOne) {
  EXPECT_EQ(Positions("").at(0), (Position{0, 1, 1, 1}));
  EXPECT_EQ(Positions("abc").at(2), (Position{2, 1, 3, 3}));
}

TEST(Position, LinesEndWithLfCrLfAndCr) {
  const std::string_view file = "a\nb\r\nc\rd";
  const Positions positions(file);
  EXPECT_EQ(positions.at(2), (Position{2, 2, 1, 1}));
  EXPECT_EQ(positions.at(5), (Position{5, 3, 1, 1}));
  EXPECT_EQ(positions.at(7), (Position{7, 4, 1, 1}));
  EXPECT_EQ(positions.at(4).line, 2u) << "the LF of CR LF belongs to the line";
}

TEST(Position, AByteOrderMarkIsNoColumn) {
  const Positions positions(
      "\xEF\xBB\xBF"
      "Asad");
  EXPECT_EQ(positions.at(3), (Position{3, 1, 1, 1}));
  EXPECT_EQ(positions.at(5), (Position{5, 1, 3, 3}));
}

TEST(Position, EmojiAreOneColumnAndTwoUtf16Units) {
  const Positions positions("😀é Asad");
  EXPECT_EQ(positions.at(4), (Position{4, 1, 2, 3}));
  EXPECT_EQ(positions.at(7), (Position{7, 1, 4, 5}));
}

TEST(Position, RightToLeftTextCountsInLogicalOrder) {
  const std::string file = "قال الأسد Asad";
  const auto at = static_cast<uint32_t>(file.find("Asad"));
  EXPECT_EQ(Positions(file).at(at), (Position{at, 1, 11, 11}));
}

TEST(Position, TabsAreOneColumn) { EXPECT_EQ(Positions("\t\tA").at(2), (Position{2, 1, 3, 3})); }

TEST(Position, BrokenBytesAreOneCharacterEach) {
  EXPECT_EQ(Positions("a\xFF\xFE"
                      "b")
                .at(3),
            (Position{3, 1, 4, 4}));
}

TEST(Position, BeyondTheEndIsTheEnd) {
  EXPECT_EQ(Positions("ab\n").at(99), (Position{3, 2, 1, 1}));
}

TEST(Position, EqualsASlowCount) {
  std::mt19937 random(7);
  const std::string_view pieces[] = {"a",  "b ", "\n", "\r\n", "\r",       "é",
                                     "漢", "😀", "\t", "\xFF", "\xE2\x82", "á"};
  for (int round = 0; round < 40; ++round) {
    std::string file = round % 5 == 0 ? "\xEF\xBB\xBF" : "";
    const size_t size = 200 + random() % 4000;
    // Every other file is one line, longer than the marks are apart.
    while (file.size() < size) {
      const std::string_view piece = pieces[random() % std::size(pieces)];
      const bool ends = piece.find_first_of("\r\n") != std::string_view::npos;
      if (!ends || round % 2 == 0) file += piece;
    }
    const Positions positions(file);
    for (int i = 0; i < 200; ++i) {
      const auto byte = static_cast<uint32_t>(random() % (file.size() + 1));
      if (byte < 3 && file.starts_with("\xEF\xBB\xBF")) continue;
      ASSERT_EQ(positions.at(byte), slow_at(file, byte)) << "round " << round << " byte " << byte;
    }
  }
}

TEST(Position, TheLineAroundLeavesTheLineEndOut) {
  const std::string_view file = "first\r\nsecond\r\n";
  EXPECT_EQ(Positions(file).line_around(9).in(file), "second");
  EXPECT_EQ(Positions(file).line_around(0).in(file), "first");
  EXPECT_EQ(Positions(file).line_around(15).in(file), "");
  EXPECT_EQ(Positions("\xEF\xBB\xBFone").line_around(4), (Span{3, 6}));
}

TEST(Position, TheLineAroundIsBoundedInAFileOfOneLine) {
  const std::string file(100'000, 'x');
  EXPECT_EQ(Positions(file).line_around(50'000),
            (Span{50'000 - Positions::kReach, 50'000 + Positions::kReach}));
}

TEST(FindingPlace, FollowsTheMapThroughMarkup) {
  const std::string file = "Met **Bashar**\nal-Assad &amp; co";
  Article article;
  article.text = "Met Bashar al-Assad & co";
  article.map.copied(0, 0, 4);
  article.map.copied(4, 6, 6);
  article.map.replaced(10, 1, 14, 1);
  article.map.copied(11, 15, 9);
  article.map.replaced(20, 1, 24, 5);
  article.map.copied(21, 29, 3);
  const FindingPlaces places(article, file);
  const FilePlace place = places.of(testing::span_of(article.text, "Bashar al-Assad"));
  EXPECT_EQ(place.start, (Position{6, 1, 7, 7}));
  EXPECT_EQ(place.end, (Position{23, 2, 9, 9}));
  EXPECT_EQ(file.substr(place.start.byte, place.end.byte - place.start.byte), "Bashar**\nal-Assad");
}

}  // namespace
}  // namespace stet
