#include "checker/house/house_names.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

HouseNames names_of(std::string_view text) {
  HouseNames names;
  const auto error = names.add(text, "house.names");
  EXPECT_FALSE(error) << error->text();
  return names;
}

std::string error_of(std::string_view text) {
  HouseNames names;
  const auto error = names.add(text, "house.names");
  return error ? error->text() : "";
}

constexpr std::string_view kList =
    "# The house.\n"
    "\n"
    "Kyiv\tplace\t412 articles\t1630 times\t2022-02-24\t2024-05-07  # decided in 2022\n"
    "  - Kiev\t3 articles\t1 time\n"
    "  = Kyyiv\n"
    "  ? Kiyv\t2 articles\t2 times\n"
    "Volodymyr Zelenskyy\tperson\n"
    "\t- Volodymyr Zelensky\n"
    "\t* Zelensky\n";

TEST(HouseNames, SaysWhatIsNotToBeUsedAndWhatInstead) {
  const HouseNames names = names_of(kList);
  const HouseDeviation* kiev = names.find("Kiev", false);
  ASSERT_NE(kiev, nullptr);
  EXPECT_EQ(kiev->name->right.text, "Kyiv");
  EXPECT_EQ(kiev->name->kind, HouseKind::place);
  EXPECT_EQ(kiev->name->right.tally.articles, 412u);
  EXPECT_EQ(kiev->name->right.tally.mentions, 1630u);
  EXPECT_EQ(kiev->wrong.tally.mentions, 1u);
  EXPECT_EQ(names.find("Kyiv", false), nullptr);
  EXPECT_EQ(names.find("Kyyiv", false), nullptr) << "accepted";
  EXPECT_EQ(names.find("Kiyv", false), nullptr) << "not decided";
}

TEST(HouseNames, ASurnameAloneIsAnotherQuestion) {
  const HouseNames names = names_of(kList);
  EXPECT_EQ(names.find("Zelensky", false), nullptr);
  ASSERT_NE(names.find("Zelensky", true), nullptr);
  EXPECT_EQ(names.find("Zelensky", true)->name->right.text, "Volodymyr Zelenskyy");
  EXPECT_EQ(names.find("Volodymyr Zelensky", true), nullptr);
}

TEST(HouseNames, CaseHyphensAndApostrophesAreNoSpelling) {
  const HouseNames names = names_of("Ba'ath Party\n  - Baath-Partei\nErdoğan\n  - Erdogan\n");
  EXPECT_NE(names.find("baath partei", false), nullptr);
  EXPECT_NE(names.find("Ba’ath Partei", false), nullptr);
  EXPECT_NE(names.find("Erdogan", false), nullptr);
  EXPECT_EQ(names.find("Erdoğan", false), nullptr) << "accents are";
}

TEST(HouseNames, TheLastListHasTheLastWord) {
  HouseNames names = names_of(kList);
  ASSERT_FALSE(names.add("Kiev\n  - Kyiv\n", "own.names"));
  EXPECT_EQ(names.find("Kiev", false), nullptr);
  ASSERT_NE(names.find("Kyiv", false), nullptr);
  ASSERT_FALSE(names.add("Kyiv\n  = Kiev\n", "third.names"));
  EXPECT_EQ(names.find("Kyiv", false), nullptr);
  EXPECT_EQ(names.find("Kiev", false), nullptr);
  ASSERT_FALSE(names.add("Lviv\nVolodymyr Zelensky\nOdesa\n", "fourth.names"));
  EXPECT_EQ(names.find("Volodymyr Zelensky", false), nullptr) << "a name alone is the house's";
  EXPECT_NE(names.find("Zelensky", true), nullptr);
}

TEST(HouseNames, ANameWithOneOtherSpellingMayStandOnOneLine) {
  const HouseNames names = names_of("Kyiv < Kiev  # since 2022\nDeir ez-Zor = Deir Ezzor\n");
  ASSERT_NE(names.find("Kiev", false), nullptr);
  EXPECT_EQ(names.find("Kiev", false)->name->right.text, "Kyiv");
  EXPECT_EQ(names.find("Deir Ezzor", false), nullptr);
  EXPECT_EQ(error_of("Kyiv < KYIV\n"),
            "house.names:1: the spelling is the one that it is said to deviate from");
}

TEST(HouseNames, SomeAreLetStand) {
  HouseNames names;
  ASSERT_FALSE(
      names.add("! Khamenei Street  # in Beirut\nDeir ez-Zor = Deir Ezzor\nKyiv < Kiev\n", ""));
  EXPECT_TRUE(names.lets_stand("Khamenei Street"));
  EXPECT_TRUE(names.lets_stand("KHAMENEI STREET"));
  EXPECT_FALSE(names.lets_stand("Khamenei"));
  EXPECT_TRUE(names.both_fine("Deir Ezzor", "Deir ez Zor"));
  EXPECT_FALSE(names.both_fine("Kyiv", "Kiev"));
  EXPECT_FALSE(names.both_fine("Deir Ezzor", "Deir Azzour"));
  ASSERT_FALSE(names.add("Deir ez-Zor < Deir Ezzor\n", ""));
  EXPECT_FALSE(names.both_fine("Deir Ezzor", "Deir ez-Zor")) << "the last list has the last word";
}

TEST(HouseNames, ErrorsNameTheLine) {
  EXPECT_EQ(error_of("# first\n  - Kiev\n"),
            "house.names:2: this line is indented, but no name stands above it");
  EXPECT_EQ(error_of("Kyiv\n  Kiev\n"),
            "house.names:2: an indented line is a mark (-, =, ? or *), a space and a spelling");
  EXPECT_EQ(error_of("Kyiv\n  -\n"),
            "house.names:2: an indented line is a mark (-, =, ? or *), a space and a spelling");
  EXPECT_EQ(error_of("Kyiv\n\n  - KYIV\n"),
            "house.names:3: the spelling is the one that it is said to deviate from");
  EXPECT_EQ(error_of("Kyiv\nLv\xEDv\n"), "house.names:2: is not UTF-8");
}

TEST(HouseNames, EmptyListsAndByteOrderMarksAreFine) {
  EXPECT_TRUE(names_of("").empty());
  EXPECT_TRUE(names_of("# nothing\n\r\n").empty());
  EXPECT_FALSE(names_of("\xEF\xBB\xBFKyiv\r\n  - Kiev\r\n").empty());
}

TEST(SpellingKey, KeepsAccentsHoweverTheyAreWritten) {
  EXPECT_EQ(spelling_key("Türkiye"), spelling_key("Tu\u0308rkiye"));
  EXPECT_NE(spelling_key("Türkiye"), spelling_key("Turkiye"));
  EXPECT_EQ(spelling_key("J.D. Vance"), spelling_key("JD Vance"));
  EXPECT_EQ(spelling_key("al-Assad"), spelling_key("Al Assad"));
}

}  // namespace
}  // namespace stet
