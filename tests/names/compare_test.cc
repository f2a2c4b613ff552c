#include "checker/names/compare.h"

#include <gtest/gtest.h>

#include "checker/names/fold.h"
#include "checker/names/name_parts.h"

namespace stet {
namespace {

std::string parts(std::string_view name) {
  std::string out;
  for (const NamePart& p : name_parts(fold(name))) {
    if (!out.empty()) out += ' ';
    out += p.optional ? "(" + p.letters + ")" : p.letters;
  }
  return out;
}

TEST(NameParts, JoinsCompoundsAndMarksParticles) {
  EXPECT_EQ(parts("Abd al-Rahman"), "abdalrahman");
  EXPECT_EQ(parts("Salah al-Din"), "salahaldin");
  EXPECT_EQ(parts("Ahmed al-Sharaa"), "ahmed (al) sharaa");
  EXPECT_EQ(parts("Osama bin Laden"), "osama (bin) laden");
  EXPECT_EQ(parts("Charles de Gaulle"), "charles (de) gaulle");
}

TEST(NameParts, AParticleAtTheEndIsAName) {
  EXPECT_EQ(parts("Kim Jong Il"), "kim jong il");
  EXPECT_EQ(parts("al"), "al");
}

TEST(Compare, EqualAfterFoldingIsTheSame) {
  const Comparison c = compare_names("Zelenskyy", "ZELENSKYY");
  EXPECT_EQ(c.verdict, Verdict::same);
  EXPECT_EQ(c.score, 1);
  EXPECT_TRUE(c.reasons.empty());
}

struct Pair {
  const char *a, *b;
};

class Variants : public testing::TestWithParam<Pair> {};
TEST_P(Variants, AreOneName) {
  const Comparison c = compare_names(GetParam().a, GetParam().b);
  EXPECT_EQ(c.verdict, Verdict::variant) << GetParam().a << " " << GetParam().b << " " << c.score;
  EXPECT_FALSE(c.reasons.empty());
}
INSTANTIATE_TEST_SUITE_P(
    Names, Variants,
    testing::Values(Pair{"Sergei Lavrov", "Sergey Lavrov"}, Pair{"Navalny", "Navalnyy"},
                    Pair{"Asaad al-Shaybani", "Assad al-Shaibani"},
                    Pair{"Jamal Khashoggi", "Djamal Khashoggi"}, Pair{"Tsinghua", "Qinghua"},
                    Pair{"Park Geun-hye", "Pak Geun Hye"}, Pair{"Khan Younis", "Khan Yunis"},
                    Pair{"Abdul Rahman", "Abd al-Rahman"}, Pair{"Volodymyr", "Vladimir"},
                    Pair{"Muammar Qaddafi", "Moammar Gadhafi"}));

class LookAlikes : public testing::TestWithParam<Pair> {};
TEST_P(LookAlikes, AreTwoNames) {
  const Comparison c = compare_names(GetParam().a, GetParam().b);
  EXPECT_NE(c.verdict, Verdict::variant) << GetParam().a << " " << GetParam().b << " " << c.score;
  EXPECT_NE(c.verdict, Verdict::same);
}
INSTANTIATE_TEST_SUITE_P(Names, LookAlikes,
                         testing::Values(Pair{"Khamenei", "Khomeini"}, Pair{"Hamad", "Hamid"},
                                         Pair{"Kim Jong Un", "Kim Jong Il"},
                                         Pair{"Kim Yong Nam", "Kim Jong Nam"},
                                         Pair{"Bashar al-Assad", "Hafez al-Assad"},
                                         Pair{"Hunan", "Henan"}, Pair{"Niger", "Nigeria"},
                                         Pair{"Ri Su Yong", "Ri Yong Su"}));

TEST(Compare, NothingIsNoName) {
  EXPECT_EQ(compare_names("", "").score, 0);
  EXPECT_EQ(compare_names("-", "Assad").verdict, Verdict::different);
}

TEST(Compare, TheSimilarityOfFullNamesIsTheirScore) {
  for (const Pair& p :
       {Pair{"Sergei Lavrov", "Sergey Lavrov"}, Pair{"Kim Jong Un", "Kim Yo Jong"}}) {
    EXPECT_FLOAT_EQ(name_similarity(fold(p.a), fold(p.b)), compare_names(p.a, p.b).score);
  }
}

TEST(Compare, AWordAloneMustBeNearerThanInAName) {
  for (const Pair& p :
       {Pair{"Hamad", "Hamid"}, Pair{"Shaybani", "Shaibani"}, Pair{"Aleppo", "Halab"}}) {
    EXPECT_GT(name_similarity(fold(p.a), fold(p.b)), compare_names(p.a, p.b).score);
  }
}

TEST(Skeleton, IsSharedByRomanizations) {
  EXPECT_EQ(skeleton("khmeimim"), skeleton("hmeimim"));
  EXPECT_EQ(skeleton("tartus"), skeleton("tartous"));
  EXPECT_EQ(skeleton("kyiv"), skeleton("kiev"));
  EXPECT_NE(skeleton("aleppo"), skeleton("damascus"));
}

TEST(Origins, CountriesHaveThem) {
  EXPECT_TRUE(origins_of_country("SY").has(Origin::arabic));
  EXPECT_TRUE(origins_of_country("UA").has(Origin::ukrainian));
  EXPECT_TRUE(origins_of_country("ZZ").empty());
}

}  // namespace
}  // namespace stet
