// A line may be a whole article without a line break, so nothing here walks more of it than is
// shown: the window grows from the span to the left and to the right until its width is used up.
#include "checker/report/excerpt.h"

#include <algorithm>

#include "checker/base/utf8.h"
#include "checker/report/display_width.h"

namespace stet {
namespace {

constexpr std::string_view kCut = "…";
constexpr size_t kCharactersPerColumn = 8;  // bounds runs of combining marks

// Characters of a line on one side of a point, at most so many columns of them.
struct Reach {
  uint32_t end = 0;
  size_t columns = 0;
};

size_t columns_of(char32_t c) { return printable(c) ? static_cast<size_t>(display_width(c)) : 1; }

Reach forward(std::string_view file, Span line, uint32_t from, size_t columns) {
  Reach reach{from, 0};
  for (size_t n = 0; reach.end < line.end && n < columns * kCharactersPerColumn; ++n) {
    const CodePoint c = decode_utf8(file.substr(0, line.end), reach.end);
    const size_t wide = columns_of(c.value);
    if (reach.columns + wide > columns) break;
    reach.columns += wide;
    reach.end += c.length;
  }
  return reach;
}

// The start of the character that ends at `end`.
uint32_t character_before(std::string_view file, Span line, uint32_t end) {
  for (uint32_t length = 4; length > 1; --length) {
    if (end - line.begin < length) continue;
    const CodePoint c = decode_utf8(file.substr(0, end), end - length);
    if (c.length == length) return end - length;
  }
  return end - 1;
}

Reach backward(std::string_view file, Span line, uint32_t from, size_t columns) {
  Reach reach{from, 0};
  for (size_t n = 0; reach.end > line.begin && n < columns * kCharactersPerColumn; ++n) {
    const uint32_t before = character_before(file, line, reach.end);
    const size_t wide = columns_of(decode_utf8(file.substr(0, reach.end), before).value);
    if (reach.columns + wide > columns) break;
    reach.columns += wide;
    reach.end = before;
  }
  return reach;
}

// Moves `begin` right, or `end` left, by at least one column, for the … of a cut; false if there is
// none to give up.
bool make_room(std::string_view file, uint32_t limit, uint32_t& begin) {
  size_t freed = 0;
  while (freed == 0 && begin < limit) {
    const CodePoint c = decode_utf8(file, begin);
    freed += columns_of(c.value);
    begin += c.length;
  }
  return freed > 0;
}

bool make_room_before(std::string_view file, Span line, uint32_t limit, uint32_t& end) {
  size_t freed = 0;
  while (freed == 0 && end > limit) {
    const uint32_t before = character_before(file, line, end);
    freed += columns_of(decode_utf8(file.substr(0, end), before).value);
    end = before;
  }
  return freed > 0;
}

std::string blanks_for(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value == '\t') {
      out += '\t';
    } else {
      out.append(columns_of(c.value), ' ');
    }
    at += c.length;
  }
  return out;
}

Excerpt excerpt_of(std::string_view file, Span line, Span span, size_t width, char mark) {
  const Reach marked = forward(file, line, span.begin, std::max<size_t>(width, 8) - 4);
  const uint32_t span_end = std::min(span.end, marked.end);
  const Reach inside = forward(file, {line.begin, span_end}, span.begin, width);
  // The window in `width` columns: each side gets half of what the span leaves, and what the other
  // side does not need.
  const size_t spare = width - std::min(width, inside.columns);
  const size_t left_has = backward(file, line, span.begin, spare).columns;
  const size_t right_has = forward(file, line, span_end, spare).columns;
  const size_t left_wants = std::max(spare / 2, spare - std::min(spare, right_has));
  const size_t right_wants = spare - std::min(left_has, left_wants);
  uint32_t begin = backward(file, line, span.begin, left_wants).end;
  uint32_t end = forward(file, line, span_end, right_wants).end;
  const bool cut_left = begin > line.begin && make_room(file, span.begin, begin);
  const bool cut_right = end < line.end && make_room_before(file, line, span_end, end);

  Excerpt out;
  const std::string_view before = file.substr(begin, span.begin - begin);
  out.source = (cut_left ? std::string(kCut) : "") + printable(file.substr(begin, end - begin)) +
               (cut_right ? std::string(kCut) : "");
  out.before = (cut_left ? " " : "") + blanks_for(before);
  out.marks.assign(std::max<size_t>(1, inside.columns), mark);
  return out;
}

// The span's part of a line, without the white space around it.
Span part_on(std::string_view file, Span line, Span span) {
  const auto blank = [file](uint32_t at) { return file[at] == ' ' || file[at] == '\t'; };
  Span part{std::max(line.begin, span.begin), std::min(line.end, span.end)};
  part.begin = std::min(part.begin, part.end);
  while (part.begin < part.end && blank(part.begin)) ++part.begin;
  while (part.end > part.begin && blank(part.end - 1)) --part.end;
  return part;
}

}  // namespace

std::vector<Excerpt> excerpts(std::string_view file, const FilePlace& place,
                              const Positions& positions, size_t width, char mark) {
  std::vector<Excerpt> out;
  const Span span{place.start.byte, place.end.byte};
  const auto show = [&](Span line, uint32_t number) {
    out.push_back(excerpt_of(file, line, part_on(file, line, span), width, mark));
    out.back().line = number;
  };
  show(positions.line_around(span.begin), place.start.line);
  if (place.end.line == place.start.line || span.empty()) return out;
  const Position last = positions.at(span.end - 1);
  if (last.line != place.start.line) show(positions.line_around(span.end - 1), last.line);
  return out;
}

}  // namespace stet
