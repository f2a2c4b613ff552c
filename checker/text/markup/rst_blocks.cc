#include "checker/text/markup/rst_blocks.h"

#include <algorithm>
#include <optional>

#include "checker/base/utf8.h"
#include "checker/text/readers.h"

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

bool is_attribution(std::string_view line) {
  return (line.starts_with("--") && !line.starts_with("----") && line.size() > 3) ||
         line.starts_with("\u2014");
}

size_t after_dashes(std::string_view line) {
  constexpr std::string_view kDash = "\u2014";
  size_t at = 0;
  while (at < line.size()) {
    if (line[at] == '-' || line[at] == ' ') {
      ++at;
    } else if (line.substr(at).starts_with(kDash)) {
      at += kDash.size();
    } else {
      break;
    }
  }
  return at;
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

bool is_rst_rule(std::string_view line) {
  if (line.empty()) return false;
  const char c = line[0];
  const bool punctuation = c > ' ' && c < 0x7F && !is_digit(c) && !is_letter(c);
  return punctuation && line.find_first_not_of(c) == kNone;
}

void RstReader::write(const Pieces& pieces, Role role, uint8_t level) {
  article_.open(role, level);
  write_rst(pieces, 0, pieces.text().size(), substitutions_, article_);
  article_.close();
}

void RstReader::write(Span line, Role role, uint8_t level) {
  Pieces pieces(text_);
  pieces.add_line(line);
  write(pieces, role, level);
}

void RstReader::code(const Lines& lines, size_t begin, size_t end) {
  while (begin < end && lines[begin].blank()) ++begin;
  article_.open(Role::code);
  for (size_t i = begin; i < end; ++i) {
    if (i > begin) article_.replace("\n", lines[i - 1].bytes.end, lines[i].bytes.begin);
    article_.copy(lines[i].bytes.begin, lines[i].bytes.end);
  }
  article_.close();
}

// The line after those that stand further in than `indent`, empty ones among them.
size_t RstReader::end_of_indented(const Lines& lines, size_t i, size_t end, uint32_t indent) const {
  size_t last = i;
  for (; i < end && (lines[i].blank() || lines[i].indent > indent); ++i) {
    if (!lines[i].blank()) last = i + 1;
  }
  return last;
}

uint32_t RstReader::least_indent(const Lines& lines, size_t begin, size_t end, uint32_t otherwise) {
  uint32_t least = UINT32_MAX;
  for (size_t i = begin; i < end; ++i) {
    if (!lines[i].blank()) least = std::min(least, lines[i].indent);
  }
  return least == UINT32_MAX ? otherwise : least;
}

void RstReader::region(Lines& lines, Region in) {
  if (in.depth > kDeepest) {
    for (size_t i = in.begin; i < in.end; ++i) lines[i].indent = in.indent;
  }
  for (size_t i = in.begin; i < in.end;) {
    i = lines[i].blank() ? i + 1 : block(lines, in, i);
  }
}

size_t RstReader::block(Lines& lines, const Region& in, size_t i) {
  if (in.depth > kDeepest) return paragraph(lines, in, i);
  size_t next = indented(lines, in, i);
  if (next == i) next = section(lines, in, i);
  if (next == i) next = list_item(lines, in, i);
  if (next == i) next = field(lines, in, i);
  if (next != i) return next;
  next = explicit_markup(lines, in, i);
  if (next != i) return next;
  any_text_ = true;
  next = table(lines, in, i);
  if (next == i) next = line_block(lines, in, i);
  if (next == i) next = doctest(lines, in, i);
  if (next == i) next = definition(lines, in, i);
  return next == i ? paragraph(lines, in, i) : next;
}

// What is indented without any mark is a quotation.
size_t RstReader::indented(Lines& lines, const Region& in, size_t i) {
  if (lines[i].indent <= in.indent) return i;
  const size_t end = end_of_indented(lines, i, in.end, in.indent);
  const Role role = in.role == Role::body || in.role == Role::list ? Role::quotation : in.role;
  region(lines, {i, end, least_indent(lines, i, end, in.indent), role, in.depth + 1, true});
  return end;
}

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

size_t RstReader::doctest(const Lines& lines, const Region& in, size_t i) {
  if (!at(lines[i]).starts_with(">>> ")) return i;
  size_t end = i;
  while (end < in.end && !lines[end].blank()) ++end;
  code(lines, i, end);
  return end;
}

// A title with a line of punctuation below it, and one above it if it likes; a line alone parts
// what is before it from what follows.
size_t RstReader::section(const Lines& lines, const Region& in, size_t i) {
  constexpr size_t kSurelyLine = 4;
  const auto rule = [&](size_t k) {
    return k < in.end && lines[k].indent <= in.indent && is_rst_rule(at(lines[k]));
  };
  if (rule(i)) {
    const std::string_view above = at(lines[i]);
    const bool title = i + 2 < in.end && !lines[i + 1].blank() && rule(i + 2) &&
                       at(lines[i + 2])[0] == above[0] && !is_rst_rule(at(lines[i + 1]));
    const bool wide = title && (above.size() >= kSurelyLine ||
                                count_code_points(at(lines[i + 1])) <= above.size());
    if (wide && in.depth == 0) {
      heading(lines[i + 1], {above[0], true});
      return i + 3;
    }
    return above.size() >= kSurelyLine ? i + 1 : i;
  }
  if (!rule(i + 1) || in.depth > 0) return i;
  const std::string_view below = at(lines[i + 1]);
  const bool long_enough =
      below.size() >= kSurelyLine || count_code_points(at(lines[i])) <= below.size();
  if (!long_enough) return i;
  heading(lines[i], {below[0], false});
  return i + 2;
}

void RstReader::heading(const MarkupLine& title, std::pair<char, bool> style) {
  constexpr size_t kLevels = 6;
  auto found = std::ranges::find(styles_, style);
  if (found == styles_.end()) found = styles_.insert(found, style);
  const auto level = static_cast<uint8_t>(
      std::min<size_t>(static_cast<size_t>(found - styles_.begin()) + 1, kLevels));
  const bool first = !std::exchange(any_title_, true);
  write(title.bytes, first ? Role::headline : Role::body, level);
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

// A paragraph; one that ends with :: is followed by what is no text.
size_t RstReader::paragraph(Lines& lines, const Region& in, size_t i) {
  Pieces pieces(text_);
  const size_t begin = i;
  while (i < in.end && !lines[i].blank() && (i == begin || lines[i].indent <= in.indent)) {
    pieces.add_line(lines[i++].bytes);
  }
  const bool after_blank = begin > in.begin && lines[begin - 1].blank();
  const bool attribution = in.may_be_attributed && after_blank && is_attribution(at(lines[begin]));
  const std::string_view text = pieces.text();
  const bool literal = text.ends_with("::");
  size_t end = text.size();
  if (literal) {
    const bool alone =
        text.size() == 2 || text[text.size() - 3] == ' ' || text[text.size() - 3] == '\n';
    end -= alone ? 2 : 1;
  }
  const size_t start = attribution ? std::min(after_dashes(text), end) : 0;
  article_.open(attribution ? Role::body : in.role);
  write_rst(pieces, start, end, substitutions_, article_);
  article_.close();
  if (!literal) return i;
  size_t first = i;
  while (first < in.end && lines[first].blank()) ++first;
  size_t last = end_of_indented(lines, first, in.end, in.indent);
  if (last == first && first < in.end && is_rst_rule(at(lines[first]).substr(0, 1))) {
    const char mark = at(lines[first])[0];  // a quoted literal block
    while (last < in.end && !lines[last].blank() && at(lines[last])[0] == mark) ++last;
  }
  if (last == first) return i;
  code(lines, first, last);
  return last;
}

// Definitions may stand after their uses.
void RstReader::collect_substitutions(const Lines& lines) {
  constexpr size_t kLongest = 200, kAtLeast = 1u << 16;
  substitutions_.left = text_.size() + kAtLeast;
  for (const MarkupLine& line : lines) {
    const std::string_view text = at(line);
    if (!text.starts_with(".. |")) continue;
    const size_t close = text.find("| replace::", 4);
    if (close == kNone) continue;
    std::string value;
    for (const char c : text.substr(close + 11)) {
      const bool space = c == ' ' || c == '\t';
      if (c == '*' || c == '`' || (space && (value.empty() || value.back() == ' '))) continue;
      value += space ? ' ' : c;
    }
    if (value.empty() || value.size() > kLongest) continue;
    substitutions_.text.emplace(substitution_name(text.substr(4, close - 4)), value);
  }
}

void RstReader::read(Lines& lines) {
  collect_substitutions(lines);
  region(lines, {0, lines.size()});
}

std::optional<Error> read_rst(std::string_view text, ArticleBuilder& article) {
  Result<std::vector<MarkupLine>> lines = markup_lines(text);
  if (!lines) return lines.error();
  RstReader(text, article).read(*lines);
  return std::nullopt;
}

}  // namespace stet
