#include "checker/names/script.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "checker/base/utf8.h"

namespace stet {
namespace {

// Letters for other languages in blocks of their own are no news.
Script in_main_block(UChar32 c, Script script) { return c < 0x13A0 ? script : Script::other; }

Script icu_script(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Script::none;
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_GREEK:
      return Script::greek;
    case USCRIPT_CYRILLIC:
      return Script::cyrillic;
    case USCRIPT_ARMENIAN:
      return Script::armenian;
    case USCRIPT_HEBREW:
      return Script::hebrew;
    case USCRIPT_ARABIC:
      return Script::arabic;
    case USCRIPT_GEORGIAN:
      return Script::georgian;
    case USCRIPT_HANGUL:
      return Script::hangul;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return Script::kana;
    case USCRIPT_HAN:
      return Script::han;
    case USCRIPT_DEVANAGARI:
      return in_main_block(c, Script::devanagari);
    case USCRIPT_BENGALI:
      return in_main_block(c, Script::bengali);
    case USCRIPT_GURMUKHI:
      return in_main_block(c, Script::gurmukhi);
    case USCRIPT_GUJARATI:
      return in_main_block(c, Script::gujarati);
    case USCRIPT_ORIYA:
      return in_main_block(c, Script::odia);
    case USCRIPT_TAMIL:
      return in_main_block(c, Script::tamil);
    case USCRIPT_TELUGU:
      return in_main_block(c, Script::telugu);
    case USCRIPT_KANNADA:
      return in_main_block(c, Script::kannada);
    case USCRIPT_MALAYALAM:
      return in_main_block(c, Script::malayalam);
    case USCRIPT_SINHALA:
      return in_main_block(c, Script::sinhala);
    case USCRIPT_THAI:
      return in_main_block(c, Script::thai);
    case USCRIPT_MYANMAR:
      return in_main_block(c, Script::burmese);
    case USCRIPT_ETHIOPIC:
      return in_main_block(c, Script::ethiopic);
    default:
      return Script::other;
  }
}

bool is_phonetic_or_sign(UChar32 c) {
  return (c >= 0x1D00 && c < 0x1DC0) || (c >= 0x2100 && c < 0x2190) || (c >= 0xAB30 && c < 0xAB70);
}

TEST(Script, AgreesWithIcuOnEveryLetter) {
  int letters = 0;
  for (UChar32 c = 0; c < 0x10000; ++c) {
    if (!u_isalpha(c) || u_charType(c) == U_MODIFIER_LETTER || is_phonetic_or_sign(c)) continue;
    const Script expected = icu_script(c);
    if (expected == Script::none) continue;
    EXPECT_EQ(script_of(static_cast<char32_t>(c)), expected) << std::hex << c;
    ++letters;
  }
  EXPECT_GT(letters, 40000);
}

TEST(Script, MayLeaveLatinIsNeverWrongAboutNo) {
  for (char32_t c = 0; c < 0x30000; ++c) {
    std::string text = "a";
    append_utf8(text, c);
    const Script script = script_of(c);
    if (script == Script::none || script == Script::latin || c >= 0xF000) continue;
    // The Coptic and Glagolitic letters among the punctuation are no news.
    if (c >= 0x2C00 && c < 0x3000) continue;
    EXPECT_TRUE(may_leave_latin(text)) << std::hex << static_cast<uint32_t>(c);
  }
  EXPECT_FALSE(may_leave_latin("“Łódź”, “Şırnak” — ﬁne…"));
}

}  // namespace
}  // namespace stet
