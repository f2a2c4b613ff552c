#include "checker/names/syllables.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Syllables, OfKoreanChineseAndVietnamese) {
  for (std::string_view word : {"seunghan", "seungchan", "geun", "jeong", "yoon", "ahn", "shik"})
    EXPECT_TRUE(is_of_syllables(word, Origin::korean)) << word;
  for (std::string_view word :
       {"xiaoping", "hsiao", "tsai", "zhuang", "kwok", "shien", "xinjiang", "leung"})
    EXPECT_TRUE(is_of_syllables(word, Origin::chinese)) << word;
  for (std::string_view word : {"nguyen", "phuc", "truong", "nghiem"})
    EXPECT_TRUE(is_of_syllables(word, Origin::vietnamese)) << word;
}

TEST(Syllables, NotOfAMisprint) {
  for (std::string_view word : {"seunghna", "seugnhan", "jnog", "", "kmi"})
    EXPECT_FALSE(is_of_syllables(word, Origin::korean)) << word;
  for (std::string_view word : {"xaioipng", "zhng", "tsia1", "ypung"})
    EXPECT_FALSE(is_of_syllables(word, Origin::chinese)) << word;
}

TEST(Syllables, DoubledLettersAreFree) {
  EXPECT_TRUE(is_of_syllables("yann", Origin::chinese));
  EXPECT_TRUE(is_of_syllables("oh", Origin::korean));
  EXPECT_TRUE(is_of_syllables("ooh", Origin::korean));
}

TEST(Syllables, LongWordsAreNone) {
  EXPECT_TRUE(is_of_syllables(std::string_view("kakekikokakekikokakekiko"), Origin::korean));
  const std::string endless(64, 'a');
  EXPECT_TRUE(is_of_syllables(endless, Origin::korean));  // one letter
  std::string longer;
  while (longer.size() < 64) longer += "ka";
  EXPECT_FALSE(is_of_syllables(longer, Origin::korean));
}

}  // namespace
}  // namespace stet
