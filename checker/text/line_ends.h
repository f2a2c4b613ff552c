// The end of a line, eight bytes at a time: \n, \r\n or a lone \r.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace stet {

// The offset of the first \n or \r from `at` on, or the end of the text.
inline size_t find_line_end(std::string_view text, size_t at) {
  constexpr uint64_t kOnes = 0x0101010101010101u;
  constexpr uint64_t kHigh = 0x8080808080808080u;
  const auto has_zero = [](uint64_t word) { return ((word - kOnes) & ~word & kHigh) != 0; };
  for (; at + 8 <= text.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if (has_zero(word ^ kOnes * '\n') || has_zero(word ^ kOnes * '\r')) break;
  }
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
  return at;
}

// The offset of the line after the line end at `end`.
inline size_t after_line_end(std::string_view text, size_t end) {
  if (end >= text.size()) return text.size();
  return end + (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1);
}

}  // namespace stet
