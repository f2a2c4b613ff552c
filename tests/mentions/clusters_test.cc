#include "checker/mentions/clusters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stet {
namespace {

using testing::ElementsAre;

JudgedPair pair(uint32_t a, uint32_t b, float probability) {
  JudgedPair pair{a, b, {}};
  pair.evidence.probability = probability;
  return pair;
}

TEST(Clusters, LikelyPairsJoinInChains) {
  EXPECT_THAT(cluster(5, {pair(1, 3, 0.9F), pair(3, 4, 0.6F), pair(0, 2, 0.4F)}, 0.5F),
              ElementsAre(0, 1, 2, 1, 1));
}

TEST(Clusters, AWeakLinkDoesNotOutvoteAPairJudgedApart) {
  EXPECT_THAT(cluster(3, {pair(0, 1, 0.99F), pair(0, 2, 0.7F), pair(1, 2, 0.1F)}, 0.5F),
              ElementsAre(0, 0, 2));
}

TEST(Clusters, TwoSlipsOfOneNameAreNotJoinedByTheirLikeness) {
  EXPECT_THAT(cluster(3, {pair(0, 1, 0.97F), pair(0, 2, 0.97F), pair(1, 2, 0.1F)}, 0.5F),
              ElementsAre(0, 0, 0));
}

TEST(Clusters, NothingJoinsNothing) {
  EXPECT_THAT(cluster(2, {}, 0.5F), ElementsAre(0, 1));
  EXPECT_TRUE(cluster(0, {}, 0.5F).empty());
}

}  // namespace
}  // namespace stet
