#include "checker/base/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace stet {
namespace {

using std::string_literals::operator""s;

TEST(Utf8, EveryCodePointSurvivesTheRoundTrip) {
  std::string text;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    text.clear();
    append_utf8(text, c);
    const CodePoint decoded = decode_utf8(text, 0);
    ASSERT_TRUE(decoded.valid) << std::hex << static_cast<uint32_t>(c);
    ASSERT_EQ(decoded.value, c);
    ASSERT_EQ(decoded.length, text.size());
    ASSERT_EQ(find_invalid_utf8(text), std::string::npos);
  }
}

TEST(Utf8, CodePointsAreCountedAsDecodingCountsThem) {
  std::string text;
  size_t points = 0;
  for (char32_t c = 1; c <= 0x10FFFF; c = c * 9 / 8 + 1) {
    if (c >= 0xD800 && c < 0xE000) continue;
    append_utf8(text, c);
    ++points;
    for (size_t from = 0; from < std::min<size_t>(text.size(), 9); ++from) {
      size_t slow = 0;
      for (char b : text.substr(from)) slow += (b & 0xC0) != 0x80;
      ASSERT_EQ(count_code_points(std::string_view(text).substr(from)), slow);
    }
    ASSERT_EQ(count_code_points(text), points);
  }
}

TEST(Utf8, WhatIsNoCharacterIsAppendedAsTheReplacement) {
  for (char32_t c :
       {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string text;
    append_utf8(text, c);
    EXPECT_EQ(text, "\xEF\xBF\xBD");
  }
}

// The lengths of the maximal broken sequences: Unicode 15, section 3.9, tables 3-8 to 3-11.
TEST(Utf8, BrokenSequencesAreReplacedAsTheStandardRecommends) {
  const struct {
    std::string text;
    std::vector<uint32_t> lengths;
  } cases[] = {
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", {1, 1, 1, 1, 1, 1, 1, 1, 1}},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", {1, 1, 1, 1, 1, 1, 1, 1, 1}},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", {1, 1, 1, 1, 1, 1, 1, 1, 1}},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", {2, 1, 3, 2, 1}},
      {"\xE2\x80", {2}},
      {"\xF0\x9F\x98", {3}},
      {"\xC3", {1}},
  };
  for (const auto& c : cases) {
    std::vector<uint32_t> lengths;
    for (size_t at = 0; at < c.text.size();) {
      lengths.push_back(decode_utf8(c.text, at).length);
      at += lengths.back();
    }
    EXPECT_EQ(lengths, c.lengths);
    EXPECT_EQ(find_invalid_utf8(c.text), 0u);
  }
}

// The slow twin: decode by arithmetic alone, then demand the shortest form and no surrogate.
bool is_sequence(std::string_view s, char32_t& value) {
  if (s.empty()) return false;
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  size_t length = 1;
  value = byte(0);
  if (byte(0) >= 0x80) {
    length = byte(0) >= 0xF8   ? 0
             : byte(0) >= 0xF0 ? 4
             : byte(0) >= 0xE0 ? 3
             : byte(0) >= 0xC0 ? 2
                               : 0;
    if (length == 0) return false;
    value = byte(0) & (0x7Fu >> length);
  }
  if (s.size() != length) return false;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return false;
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  const char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return value >= smallest[length] && value <= 0x10FFFF && (value < 0xD800 || value >= 0xE000);
}

TEST(Utf8, RandomBytesDecodeAsTheSlowTwinSays) {
  std::mt19937 random(1);
  const unsigned char kinds[] = {0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xE2,
                                 0xED, 0xF0, 0xF4, 0xFF, 0x90, 0x9F};
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    const size_t size = 1 + random() % 5;
    while (text.size() < size) {
      text += static_cast<char>(random() % 2 == 0 ? kinds[random() % std::size(kinds)] : random());
    }
    const CodePoint c = decode_utf8(text, 0);
    ASSERT_GE(c.length, 1u);
    ASSERT_LE(c.length, text.size());
    bool valid = false;
    char32_t value = 0;
    for (size_t length = 1; length <= text.size() && !valid; ++length) {
      valid = is_sequence(std::string_view(text).substr(0, length), value);
      if (valid) {
        ASSERT_EQ(c.length, length);
        ASSERT_EQ(c.value, value);
      }
    }
    ASSERT_EQ(c.valid, valid);
    if (!valid) {
      ASSERT_EQ(c.value, char32_t{0xFFFD});
    }
  }
}

TEST(Utf8, FindsTheFirstBrokenByte) {
  EXPECT_EQ(find_invalid_utf8(""), std::string::npos);
  EXPECT_EQ(find_invalid_utf8("a\0b"s), std::string::npos);
  EXPECT_EQ(find_invalid_utf8("Aljazeera \xD8\xA7 \xFF"), 13u);
}

}  // namespace
}  // namespace stet
