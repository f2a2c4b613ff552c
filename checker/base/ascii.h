// Letters and white space of ASCII alone: extensions of files, keys of markup, tables.
#pragma once

#include <string>
#include <string_view>

namespace stet {

// A to Z in lower case, every other byte as it is.
inline std::string ascii_lower(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return folded;
}

// Without the white space at its ends.
constexpr std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace stet
