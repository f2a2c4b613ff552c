#include "checker/text/markup/asciidoc_blocks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "checker/base/utf8.h"
#include "checker/text/readers.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80) != 0;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return folded;
}

// The level of "== Title", 1 to 6, and where its text begins; 0 if it is none.
size_t heading_marks(std::string_view line) {
  constexpr size_t kLevels = 6;
  if (line.empty() || (line[0] != '=' && line[0] != '#')) return 0;
  const size_t marks = std::min(line.find_first_not_of(line[0]), line.size());
  return marks <= kLevels && marks + 1 < line.size() && line[marks] == ' ' ? marks : 0;
}

// The length of a list's mark with the space behind it: * - . ** 1. <1>; or 0.
size_t list_mark(std::string_view line) {
  constexpr size_t kDeepest = 5;
  size_t end = 0;
  if (line.starts_with('*') || line.starts_with('.')) {
    end = std::min(line.find_first_not_of(line[0]), line.size());
    if (end > kDeepest) return 0;
  } else if (line.starts_with('-')) {
    end = 1;
  } else {
    const size_t open = line.starts_with('<') ? 1 : 0;
    end = open;
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end == open || end == line.size() || line[end] != (open == 1 ? '>' : '.')) return 0;
    ++end;
  }
  return end + 1 < line.size() && line[end] == ' ' ? end + 1 : 0;
}

// The end of the term of "term:: meaning", or 0.
size_t term_end(std::string_view line) {
  for (size_t at = line.find("::"); at != kNone && at > 0; at = line.find("::", at + 1)) {
    const size_t after = std::min(line.find_first_not_of(':', at), line.size());
    const bool marks = after - at <= 4;
    if (marks && line[at - 1] != ' ' && (after == line.size() || line[after] == ' ')) return at;
    at = after;
  }
  return 0;
}

// The length of "NOTE: " and its like, or 0.
size_t admonition(std::string_view line) {
  constexpr std::string_view kLabels[] = {
      "NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "};
  for (const std::string_view label : kLabels) {
    if (line.starts_with(label)) return label.size();
  }
  return 0;
}

bool is_break(std::string_view line) {
  constexpr std::string_view kBreaks[] = {"'''", "---", "***", "- - -", "* * *", "<<<", "+"};
  return std::ranges::find(kBreaks, line) != std::end(kBreaks);
}

bool is_comment(std::string_view line) {
  return line.starts_with("//") && !line.starts_with("///");
}

bool is_preprocessor(std::string_view line) {
  constexpr std::string_view kNames[] = {"ifdef::", "ifndef::", "ifeval::", "endif::", "include::"};
  return line.ends_with(']') && std::ranges::any_of(kNames, [line](std::string_view name) {
           return line.starts_with(name);
         });
}

bool is_attribute_list(std::string_view line) {
  if (!line.starts_with('[') || !line.ends_with(']')) return false;
  if (line.starts_with("[[") || line == "[]") return true;
  constexpr std::string_view kBegins = ".#%\"'{,_";
  return is_alnum(line[1]) || kBegins.find(line[1]) != kNone;
}

}  // namespace

bool is_asciidoc_delimiter(std::string_view line) {
  constexpr std::string_view kCharacters = "-.=*_+/";
  constexpr std::string_view kTables[] = {"|===", ",===", ":===", "!==="};
  if (line == "--" || line.starts_with("```")) return true;
  if (line.size() < 4) return false;
  if (std::ranges::find(kTables, line) != std::end(kTables)) return true;
  return kCharacters.find(line[0]) != kNone && line.find_first_not_of(line[0]) == kNone;
}

