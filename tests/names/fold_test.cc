#include "checker/names/fold.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "checker/base/utf8.h"

namespace stet {
namespace {

TEST(Fold, DropsCaseDiacriticsAndApostrophes) {
  EXPECT_EQ(fold("Zelenskyy"), "zelenskyy");
  EXPECT_EQ(fold("Müller-Lüdenscheidt"), "muller ludenscheidt");
  EXPECT_EQ(fold("Sana’a"), "sanaa");
  EXPECT_EQ(fold("Ḩamāh"), "hamah");
  EXPECT_EQ(fold("ʿAbd al-Raḥmān"), "abd al rahman");
  EXPECT_EQ(fold("Łódź, Straße, Øresund, Đà Nẵng, Diyarbakır"),
            "lodz strasse oresund da nang diyarbakir");
  EXPECT_EQ(fold("Æthelred Œuvre Þór"), "aethelred oeuvre thor");
}

TEST(Fold, JoinsWhiteSpaceAndHyphens) {
  EXPECT_EQ(fold("  Jean–Luc\u00a0 Picard  "), "jean luc picard");
  EXPECT_EQ(fold("al-Shaybani"), "al shaybani");
  EXPECT_EQ(fold("U.S."), "u s");
  EXPECT_EQ(fold("AT&T"), "at&t");
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold(" - "), "");
}

TEST(Fold, FoldsToAgreesWithFold) {
  const std::string_view texts[] = {"Aleppo", "aleppo ", "Al-Eppo", "al eppo", "Łódź",
                                    "lodz",   "Lod́z",    "",        " ",       "-",
                                    "Sana’a", "sanaa",   "Sanaa1",  "S"};
  for (std::string_view a : texts)
    for (std::string_view b : texts)
      EXPECT_EQ(folds_to(a, fold(b)), fold(a) == fold(b)) << a << "|" << b;
}

TEST(Fold, ComposedAndDecomposedAgree) {
  EXPECT_EQ(fold("e\u0301"), fold("é"));
  EXPECT_EQ(fold("Андрии\u0306"), fold("Андрий"));
  EXPECT_EQ(fold("Киі\u0308в"), fold("Київ"));
}

TEST(Fold, KeepsOtherScriptsButNotTheirVowelSigns) {
  EXPECT_EQ(fold("Зеленський"), "зеленський");
  EXPECT_EQ(fold("أَسَد"), fold("أسد"));
  EXPECT_EQ(fold("김정은"), "김정은");
  EXPECT_EQ(fold("Άσσος"), "ασσος");
}

TEST(Fold, TakesInvalidBytes) {
  EXPECT_EQ(fold("Ass\xFF"
                 "ad"),
            "ass\xEF\xBF\xBD"
            "ad");
  EXPECT_EQ(fold("\xF0\x9F"), "\xEF\xBF\xBD");
}

// ICU, asked letter by letter: NFKD, lower case, marks dropped, is what the table must say for
// every Latin letter that decomposes to plain ones.
TEST(Fold, AgreesWithIcuOnEveryLatinLetter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  ASSERT_TRUE(U_SUCCESS(status));
  int checked = 0;
  for (UChar32 c = 'A'; c < 0x10000; ++c) {
    if (U_IS_SURROGATE(c) || !u_isalpha(c) || uscript_getScript(c, &status) != USCRIPT_LATIN)
      continue;
    const icu::UnicodeString parts = nfkd->normalize(icu::UnicodeString(c), status);
    std::string expected;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 part = u_tolower(parts.char32At(i));
      if (u_charType(part) != U_NON_SPACING_MARK)
        append_utf8(expected, static_cast<char32_t>(part));
    }
    if (expected.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) continue;
    std::string letter;
    append_utf8(letter, static_cast<char32_t>(c));
    EXPECT_EQ(fold(letter), expected) << std::hex << c;
    ++checked;
  }
  EXPECT_GT(checked, 600);
}

TEST(AccentsKept, TellsDiacriticsApart) {
  EXPECT_EQ(accents_kept("Rodríguez"), accents_kept("RODRI\u0301GUEZ"));
  EXPECT_NE(accents_kept("Rodríguez"), accents_kept("Rodriguez"));
  EXPECT_EQ(accents_kept("Sana’a"), accents_kept("Sana'a"));
}

}  // namespace
}  // namespace stet
