// The fast comparison of prepared names against the plain one.
#include "checker/names/prepared_name.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr float kVariant = 0.7F;

const char* const kNames[] = {"Asaad Hassan al-Shaybani",
                              "Assad al-Shaibani",
                              "Volodymyr Zelenskyy",
                              "Vladimir Zelensky",
                              "Mohammed bin Salman",
                              "Muhammad ibn Salmane",
                              "Kim Jong Un",
                              "Kim Yo Jong",
                              "Ri Yong Su",
                              "Ri Su Yong",
                              "Deng Xiaoping",
                              "Teng Hsiao-ping",
                              "Abdel Fattah el-Sisi",
                              "Abd al-Fattah as-Sissi",
                              "Recep Tayyip Erdoğan",
                              "Tayip Erdogan",
                              "Sergei Lavrov",
                              "Serguei Lavrow",
                              "Ursula von der Leyen",
                              "Ursula Vonderleyen",
                              "Al Quţayfah",
                              "Kouteife",
                              "Bosco Ntaganda",
                              "John F. Kennedy"};

TEST(PreparedName, ComparesAsTheWordsThemselves) {
  for (const char* a : kNames) {
    for (const char* b : kNames) {
      const std::string x = fold(a), y = fold(b);
      EXPECT_FLOAT_EQ(name_similarity(PreparedName(x), PreparedName(y)), name_similarity(x, y))
          << a << " " << b;
    }
  }
}

TEST(PreparedName, WithALeastScoreWhatReachesItIsUnchanged) {
  for (const char* a : kNames) {
    for (const char* b : kNames) {
      const PreparedName x(fold(a)), y(fold(b));
      const float plain = name_similarity(x, y);
      const float fast = name_similarity(x, y, OriginSet::all(), kVariant);
      if (plain >= kVariant) {
        EXPECT_FLOAT_EQ(fast, plain) << a << " " << b;
      }
      EXPECT_LE(fast, plain) << a << " " << b;
    }
  }
}

TEST(PreparedName, VariantsAreAlmostNeverLost) {
  std::mt19937 random(3);
  const std::string letters = "aeioubdghjklmnrstvwyz";
  int variants = 0, lost = 0;
  for (int i = 0; i < 4000; ++i) {
    const std::string a = fold(kNames[random() % std::size(kNames)]);
    std::string b = a;
    for (int edits = static_cast<int>(random() % 4); edits >= 0; --edits)
      b[random() % b.size()] = letters[random() % letters.size()];
    const PreparedName x(a), y(b);
    if (name_similarity(x, y) < kVariant) continue;
    ++variants;
    lost += !may_be_variants(x, y);
  }
  EXPECT_GT(variants, 500);
  EXPECT_LE(lost, variants / 100);
}

TEST(PreparedName, SharesLettersAndBones) {
  const PreparedName a("khmeimim"), b("hmeimim"), c("damascus");
  EXPECT_LT(a.unshared_letters(b), 0.1F);
  EXPECT_EQ(a.unshared_bones(b), 0);
  EXPECT_GT(a.unshared_letters(c), 0.5F);
  EXPECT_EQ(PreparedName("al assad").unshared_letters(PreparedName("assad")), 0);
}

TEST(PreparedName, ManyLettersDoNotOverflow) {
  const PreparedName longest(std::string(5000, 'a')), other(std::string(5000, 'b'));
  EXPECT_FLOAT_EQ(longest.unshared_letters(other), 1);
}

}  // namespace
}  // namespace stet
