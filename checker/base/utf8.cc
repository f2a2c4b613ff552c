#include "checker/base/utf8.h"

#include <cstring>

namespace stet {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view text, size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_trail(unsigned char b) { return (b & 0xC0) == 0x80; }

// The range that the second byte of a sequence must lie in, by its first byte (Unicode, table 3-7).
struct Range {
  unsigned char low, high;
};
Range second_byte(unsigned char lead) {
  switch (lead) {
    case 0xE0:
      return {0xA0, 0xBF};
    case 0xED:
      return {0x80, 0x9F};
    case 0xF0:
      return {0x90, 0xBF};
    case 0xF4:
      return {0x80, 0x8F};
    default:
      return {0x80, 0xBF};
  }
}

}  // namespace

size_t count_code_points(std::string_view text) {
  constexpr uint64_t kOnes = 0x0101010101010101u;
  size_t trails = 0, at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    const uint64_t trail = word >> 7 & ~(word >> 6) & kOnes;  // the byte begins with 10
    trails += (trail * kOnes) >> 56;
  }
  for (; at < text.size(); ++at) trails += is_trail(static_cast<unsigned char>(text[at]));
  return text.size() - trails;
}

CodePoint decode_utf8(std::string_view text, size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1, true};
  if (lead < 0xC2 || lead > 0xF4) return {kReplacement, 1, false};
  const uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const Range range = second_byte(lead);
  const unsigned char second = byte_at(text, at + 1);
  if (second < range.low || second > range.high) return {kReplacement, 1, false};
  char32_t value = (lead & (0xFF >> (length + 1))) << 6 | (second & 0x3F);
  for (uint32_t i = 2; i < length; ++i) {
    const unsigned char trail = byte_at(text, at + i);
    if (!is_trail(trail)) return {kReplacement, i, false};
    value = value << 6 | (trail & 0x3F);
  }
  return {value, length, true};
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = kReplacement;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

size_t find_invalid_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid) return at;
    at += c.length;
  }
  return std::string_view::npos;
}

}  // namespace stet
