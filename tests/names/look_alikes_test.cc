#include "checker/names/look_alikes.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include "checker/base/utf8.h"

namespace stet {
namespace {

std::string unmixed(std::string_view word, Script around = Script::latin) {
  const std::optional<Unmixed> found = unmix(word, around);
  return found ? found->word : "";
}

TEST(LookAlikes, WordsBecomeLatin) {
  EXPECT_EQ(unmixed("Zelеnsky"), "Zelensky");
  EXPECT_EQ(unmixed("Αthens"), "Athens");
  EXPECT_EQ(unmixed("Gοοgle"), "Google");
  EXPECT_EQ(unmixed("Kyrгyzstan"), "Kyrryzstan");
  EXPECT_EQ(unmixed("naïvеté"), "naïveté");
  EXPECT_EQ(unmixed("О’Brien"), "O’Brien");
  EXPECT_EQ(unmixed("ΜHz"), "MHz");
}

TEST(LookAlikes, WordsBecomeCyrillicOrGreek) {
  EXPECT_EQ(unmixed("Жaдан"), "Жадан");
  EXPECT_EQ(unmixed("Mητσοτάκης"), "Μητσοτάκης");
  EXPECT_EQ(unmixed("Москвa"), "Москва");
}

TEST(LookAlikes, TheTextAroundDecidesBetweenTwo) {
  EXPECT_EQ(unmixed("Сoсо", Script::latin), "Coco");
  EXPECT_EQ(unmixed("Сoсо", Script::cyrillic), "Сосо");
  EXPECT_EQ(unmixed("ХХI", Script::cyrillic), "XXI");
}

TEST(LookAlikes, SayWhichLetterIsStray) {
  const auto latin = unmix("Zelеnskу");
  ASSERT_TRUE(latin);
  EXPECT_EQ(latin->stray, U'е');
  EXPECT_EQ(latin->stray_script, Script::cyrillic);
  EXPECT_TRUE(latin->only_counterpart);
  const auto cyrillic = unmix("Iван");
  ASSERT_TRUE(cyrillic);
  EXPECT_EQ(cyrillic->stray, U'I');
  EXPECT_EQ(cyrillic->stray_script, Script::latin);
  EXPECT_FALSE(cyrillic->only_counterpart);  // the palochka looks the same
}

TEST(LookAlikes, PureWordsFormulaeAndJokesStay) {
  for (std::string_view word :
       {"Zelensky", "Зеленський", "Μητσοτάκης", "TNFα",      "IFNγ",  "HIF1α",
        "PPARγC1A", "κB",         "μm",         "µm",        "kΩ",    "Δx",
        "ΔH",       "νe",         "Kα",         "χ2",        "ΛCDM",  "KoЯn",
        "TETЯIS",   "KAЯAOKE",    "GЯEECE",     "YouTube’а", "kaβar", "naïve",
        "Łódź",     "김정은",     "Tシャツ",    "",          "’",     "\xFF\xD0"}) {
    EXPECT_EQ(unmixed(word), "") << word;
  }
  EXPECT_EQ(unmixed("SMSа", Script::cyrillic), "");
}

// ICU's own answer: what stands for a mixed word must be confusable with it.
TEST(LookAlikes, AgreeWithIcu) {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker* checker = uspoof_open(&status);
  ASSERT_TRUE(U_SUCCESS(status));
  int mixed = 0;
  for (char32_t c = 0x370; c < 0x530; ++c) {
    std::string word = "ab";
    append_utf8(word, c);
    word += "cd";
    const std::optional<Unmixed> found = unmix(word);
    if (!found) continue;
    ++mixed;
    const int32_t confusable = uspoof_areConfusableUTF8(
        checker, word.data(), static_cast<int32_t>(word.size()), found->word.data(),
        static_cast<int32_t>(found->word.size()), &status);
    EXPECT_NE(confusable, 0) << word << " " << found->word;
  }
  EXPECT_GT(mixed, 80);
  uspoof_close(checker);
}

}  // namespace
}  // namespace stet
