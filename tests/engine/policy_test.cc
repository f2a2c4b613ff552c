// What a house makes of findings.
#include "checker/engine/policy.h"

#include <gtest/gtest.h>

#include "checker/engine/check.h"
#include "checker/gazetteer/default.h"
#include "rules/registry.h"

namespace stet {
namespace {

size_t findings_with(std::string_view list) {
  static const Result<Gazetteer> kGazetteer = default_gazetteer();
  HouseNames names;
  EXPECT_FALSE(names.add(list, ""));
  Policy policy;
  policy.names = &names;
  return check("Talks in Kyiv went on. Trains left Kiev at noon.", Format::plain, *kGazetteer,
               all_rules(), policy)
      ->findings.size();
}

TEST(Policy, AHouseMayLetNamesStand) {
  EXPECT_EQ(findings_with(""), 1u);
  EXPECT_EQ(findings_with("! Kiev\n"), 0u);
  EXPECT_EQ(findings_with("! Kiev Street\n"), 1u);
  EXPECT_EQ(findings_with("Kyiv = Kiev\n"), 0u);
  EXPECT_EQ(findings_with("Kyiv = Kyyiv\n"), 1u);
}

}  // namespace
}  // namespace stet
