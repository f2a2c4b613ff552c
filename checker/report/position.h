// Positions of a file in all the units that its readers count in.
//
// A line ends with LF, CR LF or CR. Columns count from the start of the line; a byte order mark is
// part of the bytes but no column, and a byte sequence that is not UTF-8 is one character (U+FFFD).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/base/span.h"

namespace stet {

struct Position {
  uint32_t byte = 0;    // from 0, markup and byte order mark included
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // in code points, from 1
  uint32_t utf16 = 1;   // in UTF-16 code units, from 1
  friend bool operator==(Position, Position) = default;
};

// Answers for one file. Reads it once and keeps a position every 256 bytes, so that each answer
// costs little counting, however long the lines are.
class Positions {
 public:
  // `file` must outlive the object.
  explicit Positions(std::string_view file);

  // The position of an offset in the file; its end for larger ones.
  Position at(uint32_t byte) const;

  // The line that an offset stands in, without its line end. At most kReach bytes to either side,
  // so that a file in one line costs no more than others.
  Span line_around(uint32_t byte) const;
  static constexpr uint32_t kReach = 4096;

 private:
  std::string_view file_;
  std::vector<Position> marks_;  // ascending; the first is the start of the text
};

}  // namespace stet
