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