AsciidocReader::AsciidocReader(std::string_view text, std::vector<MarkupLine> lines,
                               ArticleBuilder& article)
    : text_(text), lines_(std::move(lines)), article_(article) {
  constexpr size_t kAtLeast = 1u << 16;
  context_.left = text.size() + kAtLeast;
  context_.attributes = {
      {"amp", "&"},        {"apos", "'"},       {"asterisk", "*"},   {"backtick", "`"},
      {"caret", "^"},      {"deg", "°"},        {"empty", ""},       {"endsb", "]"},
      {"gt", ">"},         {"ldquo", "\u201C"}, {"lsquo", "\u2018"}, {"lt", "<"},
      {"nbsp", "\u00A0"},  {"plus", "+"},       {"quot", "\""},      {"rdquo", "\u201D"},
      {"rsquo", "\u2019"}, {"sp", " "},         {"startsb", "["},    {"tilde", "~"},
      {"vbar", "|"},       {"wj", ""},          {"zwsp", "\u200B"},  {"two-colons", "::"}};
}

void AsciidocReader::write(const Pieces& pieces, Role role, uint8_t level, bool verse) {
  std::vector<AsciidocAside> asides;
  article_.open(role, level);
  const std::string_view text = pieces.text();
  for (size_t at = 0; at <= text.size();) {
    const size_t end = verse ? std::min(text.find('\n', at), text.size()) : text.size();
    write_asciidoc(pieces, at, end, context_, article_, asides);
    if (end < text.size()) pieces.line_break(end, end + 1, article_);
    at = end + 1;
  }
  article_.close();
  for (size_t i = 0; i < asides.size(); ++i) {
    const AsciidocAside aside = asides[i];
    std::vector<AsciidocAside> inner;  // an image in a footnote: not read
    article_.open(aside.role);
    write_asciidoc(pieces, aside.begin, aside.end, context_, article_, inner);
    article_.close();
  }
}

void AsciidocReader::write(Span line, Role role, uint8_t level) {
  Pieces pieces(text_);
  pieces.add_line(line);
  write(pieces, role, level);
}

void AsciidocReader::heading(Span title, uint8_t level) {
  const bool first = !std::exchange(any_heading_, true);
  write(title, first && level <= 2 && open_.empty() ? Role::headline : role(), level);
}

// Who said it stands outside of the quotation.
void AsciidocReader::attribution(const Attributes& attributes) {
  if (!attributes.attribution.empty()) write(attributes.attribution, Role::body);
  if (!attributes.source.empty()) write(attributes.source, Role::body);
}

// The title, the authors right below it, and attributes, up to an empty line.
size_t AsciidocReader::header(size_t i) {
  while (i < lines_.size() && (lines_[i].blank() || is_comment(at(i)))) ++i;
  const size_t first = i;
  while (i < lines_.size() && at(i).starts_with(':')) {
    const size_t next = attribute_entry(i, true);
    if (next == i) break;
    i = next;
  }
  if (i == lines_.size() || heading_marks(at(i)) != 1) return first < i ? i : first;
  heading({lines_[i].bytes.begin + 2, lines_[i].bytes.end}, 1);
  size_t line = 0;  // the authors' is the first, the revision's the second
  for (++i; i < lines_.size() && !lines_[i].blank(); ++i) {
    if (is_comment(at(i)) || is_preprocessor(at(i))) continue;
    const size_t next = attribute_entry(i, true);
    if (next > i) {
      i = next - 1;
    } else if (line++ == 0) {
      write(lines_[i].bytes, Role::byline);
    } else if (line > 2) {
      return i;
    }
  }
  return i;
}

void AsciidocReader::read() {
  for (size_t i = header(0); i < lines_.size();) i = lines_[i].blank() ? i + 1 : block(i);
  while (!open_.empty()) close_blocks(open_.back().delimiter);
}

size_t AsciidocReader::block(size_t i) {
  using Reader = size_t (AsciidocReader::*)(size_t);
  constexpr Reader kReaders[] = {&AsciidocReader::passed_over, &AsciidocReader::attribute_list,
                                 &AsciidocReader::delimiter,   &AsciidocReader::section,
                                 &AsciidocReader::block_macro, &AsciidocReader::list_item,
                                 &AsciidocReader::definition};
  for (const Reader reader : kReaders) {
    const size_t next = (this->*reader)(i);
    if (next != i) return next;
  }
  return paragraph(i);
}

