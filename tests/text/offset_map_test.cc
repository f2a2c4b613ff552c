#include "checker/text/offset_map.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace stet {
namespace {

// "Caf" copied, "é" for "&eacute;", " noir" copied.
OffsetMap cafe() {
  OffsetMap map;
  map.copied(0, 10, 3);
  map.replaced(3, 2, 13, 8);
  map.copied(5, 21, 5);
  return map;
}

TEST(OffsetMap, CopiedBytesAreThemselves) {
  EXPECT_EQ(cafe().to_file({0, 1}), (Span{10, 11}));
  EXPECT_EQ(cafe().to_file({1, 3}), (Span{11, 13}));
  EXPECT_EQ(cafe().to_file({6, 10}), (Span{22, 26}));
}

TEST(OffsetMap, AReplacementIsIndivisible) {
  EXPECT_EQ(cafe().to_file({3, 5}), (Span{13, 21}));
  EXPECT_EQ(cafe().to_file({3, 4}), (Span{13, 21}));
  EXPECT_EQ(cafe().to_file({0, 5}), (Span{10, 21}));
  EXPECT_EQ(cafe().to_file({4, 7}), (Span{13, 23}));
}

TEST(OffsetMap, AReplacementOfTheSameLengthIsIndivisibleToo) {
  OffsetMap map;
  map.copied(0, 0, 2);
  map.replaced(2, 5, 2, 5);
  map.copied(7, 7, 2);
  EXPECT_EQ(map.to_file({3, 4}), (Span{2, 7}));
  EXPECT_EQ(map.to_file({2, 8}), (Span{2, 8}));
}

TEST(OffsetMap, WhatTheTextLeavesOutIsPartOfASpanAroundIt) {
  // **Bashar** al-Assad
  OffsetMap map;
  map.copied(0, 2, 6);
  map.copied(6, 10, 9);
  EXPECT_EQ(map.to_file({0, 6}), (Span{2, 8}));
  EXPECT_EQ(map.to_file({0, 15}), (Span{2, 19}));
  EXPECT_EQ(map.to_file({7, 9}), (Span{11, 13}));
}

TEST(OffsetMap, AnEmptySpanIsEmptyWhereItStands) {
  EXPECT_EQ(cafe().to_file({1, 1}), (Span{11, 11}));
  EXPECT_EQ(cafe().to_file({3, 3}), (Span{13, 13}));
  EXPECT_EQ(cafe().to_file({10, 10}), (Span{26, 26}));
  EXPECT_EQ(cafe().to_file({99, 99}), (Span{26, 26}));
  EXPECT_EQ(OffsetMap().to_file({0, 0}), (Span{0, 0}));
}

TEST(OffsetMap, ASpanBetweenTwoPiecesIsWhatLiesBetween) {
  OffsetMap map;
  map.copied(0, 0, 4);
  map.copied(6, 9, 4);
  EXPECT_EQ(map.to_file({4, 6}), (Span{4, 9}));
  EXPECT_EQ(map.to_file({2, 6}), (Span{2, 4}));
  EXPECT_EQ(map.to_file({5, 8}), (Span{9, 11}));
}

TEST(OffsetMap, PiecesOutOfOrderGiveARangeAllTheSame) {
  OffsetMap map;
  map.copied(0, 50, 4);
  map.copied(6, 20, 4);
  EXPECT_EQ(map.to_file({0, 10}), (Span{24, 50}));
  EXPECT_EQ(map.to_file({6, 10}), (Span{20, 24}));
}

TEST(OffsetMap, MapsThroughAnother) {
  // The reader saw "\uFEFFab\uFFFDcd" without the mark and with one broken byte replaced.
  OffsetMap inner;
  inner.copied(0, 3, 2);
  inner.replaced(2, 3, 5, 1);
  inner.copied(5, 6, 4);
  OffsetMap outer;
  outer.copied(0, 1, 5);       // b, the replacement, c
  outer.replaced(5, 1, 6, 3);  // d and what follows
  const OffsetMap map = outer.through(inner);
  EXPECT_EQ(map.to_file({0, 1}), (Span{4, 5}));
  EXPECT_EQ(map.to_file({1, 4}), (Span{5, 6}));
  EXPECT_EQ(map.to_file({2, 3}), (Span{5, 6}));
  EXPECT_EQ(map.to_file({4, 5}), (Span{6, 7}));
  EXPECT_EQ(map.to_file({5, 6}), (Span{7, 10}));
  EXPECT_EQ(map.to_file({0, 6}), (Span{4, 10}));
}

// The slow twin keeps the source range of every byte.
struct SlowMap {
  std::vector<Span> bytes;
  Span to_file(Span text) const { return {bytes[text.begin].begin, bytes[text.end - 1].end}; }
};

TEST(OffsetMap, RandomPiecesMapAsByteByByte) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    OffsetMap map;
    SlowMap slow;
    uint32_t file = 0;
    for (int piece = 0; piece < 20; ++piece) {
      file += random() % 3;
      const auto text = static_cast<uint32_t>(slow.bytes.size());
      const uint32_t length = 1 + random() % 4;
      if (random() % 2 == 0) {
        map.copied(text, file, length);
        for (uint32_t i = 0; i < length; ++i) slow.bytes.push_back({file + i, file + i + 1});
        file += length;
      } else {
        const uint32_t taken = random() % 6;
        map.replaced(text, length, file, taken);
        for (uint32_t i = 0; i < length; ++i) slow.bytes.push_back({file, file + taken});
        file += taken;
      }
    }
    for (uint32_t begin = 0; begin < slow.bytes.size(); ++begin) {
      for (uint32_t end = begin + 1; end <= slow.bytes.size(); ++end) {
        ASSERT_EQ(map.to_file({begin, end}), slow.to_file({begin, end})) << begin << " " << end;
      }
    }
  }
}

}  // namespace
}  // namespace stet
