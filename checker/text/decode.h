// Decoding text that is known to be UTF-8, as Article::text is.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

struct Character {
  char32_t value;
  uint32_t length;
};

// The character at `at`, which must be the first byte of one.
inline Character character_at(std::string_view text, size_t at) {
  const auto byte = [text, at](size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3Fu), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), 3};
  return {
      (lead & 0x07) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu),
      4};
}

}  // namespace stet
