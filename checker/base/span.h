// A half-open range of bytes. Every position in stet is a 32-bit byte offset: into the analysed
// text unless a name says `file`.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
  friend bool operator==(Span, Span) = default;
};

}  // namespace stet
