// Lines and columns of a file, for reports. Lines end at \n, \r\n or a lone \r.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/base/span.h"

namespace stet {

struct FilePosition {
  uint32_t byte = 0;  // from 0
  uint32_t line = 1;  // from 1
  uint32_t column =
      1;  // from 1, in code points; a broken sequence counts as the U+FFFD it is read as
  uint32_t utf16 = 1;  // from 1, in UTF-16 code units
  friend bool operator==(FilePosition, FilePosition) = default;
};

class LineMap {
 public:
  // Finds the line ends of `file`, which must outlive the map and be below 4 GiB.
  explicit LineMap(std::string_view file);

  // The position of a byte offset; one past the end is the end. A byte inside of a character has
  // that character's column. A byte order mark takes no column, as in editors.
  FilePosition at(uint32_t byte) const;

  // The number of lines; the empty text after a last line end is one.
  uint32_t lines() const { return static_cast<uint32_t>(starts_.size()); }
  // The bytes of a line, from 1 to lines(), without its line end.
  Span line(uint32_t number) const;

 private:
  std::string_view file_;
  std::vector<uint32_t> starts_;
};

}  // namespace stet
