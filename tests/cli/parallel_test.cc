#include "checker/cli/parallel.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <thread>

namespace stet {
namespace {

class Parallel : public ::testing::TestWithParam<unsigned> {};

TEST_P(Parallel, ResultsComeInOrder) {
  std::vector<size_t> order;
  in_order(
      500, GetParam(),
      [](size_t i) {
        if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
        return i * i;
      },
      [&](size_t result) {
        order.push_back(result);
        return true;
      });
  ASSERT_EQ(order.size(), 500u);
  for (size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i * i);
}

TEST_P(Parallel, StopsWhenTold) {
  size_t used = 0;
  in_order(500, GetParam(), [](size_t i) { return i; }, [&](size_t) { return ++used < 10; });
  EXPECT_EQ(used, 10u);
}

TEST_P(Parallel, NothingToDo) {
  in_order(
      0, GetParam(), [](size_t i) { return i; },
      [](size_t) -> bool { throw std::string("never"); });
}

INSTANTIATE_TEST_SUITE_P(Jobs, Parallel, ::testing::Values(0u, 1u, 2u, 8u));

}  // namespace
}  // namespace stet
