#include "checker/text/char_class.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "checker/base/utf8.h"
#include "checker/text/decode.h"
#include "checker/text/visible.h"

namespace stet {
namespace {

// ICU is the oracle for every code point.
TEST(CharClass, AgreesWithIcu) {
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    const CharClass ours = char_class(static_cast<char32_t>(c));
    const bool space = visible(static_cast<char32_t>(c)) == Visible::space;
    ASSERT_EQ(ours == CharClass::space, space) << c;
    ASSERT_EQ(space, u_isUWhiteSpace(c) != 0) << c;
    if (space) continue;
    const uint32_t mask = U_GET_GC_MASK(c);
    ASSERT_EQ(ours == CharClass::digit, (mask & U_GC_ND_MASK) != 0) << c;
    ASSERT_EQ(ours == CharClass::punctuation, (mask & U_GC_P_MASK) != 0) << c;
    ASSERT_EQ(ours == CharClass::mark, (mask & (U_GC_M_MASK | U_GC_CF_MASK)) != 0) << c;
    const bool letter = is_letter(ours) || is_unspaced(ours);
    ASSERT_EQ(letter, (mask & (U_GC_L_MASK | U_GC_NL_MASK)) != 0) << c;
    if (mask & (U_GC_LU_MASK | U_GC_LT_MASK)) {
      ASSERT_EQ(ours, CharClass::upper) << c;
    }
    if (mask & U_GC_LL_MASK) {
      ASSERT_EQ(ours, CharClass::lower) << c;
    }
  }
}

TEST(CharClass, ScriptsWithoutSpaces) {
  EXPECT_EQ(char_class(U'東'), CharClass::han);
  EXPECT_EQ(char_class(U'々'), CharClass::han);
  EXPECT_EQ(char_class(U'で'), CharClass::hiragana);
  EXPECT_EQ(char_class(U'ト'), CharClass::katakana);
  EXPECT_EQ(char_class(U'ー'), CharClass::katakana);
  EXPECT_EQ(char_class(U'ก'), CharClass::thai);
  EXPECT_EQ(char_class(U'ខ'), CharClass::khmer);
  EXPECT_EQ(char_class(U'한'), CharClass::letter);
  EXPECT_EQ(char_class(U'ع'), CharClass::letter);
}

TEST(Decode, AgreesWithTheCheckedDecoder) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "x";
    append_utf8(text, c);
    const Character decoded = character_at(text, 1);
    ASSERT_EQ(decoded.value, c);
    ASSERT_EQ(decoded.length, text.size() - 1);
  }
}

}  // namespace
}  // namespace stet