// Comments, breaks, conditions, attributes.
size_t AsciidocReader::passed_over(size_t i) {
  const std::string_view line = at(i);
  if (is_comment(line) || is_break(line) || is_preprocessor(line)) return i + 1;
  return attribute_entry(i, false);
}

// :name: value
size_t AsciidocReader::attribute_entry(size_t i, bool in_header) {
  const std::string_view line = at(i);
  const size_t colon = line.find(':', 1);
  if (!line.starts_with(':') || colon == kNone || colon < 2) return i;
  const std::string name = lower(line.substr(1, colon - 1));
  const bool word = std::ranges::all_of(
      name, [](char c) { return is_alnum(c) || c == '-' || c == '_' || c == '!'; });
  if (!word || (colon + 1 < line.size() && line[colon + 1] != ' ')) return i;
  Pieces value(text_);
  bool more = true;
  for (size_t from = colon + 1; more && i < lines_.size(); ++i, from = 0) {
    Span bytes = lines_[i].bytes;
    bytes.begin += static_cast<uint32_t>(from);
    while (!bytes.empty() && text_[bytes.begin] == ' ') ++bytes.begin;
    more = bytes.in(text_).ends_with(" \\");
    if (more) bytes.end -= 2;
    if (!bytes.empty()) value.add_line(bytes);
  }
  std::string text(value.text());
  std::ranges::replace(text, '\n', ' ');
  context_.attributes[name] = text;
  const bool metadata = name == "description" || name == "subtitle" || name == "summary";
  if (in_header && (metadata || name == "author" || name == "authors")) {
    write(value, metadata ? Role::metadata : Role::byline);
  }
  return i;
}

// [style, ...] and .Title in front of a block.
size_t AsciidocReader::attribute_list(size_t i) {
  const std::string_view line = at(i);
  const bool title = line.size() > 1 && line[0] == '.' && line[1] != '.' && line[1] != ' ';
  if (title && i + 1 < lines_.size() && !lines_[i + 1].blank()) {
    write({lines_[i].bytes.begin + 1, lines_[i].bytes.end}, Role::caption);
    return i + 1;
  }
  if (!is_attribute_list(line)) return i;
  if (!line.starts_with("[[")) set_attributes(lines_[i].bytes.begin + 1, lines_[i].bytes.end - 1);
  return i + 1;
}

void AsciidocReader::set_attributes(size_t begin, size_t end) {
  const auto list = asciidoc_attributes(text_, begin, end);
  const auto span = [](const AsciidocAttribute& a) {
    return Span{static_cast<uint32_t>(a.begin), static_cast<uint32_t>(std::max(a.begin, a.end))};
  };
  for (size_t i = 0; i < list.size(); ++i) {
    const std::string_view value = span(list[i]).in(text_);
    const bool positional = list[i].name.empty();
    if (i == 0 && positional) {
      const size_t name_end = std::min(value.find_first_of(".#%"), value.size());
      if (name_end > 0) next_.style = value.substr(0, name_end);
      next_.lead = next_.lead || value == ".lead" || next_.style == "abstract";
    }
    if (list[i].name == "role" && value == "lead") next_.lead = true;
    const bool quotation = next_.style == "quote" || next_.style == "verse";
    if (!quotation) continue;
    if ((positional && i == 1) || list[i].name == "attribution") next_.attribution = span(list[i]);
    if ((positional && i == 2) || list[i].name == "citetitle") next_.source = span(list[i]);
  }
}

