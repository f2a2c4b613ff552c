// What an AsciiDoc document says before its text, and a block before its own: the header with
// title and authors, attributes, lists in brackets.
#include <algorithm>

#include "checker/base/ascii.h"
#include "checker/text/markup/asciidoc_blocks.h"
#include "checker/text/markup/asciidoc_lines.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

}  // namespace

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

// The title, the authors right below it, and attributes, up to an empty line.
size_t AsciidocReader::header(size_t i) {
  while (i < lines_.size() && (lines_[i].blank() || is_asciidoc_comment(at(i)))) ++i;
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
    if (is_asciidoc_comment(at(i)) || is_preprocessor(at(i))) continue;
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

// :name: value
size_t AsciidocReader::attribute_entry(size_t i, bool in_header) {
  const std::string_view line = at(i);
  const size_t colon = line.find(':', 1);
  if (!line.starts_with(':') || colon == kNone || colon < 2) return i;
  const std::string name = ascii_lower(line.substr(1, colon - 1));
  const bool word = std::ranges::all_of(
      name, [](char c) { return is_asciidoc_name_byte(c) || c == '-' || c == '_' || c == '!'; });
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

}  // namespace stet
