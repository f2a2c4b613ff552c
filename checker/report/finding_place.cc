#include "checker/report/finding_place.h"

#include <algorithm>

namespace stet {

FindingPlaces::FindingPlaces(const Article& article, std::string_view file)
    : article_(article), file_(file), positions_(shown()) {
  for (size_t i = 0; i < article.parts.size(); ++i) {
    const size_t begin = article.parts[i].begin;
    const size_t end =
        i + 1 < article.parts.size() ? article.parts[i + 1].begin : article.unpacked.size();
    parts_.emplace_back(std::string_view(article.unpacked).substr(begin, end - begin));
  }
}

FilePlace FindingPlaces::of(Span text) const {
  const Span file = article_.map.to_file(text);
  if (!article_.packed()) return {positions_.at(file.begin), positions_.at(file.end)};
  const size_t part = part_at(article_, file.begin);
  const uint32_t begin = article_.parts[part].begin;
  return {parts_[part].at(file.begin - begin), parts_[part].at(file.end - begin),
          packed_begin(article_, file.begin), packed_end(article_, file.end)};
}

FilePlace FindingPlaces::in_lines(Span text) const {
  FilePlace place = of(text);
  if (!article_.packed()) return place;
  const auto position = [](const PackedPlace& packed) {
    const uint32_t line = std::max(packed.paragraph, 1U);
    const uint32_t column = std::max(packed.character, 1U);
    return Position{0, line, column, column};
  };
  place.start = position(place.packed_start);
  place.end = position(place.packed_end);
  return place;
}

FilePlace FindingPlaces::of_shown(Span text) const {
  if (!article_.packed()) return of(text);
  return {positions_.at(text.begin), positions_.at(text.end)};
}

}  // namespace stet