// Closes the blocks up to the one that the delimiter opened, and counts them.
size_t AsciidocReader::close_blocks(std::string_view delimiter) {
  const auto found = std::find_if(open_.rbegin(), open_.rend(), [delimiter](const Open& open) {
    return open.delimiter == delimiter;
  });
  if (found == open_.rend()) return 0;
  const auto closed = static_cast<size_t>(found - open_.rbegin()) + 1;
  for (size_t i = 0; i < closed; ++i) {
    const Attributes attributes = open_.back().attributes;
    open_.pop_back();
    attribution(attributes);
  }
  return closed;
}

size_t AsciidocReader::delimiter(size_t i) {
  constexpr size_t kDeepest = 32;
  const std::string_view line = at(i);
  if (!is_asciidoc_delimiter(line)) return i;
  if (close_blocks(line) > 0) return i + 1;
  const Attributes attributes = std::exchange(next_, {});
  const std::string_view style = attributes.style;
  if (line.ends_with("===") && line.size() == 4 && line[0] != '=') return table(i);
  switch (line[0]) {
    case '/':
    case '+':
      return verbatim(i, Role::metadata);
    case '-':
      if (line == "--") break;
      [[fallthrough]];
    case '.':
    case '`':
      return verbatim(i, Role::code);
    default:
      break;
  }
  if (line == "--" && (style == "source" || style == "listing" || style == "comment")) {
    return verbatim(i, Role::code);
  }
  if (open_.size() == kDeepest) return i + 1;
  Role inside = role();
  if (line[0] == '_' || style == "quote" || style == "verse") inside = Role::quotation;
  if (attributes.lead && inside == Role::body) inside = Role::standfirst;
  open_.push_back({line, inside, style == "verse", attributes});
  return i + 1;
}

// Up to the same delimiter: code, or (as metadata) nothing.
size_t AsciidocReader::verbatim(size_t i, Role role) {
  const std::string_view mark = at(i).starts_with("```") ? "```" : at(i);
  size_t end = i + 1;
  while (end < lines_.size() && at(end) != mark) ++end;
  if (role == Role::code) {
    article_.open(Role::code);
    for (size_t k = i + 1; k < end; ++k) {
      if (k > i + 1) article_.replace("\n", lines_[k - 1].bytes.end, lines_[k].bytes.begin);
      article_.copy(lines_[k].bytes.begin, lines_[k].bytes.end);
    }
    article_.close();
  }
  return std::min(end + 1, lines_.size());
}

// == Title, or a title with a line below it that is as long.
size_t AsciidocReader::section(size_t i) {
  const std::string_view line = at(i);
  if (const size_t marks = heading_marks(line)) {
    next_ = {};
    Span title{lines_[i].bytes.begin + static_cast<uint32_t>(marks) + 1, lines_[i].bytes.end};
    heading(title, static_cast<uint8_t>(marks));
    return i + 1;
  }
  constexpr std::string_view kUnderlines = "=-~^+";
  if (i + 1 == lines_.size() || lines_[i + 1].indent > 0 || !is_alnum(line[0])) return i;
  const std::string_view below = at(i + 1);
  if (below.size() < 4 || kUnderlines.find(below[0]) == kNone ||
      below.find_first_not_of(below[0]) != kNone) {
    return i;
  }
  const size_t length = count_code_points(line);
  if (length > below.size() + 1 || below.size() > length + 1) return i;
  next_ = {};
  heading(lines_[i].bytes, static_cast<uint8_t>(kUnderlines.find(below[0]) + 1));
  return i + 2;
}

