#include "checker/text/markup/asciidoc_blocks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "checker/base/utf8.h"
#include "checker/text/markup/asciidoc_lines.h"
#include "checker/text/readers.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

}  // namespace

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
  if (is_asciidoc_comment(line) || is_asciidoc_break(line) || is_preprocessor(line)) return i + 1;
  return attribute_entry(i, false);
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
  if (i + 1 == lines_.size() || lines_[i + 1].indent > 0 || !is_asciidoc_name_byte(line[0]))
    return i;
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
  while (name < line.size() && is_asciidoc_name_byte(line[name])) ++name;
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
    if (!is_asciidoc_comment(at(i))) pieces.add_line(lines_[i].bytes);
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
    if (is_asciidoc_comment(at(i)) || is_preprocessor(at(i))) continue;
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
