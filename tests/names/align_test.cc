#include "checker/names/align.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "checker/names/romanization.h"

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

// The plain table: every rule at every place, nothing left out.
float plain_cost(std::string_view a, std::string_view b, Origin origin) {
  const CostTable& costs = spelling_costs();
  const RuleTable& rules = costs.rules[static_cast<size_t>(origin)];
  std::vector<std::vector<float>> d(a.size() + 1, std::vector<float>(b.size() + 1, 1e9F));
  const auto fits = [](char where, std::string_view text, size_t at, std::string_view part) {
    const size_t end = at + part.size();
    return text.substr(at).starts_with(part) &&
           (where == 'a' || (where == 's' && at == 0) || (where == 'e' && end == text.size()) ||
            (where == 'm' && at > 0 && end < text.size()));
  };
  d[0][0] = 0;
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      const auto reach = [&](size_t da, size_t db, float cost) {
        if (i + da > a.size() || j + db > b.size()) return;
        d[i + da][j + db] = std::min(d[i + da][j + db], d[i][j] + cost);
      };
      const bool both = i < a.size() && j < b.size();
      const char x = i < a.size() ? a[i] : '{', y = j < b.size() ? b[j] : '{';
      reach(1, 1, both && x == y ? 0 : costs.slip(x, y));
      reach(1, 0, i > 0 && i < a.size() && x == a[i - 1] ? costs.doubling : costs.slip(x, '{'));
      reach(0, 1, j > 0 && j < b.size() && y == b[j - 1] ? costs.doubling : costs.slip('{', y));
      if (i + 1 < a.size() && j + 1 < b.size() && a[i] == b[j + 1] && a[i + 1] == b[j])
        reach(2, 2, costs.swap);
      for (const SpellingRule& r : rules.rules) {
        if (fits(r.where, a, i, r.a) && fits(r.where, b, j, r.b))
          reach(r.a.size(), r.b.size(), r.cost);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST(Align, LeavesOutNothingThatCounts) {
  std::mt19937 random(11);
  const std::string letters = "aeiouyhhkkgsscjzdtmnrv";
  const auto word = [&] {
    std::string w;
    for (size_t n = 1 + random() % 9; n > 0; --n) w += letters[random() % letters.size()];
    return w;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word(), b = word();
    for (Origin origin : {Origin::arabic, Origin::russian, Origin::chinese, Origin::romance}) {
      const float plain = plain_cost(a, b, origin);
      ASSERT_NEAR(align_tokens(a, b, origin).total(), plain, 1e-4) << a << " " << b;
      ASSERT_NEAR(align_tokens(a, b, origin, nullptr, plain + 1e-3F).total(), plain, 1e-4);
      const float below = align_tokens(a, b, origin, nullptr, plain / 2 - 1e-3F).total();
      ASSERT_TRUE(a == b || below > 1e9F) << a << " " << b;
    }
  }
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
