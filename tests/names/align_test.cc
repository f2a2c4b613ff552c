#include "checker/names/align.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace stet {
namespace {

// Edit distance with swaps of neighbours, letters at their price: the bound that no alignment may
// exceed.
float edit_distance(const std::string& a, const std::string& b) {
  const CostTable& costs = spelling_costs();
  const char none = '{';
  std::vector<std::vector<float>> d(a.size() + 1, std::vector<float>(b.size() + 1, 1e9F));
  d[0][0] = 0;
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i > 0) d[i][j] = std::min(d[i][j], d[i - 1][j] + costs.slip(a[i - 1], none));
      if (j > 0) d[i][j] = std::min(d[i][j], d[i][j - 1] + costs.slip(none, b[j - 1]));
      if (i > 0 && j > 0) {
        const float cost = a[i - 1] == b[j - 1] ? 0 : costs.slip(a[i - 1], b[j - 1]);
        d[i][j] = std::min(d[i][j], d[i - 1][j - 1] + cost);
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + costs.swap);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST(Align, EqualTokensCostNothing) {
  EXPECT_EQ(align_tokens("assad", "assad", Origin::arabic).total(), 0);
}

TEST(Align, RulesExplainWhatOneLetterWritesInTwoWays) {
  std::vector<Difference> differences;
  const TokenCost cost = align_tokens("sharif", "charif", Origin::arabic, &differences);
  EXPECT_EQ(cost.slips, 0);
  EXPECT_LT(cost.explained, 0.4F);
  ASSERT_EQ(differences.size(), 1u);
  EXPECT_EQ(differences[0].a, "sh");
  EXPECT_EQ(differences[0].b, "ch");
  EXPECT_NE(differences[0].reason.find("ش"), std::string_view::npos);
}

TEST(Align, WhatNoRuleExplainsIsASlip) {
  EXPECT_EQ(align_tokens("hamad", "hamid", Origin::arabic).slips, 1);
  EXPECT_EQ(align_tokens("jong", "yong", Origin::korean).slips, 1);
  EXPECT_EQ(align_tokens("brat", "bart", Origin::english).slips, 1);
}

TEST(Align, OriginDecides) {
  EXPECT_EQ(align_tokens("kharkiv", "kharkov", Origin::ukrainian).slips, 0);
  EXPECT_GT(align_tokens("jong", "yong", Origin::korean).total(),
            align_tokens("jan", "yan", Origin::russian).total());
}

TEST(Align, LongTokensAreOnlyEqualOrNot) {
  const std::string x(kMaxTokenLetters + 1, 'a');
  EXPECT_EQ(align_tokens(x, x, Origin::english).total(), 0);
  EXPECT_GT(align_tokens(x, x + "a", Origin::english).total(), 1);
}

TEST(Align, IsSymmetricAndNeverDearerThanEditing) {
  std::mt19937 random(7);
  const std::string letters = "aeioubdghjklmnrstvwyz";
  const auto word = [&] {
    std::string w;
    for (size_t n = 2 + random() % 8; n > 0; --n) w += letters[random() % letters.size()];
    return w;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word();
    std::string b = a;
    for (int edits = static_cast<int>(random() % 3); edits >= 0; --edits)
      b[random() % b.size()] = letters[random() % letters.size()];
    for (Origin origin : {Origin::arabic, Origin::russian, Origin::chinese}) {
      const float there = align_tokens(a, b, origin).total(),
                  back = align_tokens(b, a, origin).total();
      EXPECT_NEAR(there, back, 1e-4) << a << " " << b;
      EXPECT_LE(there, edit_distance(a, b) + 1e-4) << a << " " << b;
    }
  }
}

}  // namespace
}  // namespace stet
