#include "checker/cli/progress_bar.h"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(ProgressBar, ShowsHowFarItHasCome) {
  EXPECT_EQ(progress_line("reading a.txt", 1, 4, 80),
            "reading a.txt  [#####...............]  25 %");
  EXPECT_EQ(progress_line("x", 0, 7, 80), "x  [....................]   0 %");
  EXPECT_EQ(progress_line("x", 9, 7, 80), "x  [####################] 100 %");
  EXPECT_EQ(progress_line("x", 0, 0, 80), "x  [####################] 100 %");
}

TEST(ProgressBar, FitsTheTerminal) {
  for (size_t columns = 1; columns < 120; ++columns) {
    const std::string line =
        progress_line("reading /a/long/path/to/allCountries.txt", 50, 100, columns);
    EXPECT_LE(line.size(), std::max<size_t>(columns, 4)) << columns;
    EXPECT_NE(line.find("50 %"), std::string::npos);
  }
  EXPECT_TRUE(progress_line("reading /a/long/allCountries.txt", 1, 2, 50).starts_with("..."));
}

}  // namespace
}  // namespace stet
