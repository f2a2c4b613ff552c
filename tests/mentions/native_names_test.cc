#include <gtest/gtest.h>

#include "tests/mentions/support.h"

namespace stet {
namespace {

// "بشار الأسد>أسعد الشيباني" for each, with what the lists would put there.
std::string clashes(std::string_view text) {
  const Story story = story_of(text);
  std::string out;
  for (const NativeClash& clash : story.native_clashes) {
    if (!out.empty()) out += "; ";
    out += std::string(story.text(clash.native)) + ">" + clash.right;
  }
  return out;
}

TEST(NativeNames, AreFoundWhereverTheyStandBesideTheLatinOne) {
  for (const char* text : {
           "Volodymyr Zelenskyy (Віталій Кличко) spoke.",
           "Volodymyr Zelenskyy, Віталій Кличко, spoke.",
           "Volodymyr Zelenskyy (in Ukrainian: Віталій Кличко) spoke.",
           "Volodymyr Zelenskyy (Віталій Кличко; born 1978) spoke.",
       }) {
    EXPECT_EQ(clashes(text), "Віталій Кличко>Володимир Зеленський") << text;
  }
}

TEST(NativeNames, NeedNoCapitalsWhereTheScriptHasNone) {
  EXPECT_EQ(clashes("Salome Zourabichvili (ირაკლი კობახიძე) spoke."),
            "ირაკლი კობახიძე>სალომე ზურაბიშვილი");
}

TEST(NativeNames, OfUnlistedPersonsClashToo) {
  EXPECT_EQ(clashes("The nurse, Hanna Petrenko (Сергій Жадан), spoke. Hanna Petrenko said so."),
            "Сергій Жадан>");
}

TEST(NativeNames, OfOneBearerDoNot) {
  for (const char* text : {
           "Volodymyr Zelenskyy (Володимир Зеленський) spoke.",
           "Volodymyr Zelenskyy (Зеленський) spoke.",
           "Abu Mohammed al-Golani (أحمد الشرع) spoke.",
           "Shigeru Ishiba (石破茂) spoke.",
           "President William Lai (賴清德) spoke.",
           "Volodymyr Zelenskyy (Кличко сказав, що він поїде) spoke.",
           "Volodymyr Zelenskyy spoke. Віталій Кличко listened.",
           "The Unified Military Council (المجلس العسكري الموحد) was dissolved.",
       }) {
    EXPECT_EQ(clashes(text), "") << text;
  }
}

}  // namespace
}  // namespace stet
