// From a finding's spans in the analysed text to places in the file.
#pragma once

#include "checker/report/position.h"
#include "checker/text/article.h"

namespace stet {

// file[start.byte, end.byte) is the source of a span; the end is exclusive.
struct FilePlace {
  Position start;
  Position end;
};

class FindingPlaces {
 public:
  // Both must outlive the object; `file` is what `article` was read from.
  FindingPlaces(const Article& article, std::string_view file)
      : article_(article), positions_(file) {}

  FilePlace of(Span text) const {
    const Span file = article_.map.to_file(text);
    return {positions_.at(file.begin), positions_.at(file.end)};
  }
  const Positions& positions() const { return positions_; }

 private:
  const Article& article_;
  Positions positions_;
};

}  // namespace stet
