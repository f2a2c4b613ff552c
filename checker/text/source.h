// The file as the readers see it: valid UTF-8 without a byte order mark and without NUL.
//
// Bytes that are not UTF-8 are read as U+FFFD, one for each maximal broken sequence, and so is NUL.
// A clean file is used where it lies; only a broken one is copied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/base/span.h"
#include "checker/text/offset_map.h"

namespace stet {

class Source {
 public:
  // `file` must outlive the source.
  explicit Source(std::string_view file);

  std::string_view text() const { return repaired_.empty() ? clean_ : repaired_; }
  // In the file; NUL is not among them.
  const std::vector<Span>& invalid_utf8() const { return invalid_utf8_; }
  // A map onto text() turned into one onto the file.
  OffsetMap to_file(OffsetMap map) const;
  // The same for one span.
  Span to_file(Span text) const;

 private:
  void repair(std::string_view file, uint32_t bom, uint32_t first_bad);

  std::string_view clean_;
  std::string repaired_;
  bool identity_ = true;
  OffsetMap map_;  // from text() to the file, unless they are the same
  std::vector<Span> invalid_utf8_;
};

}  // namespace stet
