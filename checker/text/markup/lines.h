// A document of line-based markup as its lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/base/span.h"

namespace stet {

struct MarkupLine {
  Span bytes;           // without its end and without white space at both ends
  uint32_t indent = 0;  // columns of white space before it; a tab reaches the next multiple of 8
  bool blank() const { return bytes.empty(); }
};

inline constexpr size_t kMostMarkupLines = 1u << 22;

// Fails on more lines than that.
Result<std::vector<MarkupLine>> markup_lines(std::string_view text);

}  // namespace stet
