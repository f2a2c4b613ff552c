// From a finding's spans in the analysed text to places in the file, or in a packed document to
// places in the file inside it.
#pragma once

#include <string_view>
#include <vector>

#include "checker/report/position.h"
#include "checker/text/article.h"
#include "checker/text/packed_place.h"

namespace stet {

// file[start.byte, end.byte) is the source of a span; the end is exclusive. In a packed document
// the positions count in the part that `packed_start` names, as unpacked.
struct FilePlace {
  Position start;
  Position end;
  PackedPlace packed_start = {};
  PackedPlace packed_end = {};
};

class FindingPlaces {
 public:
  // Both must outlive the object; `file` is what `article` was read from.
  FindingPlaces(const Article& article, std::string_view file);

  FilePlace of(Span text) const;

  // For formats that know nothing but lines and columns: of a packed document the line is the
  // paragraph of its part, the column the character in it, and bytes have no meaning.
  FilePlace in_lines(Span text) const;

  // What a reader is shown: the file, or of a packed document, whose markup is not for reading, the
  // article's text. Then a line is a block.
  std::string_view shown() const { return article_.packed() ? article_.text : file_; }
  FilePlace of_shown(Span text) const;
  const Positions& positions() const { return positions_; }  // in what is shown

 private:
  const Article& article_;
  std::string_view file_;
  Positions positions_;
  std::vector<Positions> parts_;
};

}  // namespace stet
