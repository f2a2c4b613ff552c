// Letters and white space of ASCII alone: extensions of files, keys of markup, tables.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace stet {

// A to Z in lower case, every other byte as it is.
inline std::string ascii_lower(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return folded;
}

// Has it a letter from a to z? What has none is written in capitals, or has no letters of ASCII.
constexpr bool has_small_letter(std::string_view written) {
  return std::ranges::any_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
}

// Of small letters, y among them.
constexpr bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

// Without the white space at its ends.
constexpr std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace stet
