#include "checker/text/packed_place.h"

#include <algorithm>

#include "checker/base/utf8.h"
#include "checker/text/entities.h"
#include "checker/text/xml/xml_text.h"

namespace stet {
namespace {

// Characters between two places of one text.
uint32_t characters(std::string_view source, Span bytes) {
  Entities entities;
  size_t count = 0;
  for_each_xml_piece(
      source, bytes, entities, [&](Span run) { count += count_code_points(run.in(source)); },
      [&](std::string_view value, Span) { count += count_code_points(value); });
  return static_cast<uint32_t>(count);
}

// `at` lies in the run that holds `inside`.
PackedPlace place(const Article& article, uint32_t at, uint32_t inside) {
  if (!article.packed()) return {};
  PackedPlace out{article.parts[part_at(article, inside)].name};
  const auto after = std::ranges::upper_bound(article.runs, inside, {}, &RunText::begin);
  if (after == article.runs.begin()) return out;
  const RunText& run = *std::prev(after);
  out.paragraph = run.paragraph;
  out.run = run.run;
  out.character = run.character + characters(article.unpacked, {run.begin, at}) + 1;
  return out;
}

}  // namespace

size_t part_at(const Article& article, uint32_t at) {
  const auto after = std::ranges::upper_bound(article.parts, at, {}, &Part::begin);
  return after == article.parts.begin()
             ? 0
             : static_cast<size_t>(std::prev(after) - article.parts.begin());
}

PackedPlace packed_begin(const Article& article, uint32_t begin) {
  return place(article, begin, begin);
}

PackedPlace packed_end(const Article& article, uint32_t end) {
  return place(article, end, end == 0 ? 0 : end - 1);
}

}  // namespace stet
