#include "checker/gazetteer/rough_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "checker/gazetteer/letter_classes.h"

namespace stet {
namespace {

uint32_t levenshtein(std::string_view a, std::string_view b) {
  std::vector<uint32_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0u);
  for (size_t i = 1; i <= a.size(); ++i) {
    uint32_t diagonal = row[0]++;
    for (size_t j = 1; j <= b.size(); ++j) {
      const uint32_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string random_text(std::mt19937& random, size_t longest) {
  static constexpr std::string_view kLetters = "abcdhklmnrst  -y";
  std::string text;
  for (size_t n = random() % (longest + 1); n > 0; --n)
    text += kLetters[random() % kLetters.size()];
  return text;
}

std::string classes(std::string_view name) { return std::string(LetterClasses(name).string()); }

TEST(EditPattern, AgreesWithThePlainTable) {
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    const std::string a = random_text(random, i % 10 == 0 ? 64 : 12);
    const std::string b = random_text(random, i % 10 == 0 ? 90 : 12);
    ASSERT_EQ(EditPattern(a).distance(b), levenshtein(a, b)) << a << "|" << b;
  }
}

TEST(EditPattern, ReadsAtMost64SymbolsOfAPattern) {
  EXPECT_EQ(EditPattern(std::string(200, 'a')).distance(std::string(64, 'a')), 0u);
  EXPECT_EQ(EditPattern("").distance("abc"), 3u);
}

TEST(SoundClasses, SpellingsOfOneNameFallTogether) {
  EXPECT_EQ(classes("khmeimim"), classes("hmeimim"));
  EXPECT_EQ(classes("tartus"), classes("tartous"));
  EXPECT_EQ(classes("al hasakah"), classes("hassakeh"));
  EXPECT_EQ(classes("ash sharqiyah"), classes("sharkia"));
  EXPECT_EQ(classes("qaddafi"), classes("kadhafi"));
  EXPECT_NE(classes("homs"), classes("hama"));
  EXPECT_NE(classes("t4"), classes("t3"));
}

TEST(RoughDistance, IsZeroForEqualNamesAndGrowsWithTheEdits) {
  const RoughDistance from("khmeimim");
  EXPECT_EQ(from.to("khmeimim"), 0);
  EXPECT_LT(from.to("hmeimim"), from.to("khamenei"));
  EXPECT_LT(from.to("khamenei"), from.to("damascus"));
}

TEST(LetterClasses, NeverSayMoreThanTheRoughDistance) {
  std::mt19937 random(2);
  for (int i = 0; i < 20000; ++i) {
    std::string a = random_text(random, 14);
    const std::string raw = random_text(random, 14);
    std::string b = raw;
    std::ranges::replace(a, '-', ' ');  // as folding does
    std::ranges::replace(b, '-', ' ');
    const RoughDistance from(a);
    const auto limit = static_cast<float>(random() % 6);
    ASSERT_LE(from.at_least(LetterClasses(raw), limit), from.to(b)) << a << "|" << b;
  }
}

TEST(LetterClasses, ALetterWithADiacriticMayBeAny) {
  EXPECT_EQ(RoughDistance("skodra").at_least(LetterClasses("Škodrá"), 100), 0);
  EXPECT_GT(RoughDistance("skodra").at_least(LetterClasses("Bilbao"), 100), 1);
}

}  // namespace
}  // namespace stet
