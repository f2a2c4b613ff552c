#include "checker/text/markup/pieces.h"

#include <algorithm>

namespace stet {

void Pieces::add_line(Span line) {
  if (!starts_.empty()) text_ += '\n';
  starts_.push_back({static_cast<uint32_t>(text_.size()), line});
  text_ += line.in(source_);
}

size_t Pieces::line_of(size_t at) const {
  const auto after = std::ranges::upper_bound(starts_, at, {}, &Start::text);
  return static_cast<size_t>(after - starts_.begin()) - 1;
}

uint32_t Pieces::to_source(size_t at) const {
  const Start& line = starts_[line_of(at)];
  return std::min(line.source.begin + static_cast<uint32_t>(at - line.text), line.source.end);
}

Span Pieces::source(size_t begin, size_t end) const {
  if (starts_.empty()) return {};
  const uint32_t first = to_source(begin);
  return {first, end > begin ? std::max(first, to_source(end - 1) + 1) : first};
}

void Pieces::copy(size_t begin, size_t end, ArticleBuilder& article) const {
  if (begin >= end) return;
  for (size_t i = line_of(begin); begin < end; ++i) {
    const Start& line = starts_[i];
    const size_t stop = std::min<size_t>(end, line.text + line.source.size());
    const auto from = line.source.begin + static_cast<uint32_t>(begin - line.text);
    if (stop > begin) article.copy(from, from + static_cast<uint32_t>(stop - begin));
    if (stop == end || i + 1 == starts_.size()) return;
    article.space(line.source.end, starts_[i + 1].source.begin);
    begin = stop + 1;
  }
}

void Pieces::replace(std::string_view visible, size_t begin, size_t end,
                     ArticleBuilder& article) const {
  const Span bytes = source(begin, end);
  article.replace(visible, bytes.begin, bytes.end);
}

void Pieces::line_break(size_t begin, size_t end, ArticleBuilder& article) const {
  const Span bytes = source(begin, end);
  article.line_break(bytes.begin, bytes.end);
}

}  // namespace stet
