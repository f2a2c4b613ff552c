// Tables of reStructuredText, drawn with characters. Columns are counted in code points; where a
// drawing does not fit (East Asian text is wider than it counts) a grid is cut at its bars.
#include <algorithm>

#include "checker/base/utf8.h"
#include "checker/text/decode.h"
#include "checker/text/markup/rst_blocks.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_grid_top(std::string_view line) {
  return line.starts_with("+-") && line.ends_with("-+") && line.size() > 2 &&
         line.find_first_not_of("-+") == kNone;
}

bool is_simple_border(std::string_view line, char mark = '=') {
  if (!line.starts_with(mark) || line.find(' ') == kNone) return false;
  const char characters[] = {mark, ' ', '\0'};
  return line.find_first_not_of(characters) == kNone;
}

// The bytes at which the columns begin that `columns` count, for one line; its end for those
// beyond.
std::vector<uint32_t> bytes_at(std::string_view text, Span line,
                               const std::vector<uint32_t>& columns) {
  std::vector<uint32_t> bytes;
  uint32_t at = line.begin, column = 0;
  for (const uint32_t wanted : columns) {
    for (; column < wanted && at < line.end; ++column) at += character_at(text, at).length;
    bytes.push_back(std::min(at, line.end));
  }
  return bytes;
}

// The bytes of the bars of a grid's line: those at its column borders, or all if there are as many.
std::vector<uint32_t> bars(std::string_view text, Span line, const std::vector<uint32_t>& columns) {
  const std::string_view content = line.in(text);
  std::vector<uint32_t> all;
  for (size_t at = content.find('|'); at != kNone; at = content.find('|', at + 1)) {
    all.push_back(line.begin + static_cast<uint32_t>(at));
  }
  if (all.size() == columns.size()) return all;
  std::vector<uint32_t> out = bytes_at(text, line, columns);
  for (uint32_t& at : out) {
    const bool bar = at < line.end && (text[at] == '|' || text[at] == '+');
    if (!bar) at = UINT32_MAX;  // a cell that spans columns
  }
  return out;
}

MarkupLine trimmed(std::string_view text, Span bytes) {
  MarkupLine line{bytes, 0};
  for (; !line.bytes.empty() && text[line.bytes.begin] == ' '; ++line.bytes.begin) ++line.indent;
  while (!line.bytes.empty() && text[line.bytes.end - 1] == ' ') --line.bytes.end;
  return line;
}

}  // namespace

size_t RstReader::table(const Lines& lines, const Region& in, size_t i) {
  const size_t end = grid_table(lines, in, i);
  return end == i ? simple_table(lines, in, i) : end;
}

void RstReader::cell(Lines cell, const Region& in) {
  const uint32_t indent = least_indent(cell, 0, cell.size(), 0);
  region(cell, {0, cell.size(), indent, Role::table, in.depth + 1});
}

size_t RstReader::grid_table(const Lines& lines, const Region& in, size_t i) {
  constexpr size_t kMostColumns = 256;
  const std::string_view top = at(lines[i]);
  if (!is_grid_top(top)) return i;
  std::vector<uint32_t> columns;
  for (size_t at = 0; at < top.size() && columns.size() < kMostColumns; ++at) {
    if (top[at] == '+') columns.push_back(static_cast<uint32_t>(at));
  }
  std::vector<Lines> cells(columns.size());
  const auto flush = [&](size_t c) { cell(std::exchange(cells[c], {}), in); };
  size_t k = i;
  for (; k < in.end && (at(lines[k]).starts_with('+') || at(lines[k]).starts_with('|')); ++k) {
    const std::vector<uint32_t> cuts = bars(text_, lines[k].bytes, columns);
    for (size_t c = 0; c + 1 < columns.size(); ++c) {
      if (cuts[c] == UINT32_MAX) continue;
      size_t next = c + 1;
      while (next + 1 < cuts.size() && cuts[next] == UINT32_MAX) ++next;
      const Span inside{cuts[c] + 1,
                        std::max(cuts[c] + 1, std::min(cuts[next], lines[k].bytes.end))};
      const MarkupLine line = trimmed(text_, inside);
      const bool border = !line.blank() && at(line).find_first_not_of("-=+") == kNone;
      if (border) {
        for (size_t ended = c; ended < next; ++ended) flush(ended);
      } else {
        cells[c].push_back(line);
      }
    }
  }
  for (size_t c = 0; c < cells.size(); ++c) flush(c);
  return k;
}

size_t RstReader::simple_table(const Lines& lines, const Region& in, size_t i) {
  constexpr size_t kMostColumns = 256;
  const std::string_view top = at(lines[i]);
  if (!is_simple_border(top)) return i;
  std::vector<uint32_t> columns;
  for (size_t at = 0; at < top.size() && columns.size() < kMostColumns; ++at) {
    if (top[at] == '=' && (at == 0 || top[at - 1] == ' ')) {
      columns.push_back(static_cast<uint32_t>(at));
    }
  }
  std::vector<Lines> cells(columns.size());
  const auto flush = [&] {
    for (Lines& c : cells) cell(std::exchange(c, {}), in);
  };
  size_t k = i + 1;
  for (; k < in.end; ++k) {
    const std::string_view line = at(lines[k]);
    if (is_simple_border(line) || is_simple_border(line, '-')) {
      flush();
      const bool last = line[0] == '=' && (k + 1 == in.end || lines[k + 1].blank());
      if (last) return k + 1;
      continue;
    }
    if (lines[k].blank()) continue;
    Span bytes = lines[k].bytes;  // from the table's first column on
    for (uint32_t column = lines[k].indent;
         column > lines[i].indent && bytes.begin > 0 && text_[bytes.begin - 1] == ' '; --column) {
      --bytes.begin;
    }
    const std::vector<uint32_t> cuts = bytes_at(text_, bytes, columns);
    for (size_t c = 0; c < columns.size(); ++c) {
      uint32_t end = bytes.end;
      size_t next = c + 1;
      // A cell goes on over the next column where no space stands before it.
      while (next < columns.size() && cuts[next] < bytes.end && text_[cuts[next] - 1] != ' ')
        ++next;
      if (next < columns.size()) end = cuts[next];
      const MarkupLine part = trimmed(text_, {cuts[c], std::max(cuts[c], end)});
      if (c == 0 && !part.blank()) flush();
      if (!part.blank()) cells[c].push_back(part);
      c = next - 1;
    }
  }
  flush();
  return k;
}

}  // namespace stet
