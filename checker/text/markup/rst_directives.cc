// Explicit markup of reStructuredText, which begins with two full stops: footnotes, directives,
// targets, substitutions, and comments, which is what anything else is. Of directives those are
// known that hold text of an article; the others are passed over.
#include <algorithm>

#include "checker/text/markup/rst_blocks.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

// What stands in a directive.
enum class Content : uint8_t {
  nothing,    // that a reader sees as text
  image,      // an address; the caption, if any, is its content
  quotation,  // all of it
  text,       // all of it, from the argument on
  titled,     // a title as argument, and text
  inside,     // text, but no argument
  table,      // a title as argument, and rows
  code,
  title,  // the argument is about the document
};

struct Directive {
  std::string_view name;
  Content content;
};

constexpr Directive kDirectives[] = {
    {"admonition", Content::titled},
    {"attention", Content::text},
    {"caution", Content::text},
    {"centered", Content::text},
    {"code", Content::code},
    {"code-block", Content::code},
    {"compound", Content::inside},
    {"container", Content::inside},
    {"csv-table", Content::table},
    {"danger", Content::text},
    {"epigraph", Content::quotation},
    {"error", Content::text},
    {"figure", Content::image},
    {"highlights", Content::quotation},
    {"hint", Content::text},
    {"image", Content::image},
    {"important", Content::text},
    {"list-table", Content::table},
    {"note", Content::text},
    {"only", Content::inside},
    {"parsed-literal", Content::code},
    {"pull-quote", Content::quotation},
    {"rst-class", Content::inside},
    {"rubric", Content::text},
    {"seealso", Content::text},
    {"sidebar", Content::titled},
    {"sourcecode", Content::code},
    {"table", Content::table},
    {"tip", Content::text},
    {"title", Content::title},
    {"topic", Content::titled},
    {"warning", Content::text},
};
static_assert(std::ranges::is_sorted(kDirectives, {}, &Directive::name));

Content content_of(std::string_view name) {
  const auto found = std::ranges::lower_bound(kDirectives, name, {}, &Directive::name);
  const bool known = found != std::end(kDirectives) && found->name == name;
  return known ? found->content : Content::nothing;
}

bool is_name_byte(char c) {
  constexpr std::string_view kMarks = "-_.+:";
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
         kMarks.find(c) != kNone;
}

// The length of "name" in "name:: argument", or 0.
size_t directive_name(std::string_view line) {
  size_t end = 0;
  while (end < line.size() && is_name_byte(line[end])) ++end;
  if (end < 3 || line.substr(end - 2, 2) != "::") return 0;
  return end == line.size() || line[end] == ' ' ? end - 2 : 0;
}

// The end of [1], [#], [#name], [*] or [Smith2002] at the start, or 0.
size_t footnote_label(std::string_view line) {
  constexpr size_t kLongest = 80;
  if (!line.starts_with('[')) return 0;
  size_t end = 1;
  while (end < std::min(line.size(), kLongest) &&
         (is_name_byte(line[end]) || line[end] == '#' || line[end] == '*' || (line[end] & 0x80))) {
    ++end;
  }
  const bool closed = end > 1 && end < line.size() && line[end] == ']';
  return closed && (end + 1 == line.size() || line[end + 1] == ' ') ? end + 1 : 0;
}

// The line from `from` bytes on, without white space in front.
Span rest(std::string_view text, const MarkupLine& line, size_t from) {
  Span bytes = line.bytes;
  bytes.begin += static_cast<uint32_t>(std::min<size_t>(from, bytes.size()));
  while (!bytes.empty() && text[bytes.begin] == ' ') ++bytes.begin;
  return bytes;
}

}  // namespace

size_t RstReader::explicit_markup(Lines& lines, const Region& in, size_t i) {
  const std::string_view line = at(lines[i]);
  const bool anonymous = line == "__" || line.starts_with("__ ");
  if (!anonymous && line != ".." && !line.starts_with(".. ")) return i;
  const bool below = i + 1 < in.end && !lines[i + 1].blank();
  if (line == ".." && !below) return i + 1;  // an empty comment has no more lines
  const size_t end = std::max(i + 1, end_of_indented(lines, i + 1, in.end, in.indent));
  if (anonymous || line == "..") return end;
  Span content = rest(text_, lines[i], 2);
  const std::string_view what = content.in(text_);
  const uint32_t indent = least_indent(lines, i + 1, end, lines[i].indent + 3);
  Region inside{i + 1, end, indent, in.role, in.depth + 1};
  if (const size_t label = footnote_label(what)) {
    lines[i].bytes = rest(text_, {content, 0}, label);
    lines[i].indent = indent;
    inside.begin = i;
    region(lines, inside);
    return end;
  }
  std::string_view definition = what;
  if (what.starts_with('|')) {  // |name| image:: address
    const size_t close = what.find("| ", 1);
    definition = close == kNone ? std::string_view() : what.substr(close + 2);
    content.begin += static_cast<uint32_t>(close == kNone ? 0 : close + 2);
    if (!definition.starts_with("image::")) return end;
  }
  const size_t name = directive_name(definition);
  if (name == 0 || what.starts_with('_')) return end;
  directive(lines, inside, definition.substr(0, name), rest(text_, {content, 0}, name + 2));
  return end;
}

// `content` are the lines below the name, `argument` is the rest of its line.
void RstReader::directive(Lines& lines, Region content, std::string_view name, Span argument) {
  const Content kind = content_of(name);
  const size_t options = content.begin;
  content.begin = read_options(lines, content, name);
  switch (kind) {
    case Content::nothing:
      return;
    case Content::code:
      return code(lines, content.begin, content.end);
    case Content::title:
      return write(argument, Role::metadata);
    case Content::image:
      content.role = Role::caption;
      break;
    case Content::quotation:
      content.role = Role::quotation;
      content.may_be_attributed = true;
      [[fallthrough]];
    case Content::text:
      if (!argument.empty() && options == content.begin) {
        lines[content.begin - 1].bytes = argument;
        lines[content.begin - 1].indent = content.indent;
        --content.begin;
      } else if (!argument.empty()) {
        write(argument, content.role);
      }
      break;
    case Content::titled:
      if (!argument.empty()) write(argument, content.role);
      break;
    case Content::inside:
      break;
    case Content::table:
      if (!argument.empty()) write(argument, Role::caption);
      content.role = Role::table;
      break;
  }
  any_text_ = true;
  region(lines, content);
}

// Reads the options right below the name and returns the line after them.
size_t RstReader::read_options(const Lines& lines, const Region& content,
                               std::string_view directive) {
  size_t i = content.begin;
  while (i < content.end && at(lines[i]).starts_with(':')) {
    const std::string_view line = at(lines[i]);
    const size_t colon = line.find(':', 1);
    if (colon == kNone) break;
    Span value = rest(text_, lines[i], colon + 1);
    const size_t end = end_of_indented(lines, i + 1, content.end, lines[i].indent);
    Pieces pieces(text_);
    pieces.add_line(value);
    size_t k = i + 1;
    for (; k < std::max(end, i + 1) && !lines[k].blank(); ++k) pieces.add_line(lines[k].bytes);
    option(directive, line.substr(1, colon - 1), pieces);
    i = k;
  }
  return i;
}

void RstReader::option(std::string_view directive, std::string_view name, const Pieces& value) {
  const bool image = directive == "image" || directive == "figure";
  if (image && name == "alt") return write(value, Role::caption);
  if (directive != "meta") return;
  if (name == "description" || name == "title") write(value, Role::metadata);
  if (name == "author") write(value, Role::byline);
}

}  // namespace stet
