#include "checker/report/display_width.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace stet {
namespace {

TEST(DisplayWidth, KnowsNarrowWideAndCombining) {
  EXPECT_EQ(display_width("Asad"), 4u);
  EXPECT_EQ(display_width("Ḥusayn"), 6u);
  EXPECT_EQ(display_width("H\u0323usayn"), 6u);
  EXPECT_EQ(display_width("習近平"), 6u);
  EXPECT_EQ(display_width("김정은"), 6u);
  EXPECT_EQ(display_width("😀"), 2u);
  EXPECT_EQ(display_width("الأسد"), 5u);
  EXPECT_EQ(display_width("a\u200Db"), 2u);
}

// The slow twin: ICU asked for every code point.
TEST(DisplayWidth, AgreesWithIcu) {
  for (UChar32 c = 0x300; c <= UCHAR_MAX_VALUE; ++c) {
    const int8_t type = u_charType(c);
    const int32_t wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    int expected = wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
      expected = 0;
    if (c >= 0x1160 && c <= 0x11FF) expected = 0;
    ASSERT_EQ(display_width(static_cast<char32_t>(c)), expected) << std::hex << c;
  }
}

TEST(Printable, ControlsAndDirectionMarksAreReplaced) {
  EXPECT_EQ(printable("a\x1b[31mb"), "a\uFFFD[31mb");
  EXPECT_EQ(printable("a\u202Eb\u2066c\u0085"), "a\uFFFDb\uFFFDc\uFFFD");
  EXPECT_EQ(printable("a\r\nb\tc"), "a  b\tc");
  EXPECT_EQ(printable("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(printable("Ḥusayn “习”"), "Ḥusayn “习”");
}

TEST(Printable, PathsShowTheirBytes) {
  EXPECT_EQ(printable_path("a/ü.md"), "a/ü.md");
  EXPECT_EQ(printable_path("a\xFF.md"), "a\\xff.md");
  EXPECT_EQ(printable_path("a\n\x1b.md"), "a\\x0a\\x1b.md");
}

}  // namespace
}  // namespace stet
