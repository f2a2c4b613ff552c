#include "checker/cli/table.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Table, ColumnsAreAsWideAsTheirWidestCell) {
  Table table({"name", "score"});
  table.add({"Kyiv", "1.00"});
  table.add({"東京", "0.5"});
  EXPECT_EQ(table.text(), "name  score\nKyiv  1.00\n東京  0.5\n");
}

TEST(Table, EmptyColumnsAreLeftOut) {
  Table table({"name", "population", "why"});
  table.add({"Krynky", "", "exact"});
  EXPECT_EQ(table.text(), "name    why\nKrynky  exact\n");
}

}  // namespace
}  // namespace stet
