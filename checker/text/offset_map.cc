#include "checker/text/offset_map.h"

#include <algorithm>

namespace stet {

void OffsetMap::copied(uint32_t text, uint32_t file, uint32_t length) {
  if (length == 0) return;
  if (!segments_.empty()) {
    Segment& last = segments_.back();
    if (last.copied() && last.text_end() == text && last.file_end() == file) {
      last.text_length += length;
      return;
    }
  }
  segments_.push_back({text, file, length, kCopied});
}

void OffsetMap::replaced(uint32_t text, uint32_t text_length, uint32_t file, uint32_t file_length) {
  if (text_length != 0) segments_.push_back({text, file, text_length, file_length});
}

size_t OffsetMap::first_ending_after(uint32_t text) const {
  const auto found =
      std::partition_point(segments_.begin(), segments_.end(),
                           [text](const Segment& s) { return s.text_end() <= text; });
  return static_cast<size_t>(found - segments_.begin());
}

Span OffsetMap::to_file(Span text) const {
  if (segments_.empty()) return {};
  size_t first = first_ending_after(text.begin);
  if (first == segments_.size()) {
    const uint32_t end = segments_.back().file_end();
    return {end, end};
  }
  const Segment& head = segments_[first];
  const bool inside = head.copied() && text.begin > head.text;
  const uint32_t begin = head.file + (inside ? text.begin - head.text : 0);
  if (text.empty()) return {begin, begin};

  size_t last = first_ending_after(text.end - 1);
  if (last == segments_.size() || segments_[last].text >= text.end) {
    if (last == 0) return {begin, begin};
    --last;
  }
  const Segment& tail = segments_[last];
  const bool cut = tail.copied() && text.end < tail.text_end();
  const uint32_t end = cut ? tail.file + (text.end - tail.text) : tail.file_end();
  return {std::min(begin, end), std::max(begin, end)};
}

void OffsetMap::copy_through(const Segment& outer, const OffsetMap& inner) {
  const uint32_t outer_end = outer.file + outer.text_length;
  for (size_t i = inner.first_ending_after(outer.file); i < inner.segments_.size(); ++i) {
    const Segment& piece = inner.segments_[i];
    if (piece.text >= outer_end) break;
    const uint32_t begin = std::max(outer.file, piece.text);
    const uint32_t length = std::min(outer_end, piece.text_end()) - begin;
    const uint32_t text = outer.text + (begin - outer.file);
    if (piece.copied()) {
      copied(text, piece.file + (begin - piece.text), length);
    } else {
      replaced(text, length, piece.file, piece.file_length);
    }
  }
}

void OffsetMap::append(const OffsetMap& other, uint32_t text) {
  for (Segment s : other.segments_) {
    s.text += text;
    segments_.push_back(s);
  }
}

OffsetMap OffsetMap::through(const OffsetMap& inner) const {
  OffsetMap whole;
  for (const Segment& s : segments_) {
    if (s.copied()) {
      whole.copy_through(s, inner);
    } else {
      const Span file = inner.to_file({s.file, s.file + s.file_length});
      whole.replaced(s.text, s.text_length, file.begin, file.size());
    }
  }
  return whole;
}

}  // namespace stet