// image::target[alt, title="..."]; of others a reader sees no text.
size_t AsciidocReader::block_macro(size_t i) {
  const std::string_view line = at(i);
  size_t name = 0;
  while (name < line.size() && is_alnum(line[name])) ++name;
  const size_t open = line.find('[', name);
  const bool macro = name > 0 && line.substr(name).starts_with("::") && line.ends_with(']') &&
                     open != kNone && line.substr(0, open).find(' ') == kNone;
  if (!macro) return i;
  next_ = {};
  if (line.substr(0, name) != "image") return i + 1;
  const size_t begin = lines_[i].bytes.begin + open + 1;
  const auto list = asciidoc_attributes(text_, begin, lines_[i].bytes.end - 1);
  for (size_t k = 0; k < list.size(); ++k) {
    const bool alt = (list[k].name.empty() && k == 0) || list[k].name == "alt";
    if (!alt && list[k].name != "title") continue;
    write({static_cast<uint32_t>(list[k].begin), static_cast<uint32_t>(list[k].end)},
          Role::caption);
  }
  return i + 1;
}

bool AsciidocReader::ends_paragraph(size_t i) const {
  const std::string_view line = at(i);
  return lines_[i].blank() || line == "+" || is_asciidoc_delimiter(line) || is_attribute_list(line);
}

// The text of a list's item: the rest of its first line, and the lines that go on with it.
void AsciidocReader::list_text(Span first, size_t& i) {
  Pieces pieces(text_);
  if (!first.empty()) pieces.add_line(first);
  for (++i; i < lines_.size() && !ends_paragraph(i); ++i) {
    if (list_mark(at(i)) > 0 || term_end(at(i)) > 0) break;
    if (!is_comment(at(i))) pieces.add_line(lines_[i].bytes);
  }
  write(pieces, role() == Role::body ? Role::list : role());
}

size_t AsciidocReader::list_item(size_t i) {
  const size_t mark = list_mark(at(i));
  if (mark == 0) return i;
  next_ = {};
  Span text = lines_[i].bytes;
  text.begin += static_cast<uint32_t>(mark);
  list_text(text, i);
  return i;
}

size_t AsciidocReader::definition(size_t i) {
  const std::string_view line = at(i);
  const size_t end = term_end(line);
  if (end == 0) return i;
  next_ = {};
  Span text = lines_[i].bytes;
  write({text.begin, text.begin + static_cast<uint32_t>(end)},
        role() == Role::body ? Role::list : role());
  text.begin += static_cast<uint32_t>(std::min(line.find_first_not_of(": ", end), line.size()));
  list_text(text, i);
  return i;
}

size_t AsciidocReader::paragraph(size_t i) {
  const Attributes attributes = std::exchange(next_, {});
  const bool literal = lines_[i].indent > 0 || attributes.style == "source" ||
                       attributes.style == "listing" || attributes.style == "literal";
  const size_t label = literal ? 0 : admonition(at(i));
  Pieces pieces(text_);
  const size_t first = i;
  for (; i < lines_.size() && (i == first || !ends_paragraph(i)); ++i) {
    if (is_comment(at(i)) || is_preprocessor(at(i))) continue;
    Span bytes = lines_[i].bytes;
    if (i == first) bytes.begin += static_cast<uint32_t>(label);
    const bool said = i > first && at(first).starts_with('"') && at(i).starts_with("-- ");
    if (said && (i + 1 == lines_.size() || lines_[i + 1].blank())) {
      write(pieces, Role::quotation);
      write({bytes.begin + 3, bytes.end}, Role::body);
      return i + 1;
    }
    pieces.add_line(bytes);
  }
  Role inside = role();
  const bool verse = attributes.style == "verse" || (!open_.empty() && open_.back().verse);
  if (literal) inside = Role::code;
  if (attributes.style == "quote" || attributes.style == "verse") inside = Role::quotation;
  if (attributes.lead && inside == Role::body) inside = Role::standfirst;
  if (attributes.style == "comment" || attributes.style == "pass") return i;
  write(pieces, inside, 0, verse);
  attribution(attributes);
  return i;
}

std::optional<Error> read_asciidoc(std::string_view text, ArticleBuilder& article) {
  Result<std::vector<MarkupLine>> lines = markup_lines(text);
  if (!lines) return lines.error();
  AsciidocReader(text, *std::move(lines), article).read();
  return std::nullopt;
}

}  // namespace stet
