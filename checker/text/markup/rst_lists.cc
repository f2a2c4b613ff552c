// Lists, fields, definitions and line blocks of reStructuredText.
#include <algorithm>
#include <optional>

#include "checker/text/markup/rst_blocks.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// The length of a bullet with the space behind it, or 0.
size_t bullet(std::string_view line) {
  constexpr std::string_view kBullets[] = {"*", "+", "-", "\u2022", "\u2023", "\u2043"};
  for (const std::string_view mark : kBullets) {
    if (!line.starts_with(mark)) continue;
    if (line.size() == mark.size()) return mark.size();
    return line[mark.size()] == ' ' ? mark.size() + 1 : 0;
  }
  return 0;
}

// The length of "1. ", "(a) ", "#) " and their like, or 0.
size_t enumerator(std::string_view line) {
  const bool open = line.starts_with('(');
  size_t at = open ? 1 : 0;
  const size_t begin = at;
  if (at < line.size() && line[at] == '#') {
    ++at;
  } else if (at < line.size() && is_digit(line[at])) {
    while (at < line.size() && is_digit(line[at])) ++at;
  } else {
    constexpr std::string_view kRoman = "ivxlcdmIVXLCDM";
    while (at < line.size() && kRoman.find(line[at]) != kNone) ++at;
    if (at == begin && at < line.size() && is_letter(line[at])) ++at;
  }
  if (at == begin || at >= line.size()) return 0;
  if (line[at] != ')' && (open || line[at] != '.')) return 0;
  ++at;
  if (at == line.size()) return at;
  return line[at] == ' ' ? at + 1 : 0;
}

// Does the enumerator count something, or is it an initial ("J. Doe said")? Letters must be the
// first ones.
bool begins_counting(std::string_view line) {
  const size_t first = line.starts_with('(') ? 1 : 0;
  const char c = line[first];
  return !is_letter(c) || ((c | 0x20) == 'a' || (c | 0x20) == 'i');
}

// The length of ":name:" at the start of a field, or 0.
size_t field_name(std::string_view line) {
  constexpr size_t kLongest = 120;
  if (line.size() < 3 || line[0] != ':' || line[1] == ' ' || line[1] == ':') return 0;
  for (size_t at = 2; at < std::min(line.size(), kLongest); ++at) {
    if (line[at] == '\\') ++at;
    if (at >= line.size() || line[at] != ':') continue;
    if (at + 1 == line.size() || line[at + 1] == ' ') return at + 1;
  }
  return 0;
}

// What the fields in front of a document are to its article; nothing for dates, tags and the rest.
std::optional<Role> field_role(std::string_view name) {
  std::string folded(name);
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  constexpr std::string_view kMetadata[] = {"title",       "subtitle", "headline", "standfirst",
                                            "description", "summary",  "abstract"};
  if (folded == "author" || folded == "authors") return Role::byline;
  if (std::ranges::find(kMetadata, folded) != std::end(kMetadata)) return Role::metadata;
  return std::nullopt;
}

// Moves the start of a line behind a mark; its text then stands at a column of its own.
void cut(std::string_view text, MarkupLine& line, size_t length) {
  line.bytes.begin += static_cast<uint32_t>(std::min<size_t>(length, line.bytes.size()));
  line.indent += static_cast<uint32_t>(length);
  while (!line.bytes.empty() && (text[line.bytes.begin] == ' ' || text[line.bytes.begin] == '\t')) {
    ++line.bytes.begin;
    ++line.indent;
  }
}

}  // namespace

size_t RstReader::list_item(Lines& lines, const Region& in, size_t i) {
  const std::string_view line = at(lines[i]);
  size_t mark = bullet(line);
  if (mark == 0) {
    mark = enumerator(line);
    const bool next = i + 1 < in.end && !lines[i + 1].blank() && lines[i + 1].indent <= in.indent;
    const bool goes_on = next && enumerator(at(lines[i + 1])) > 0;
    if (mark == 0 || (next && !goes_on)) return i;
    if (!begins_counting(line) && !goes_on && in.role != Role::list) return i;
  }
  const size_t end = std::max(i + 1, end_of_indented(lines, i + 1, in.end, in.indent));
  cut(text_, lines[i], mark);
  const uint32_t indent = least_indent(lines, i + 1, end, lines[i].indent);
  if (!lines[i].blank()) lines[i].indent = indent;
  const Role role = in.role == Role::body ? Role::list : in.role;
  any_text_ = true;
  region(lines, {i, end, indent, role, in.depth + 1});
  return end;
}

// A field in front of the text is about the document; elsewhere its value is text.
size_t RstReader::field(Lines& lines, const Region& in, size_t i) {
  const std::string_view line = at(lines[i]);
  const size_t mark = field_name(line);
  if (mark == 0) return i;
  const size_t end = std::max(i + 1, end_of_indented(lines, i + 1, in.end, in.indent));
  const bool in_front = in.depth == 0 && !any_text_;
  const auto role = in_front ? field_role(line.substr(1, mark - 2)) : in.role;
  if (!role) return end;
  cut(text_, lines[i], mark);
  const uint32_t indent = least_indent(lines, i + 1, end, lines[i].indent);
  if (!lines[i].blank()) lines[i].indent = indent;
  region(lines, {i, end, indent, *role, in.depth + 1});
  if (in_front) any_text_ = false;
  return end;
}

// Lines that begin with | are kept as lines.
size_t RstReader::line_block(const Lines& lines, const Region& in, size_t i) {
  const auto starts = [&](size_t k) {
    const std::string_view line = at(lines[k]);
    return line.starts_with("| ") || line == "|";
  };
  if (!starts(i)) return i;
  article_.open(in.role);
  size_t k = i;
  for (; k < in.end && !lines[k].blank(); ++k) {
    const bool first = starts(k);
    if (!first && lines[k].indent <= in.indent) break;
    Span bytes = lines[k].bytes;
    if (first) ++bytes.begin;
    if (k > i && first) article_.line_break(lines[k - 1].bytes.end, bytes.begin);
    if (k > i && !first) article_.space(lines[k - 1].bytes.end, bytes.begin);
    Pieces pieces(text_);
    pieces.add_line(bytes);
    write_rst(pieces, 0, pieces.text().size(), substitutions_, article_);
  }
  article_.close();
  return k;
}

// A line with an indented one right below it is a term with what it means.
size_t RstReader::definition(Lines& lines, const Region& in, size_t i) {
  const bool below = i + 1 < in.end && !lines[i + 1].blank() && lines[i + 1].indent > in.indent;
  if (!below || at(lines[i]).ends_with("::")) return i;
  const Role role = in.role == Role::body ? Role::list : in.role;
  write(lines[i].bytes, role);
  const size_t end = end_of_indented(lines, i + 1, in.end, in.indent);
  region(lines, {i + 1, end, least_indent(lines, i + 1, end, in.indent), role, in.depth + 1});
  return end;
}

}  // namespace stet
