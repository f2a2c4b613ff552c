// A source line with a span underlined, as compilers show it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/report/finding_place.h"

namespace stet {

// One line of a file and, below it, marks under the span.
struct Excerpt {
  uint32_t line = 0;
  std::string source;  // printable; cut to the width with … at the cut ends
  std::string before;  // as wide as the source before the span; tabs are kept
  std::string marks;   // as wide as the span's part of the line, at least one mark
};

// The lines of `place`: one, or for a span over several lines the first and the last. `width` is in
// columns of a terminal and bounds the source; a long span is cut at its end. `mark` underlines.
std::vector<Excerpt> excerpts(std::string_view file, const FilePlace& place,
                              const Positions& positions, size_t width, char mark);

}  // namespace stet
