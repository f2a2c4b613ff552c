#include "checker/report/excerpt.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "checker/report/display_width.h"
#include "tests/report/support.h"

namespace stet {
namespace {

std::vector<Excerpt> excerpts_of(std::string_view file, Span span, size_t width = 60) {
  const Positions positions(file);
  return excerpts(file, {positions.at(span.begin), positions.at(span.end)}, positions, width, '^');
}

Excerpt one(std::string_view file, std::string_view part, size_t width = 60) {
  const std::vector<Excerpt> all = excerpts_of(file, testing::span_of(file, part), width);
  EXPECT_EQ(all.size(), 1u);
  return all[0];
}

TEST(Excerpt, ShowsAShortLineWhole) {
  const Excerpt e = one("One.\nMet Assad today.\nTwo.", "Assad");
  EXPECT_EQ(e.line, 2u);
  EXPECT_EQ(e.source, "Met Assad today.");
  EXPECT_EQ(e.before, "    ");
  EXPECT_EQ(e.marks, "^^^^^");
}

TEST(Excerpt, KeepsTabsAndCountsWideCharacters) {
  const Excerpt e = one("\t習近平 met Ḥu\u0323sayn", "Ḥu\u0323sayn");
  EXPECT_EQ(e.before, "\t           ");
  EXPECT_EQ(e.marks, "^^^^^^");
}

TEST(Excerpt, CutsALongLineAroundTheSpan) {
  const std::string left(500, 'l');
  const std::string right(500, 'r');
  const Excerpt e = one(left + " Assad " + right, "Assad", 40);
  EXPECT_EQ(display_width(e.source), 40u);
  EXPECT_TRUE(e.source.starts_with("…l")) << e.source;
  EXPECT_TRUE(e.source.ends_with("r…")) << e.source;
  const std::string shown = e.source.substr(e.before.size() + 2, e.marks.size());  // … has 3 bytes
  EXPECT_EQ(shown, "Assad");
}

TEST(Excerpt, GivesTheRoomOfTheShortSideToTheLongOne) {
  const Excerpt e = one("Assad " + std::string(500, 'r'), "Assad", 40);
  EXPECT_EQ(display_width(e.source), 40u);
  EXPECT_TRUE(e.source.starts_with("Assad r"));
  const Excerpt f = one(std::string(500, 'l') + " Assad", "Assad", 40);
  EXPECT_EQ(display_width(f.source), 40u);
  EXPECT_TRUE(f.source.ends_with("l Assad"));
}

TEST(Excerpt, CutsASpanThatIsTooLong) {
  const std::string name(300, 'n');
  const Excerpt e = one("a " + name + " b", name, 40);
  EXPECT_LE(display_width(e.source), 40u);
  EXPECT_LE(e.before.size() + e.marks.size(), 40u);
}

TEST(Excerpt, ShowsFirstAndLastLineOfASpanOverSeveral) {
  const std::string_view file = "met Bashar\r\n  hafez\r\n  al-Assad there";
  const std::vector<Excerpt> all =
      excerpts_of(file, testing::span_of(file, "Bashar\r\n  hafez\r\n  al-Assad"));
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].source, "met Bashar");
  EXPECT_EQ(all[0].marks, "^^^^^^");
  EXPECT_EQ(all[1].line, 3u);
  EXPECT_EQ(all[1].before, "  ");
  EXPECT_EQ(all[1].marks, "^^^^^^^^");
}

TEST(Excerpt, AnEmptySpanGetsOneMark) {
  EXPECT_EQ(excerpts_of("abc", {0, 0}).at(0).marks, "^");
  EXPECT_EQ(excerpts_of("", {0, 0}).at(0).source, "");
}

TEST(Excerpt, NeverExceedsItsWidthOnAnyBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string file;
    const size_t size = 1 + random() % 300;
    const std::string_view pieces[] = {"a",  " ",        "\u0301", "漢", "\xFF",
                                       "\t", "\xE2\x80", "\x1b",   "é"};
    while (file.size() < size) file += pieces[random() % std::size(pieces)];
    auto begin = static_cast<uint32_t>(random() % file.size());
    auto end = begin + static_cast<uint32_t>(random() % (file.size() - begin + 1));
    for (const Excerpt& e : excerpts_of(file, {begin, end}, 24)) {
      ASSERT_LE(display_width(e.source), 24u);
      ASSERT_EQ(printable(e.source), e.source);
    }
  }
}

}  // namespace
}  // namespace stet
