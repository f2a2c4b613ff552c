// The end of a line: \n, \r\n or a lone \r.
#pragma once

#include <algorithm>
#include <string_view>

namespace stet {

// The offset of the first \n or \r from `at` on, or the end of the text.
inline size_t find_line_end(std::string_view text, size_t at) {
  constexpr size_t kWindow = 1024;  // bytes that are looked at twice, at most, for one line
  for (; at < text.size(); at += kWindow) {
    std::string_view window = text.substr(at, kWindow);
    const size_t feed = window.find('\n');
    window = window.substr(0, feed);
    const size_t end = std::min(window.find('\r'), feed);
    if (end != std::string_view::npos) return at + end;
  }
  return text.size();
}

// The offset of the line after the line end at `end`.
inline size_t after_line_end(std::string_view text, size_t end) {
  if (end >= text.size()) return text.size();
  return end + (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1);
}

}  // namespace stet
