// UTF-8 by hand where a library call per character would cost too much. All functions take any
// bytes: an invalid sequence decodes as U+FFFD and advances by the length that the Unicode standard
// recommends (the longest prefix of a valid sequence, at least one byte).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

struct CodePoint {
  char32_t value;   // U+FFFD when the bytes are not UTF-8
  uint32_t length;  // bytes taken, at least 1
  bool valid;
};

// Decodes the code point at `at`; `at` must lie inside `text`.
CodePoint decode_utf8(std::string_view text, size_t at);

// Appends `c` in UTF-8; a surrogate or a value past U+10FFFF is appended as U+FFFD.
void append_utf8(std::string& out, char32_t c);

// The number of bytes that do not continue a character: its code points, if it is UTF-8.
size_t count_code_points(std::string_view text);

// Offset of the first byte that is not UTF-8, or npos.
size_t find_invalid_utf8(std::string_view text);

}  // namespace stet
