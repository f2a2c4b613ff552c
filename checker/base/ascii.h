// Letters of ASCII alone: extensions of files, keys of markup, what programs write.
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

}  // namespace stet
