// What the lists that the program carries say of two spellings.
#include "checker/gazetteer/list_identity.h"

#include "checker/gazetteer/default.h"
#include "checker/names/fold.h"
#include "tests/gazetteer/support.h"

namespace stet {
namespace {

class ListIdentityTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    Result<Gazetteer> gazetteer = comparison_gazetteer();
    ASSERT_TRUE(gazetteer) << gazetteer.error().text();
    gazetteer_ = new Gazetteer(*std::move(gazetteer));
  }
  static void TearDownTestSuite() { delete gazetteer_; }
  static ListVerdict verdict(std::string_view a, std::string_view b) {
    return list_identity(fold(a), fold(b), *gazetteer_).verdict;
  }
  static inline Gazetteer* gazetteer_ = nullptr;
};

TEST_F(ListIdentityTest, TwoNamesOfOneEntryAreOne) {
  EXPECT_EQ(verdict("Peking", "Beijing"), ListVerdict::one);
  EXPECT_EQ(verdict("Khmeimim", "Hmeimim"), ListVerdict::one);
  EXPECT_EQ(verdict("Deutschland", "Germany"), ListVerdict::one);
}

TEST_F(ListIdentityTest, TwoWellKnownThingsAreTwo) {
  EXPECT_EQ(verdict("Izmir", "Izmit"), ListVerdict::two);
  EXPECT_EQ(verdict("Austria", "Australia"), ListVerdict::two);
}

TEST_F(ListIdentityTest, AHamletDoesNotJoinWhatIsBetterKnown) {
  EXPECT_NE(verdict("Arak", "Iraq"), ListVerdict::one);
}

TEST_F(ListIdentityTest, WhatNoListHasIsLeftToTheLetters) {
  EXPECT_EQ(verdict("Qwertzoplin", "Beijing"), ListVerdict::silent);
  EXPECT_EQ(verdict("Qwertzoplin", "Qwertzoplyn"), ListVerdict::silent);
}

TEST_F(ListIdentityTest, TheComparisonSaysWhichEntry) {
  const Comparison one = compare_names("Peking", "Beijing", *gazetteer_);
  EXPECT_EQ(one.verdict, Verdict::variant);
  EXPECT_GE(one.score, 0.95F);
  EXPECT_NE(one.reasons.front().text.find("Beijing (city, China)"), std::string::npos);
  const Comparison two = compare_names("Izmir", "Izmit", *gazetteer_);
  EXPECT_EQ(two.verdict, Verdict::different);
  EXPECT_NE(two.reasons.front().text.find("listed as two"), std::string::npos);
}

TEST_F(ListIdentityTest, LookAlikesStayTwoWhateverTheListsJoin) {
  EXPECT_EQ(compare_names("Khamenei", "Khomeini", *gazetteer_).verdict, Verdict::different);
}

}  // namespace
}  // namespace stet
