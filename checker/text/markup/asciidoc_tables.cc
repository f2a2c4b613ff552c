// Tables of AsciiDoc: cells begin at a bar, wherever it stands in its line, and go on over lines.
#include <algorithm>

#include "checker/text/markup/asciidoc_blocks.h"

namespace stet {
namespace {

// What may stand right before the bar of a cell: 2+ .3+ ^.> a
size_t without_specification(std::string_view text) {
  constexpr std::string_view kBytes = "0123456789.*+<^>adehlmsv";
  size_t begin = text.size();
  while (begin > 0 && kBytes.find(text[begin - 1]) != kBytes.npos) --begin;
  const bool apart = begin == 0 || text[begin - 1] == ' ';
  // A letter stands alone at the end; anything longer is a word.
  const bool word = std::ranges::count_if(text.substr(begin), [](char c) { return c >= 'a'; }) > 1;
  return apart && !word ? begin : text.size();
}

}  // namespace

// Hands the parts of a line to the cells that they belong to.
void AsciidocReader::cells_of_line(Span line, Pieces& cell) {
  const auto write_cell = [&] {
    if (!cell.empty()) write(cell, Role::table);
    cell = Pieces(text_);
  };
  const auto add = [&](uint32_t begin, uint32_t end) {
    while (begin < end && text_[begin] == ' ') ++begin;
    while (end > begin && text_[end - 1] == ' ') --end;
    if (begin < end) cell.add_line({begin, end});
  };
  uint32_t begin = line.begin;
  for (uint32_t at = line.begin; at < line.end; ++at) {
    if (text_[at] != '|' || (at > line.begin && text_[at - 1] == '\\')) continue;
    const std::string_view before = Span{begin, at}.in(text_);
    add(begin, begin + static_cast<uint32_t>(without_specification(before)));
    write_cell();
    begin = at + 1;
  }
  add(begin, line.end);
}

size_t AsciidocReader::table(size_t i) {
  const std::string_view mark = at(i);
  Pieces cell(text_);
  size_t k = i + 1;
  for (; k < lines_.size() && at(k) != mark; ++k) {
    if (lines_[k].blank()) {
      if (!cell.empty()) write(cell, Role::table);
      cell = Pieces(text_);
    } else if (mark[0] == '|') {
      cells_of_line(lines_[k].bytes, cell);
    } else {
      write(lines_[k].bytes, Role::table);
    }
  }
  if (!cell.empty()) write(cell, Role::table);
  return std::min(k + 1, lines_.size());
}

}  // namespace stet
