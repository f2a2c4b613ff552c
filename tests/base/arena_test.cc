#include "checker/base/arena.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stet {
namespace {

TEST(Arena, WhatIsKeptStaysWhereItIs) {
  Arena<char> arena(16);
  std::vector<std::string> written;
  std::vector<std::string_view> kept;
  for (size_t i = 0; i < 500; ++i) {  // empty ones, and ones longer than a block
    written.push_back(std::string(i * 7 % 40, static_cast<char>('a' + i % 26)));
    kept.push_back(keep(written.back(), arena));
  }
  Arena<char> moved = std::move(arena);
  for (size_t i = 0; i < written.size(); ++i) EXPECT_EQ(kept[i], written[i]);
}

TEST(Arena, RoomIsTakenFromItsBeginning) {
  Arena<int> arena(4);
  for (int round = 0; round < 10; ++round) {
    int* const room = arena.room(3);
    EXPECT_EQ(arena.take(2), room);
    EXPECT_NE(arena.take(1), room);
  }
}

}  // namespace
}  // namespace stet
