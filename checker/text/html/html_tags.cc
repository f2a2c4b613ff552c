#include "checker/text/html/html_tags.h"

#include <algorithm>

namespace stet {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

HtmlTag until(std::string_view html, size_t from, std::string_view mark) {
  HtmlTag tag;
  const size_t found = html.find(mark, std::min(from, html.size()));
  tag.complete = found != std::string_view::npos;
  tag.end = tag.complete ? found + mark.size() : html.size();
  return tag;
}

// A comment ends at --> or --!>; one pass, whatever is missing.
HtmlTag scan_comment(std::string_view html, size_t at) {
  const std::string_view rest = html.substr(at);
  if (!rest.starts_with("<!--")) return until(html, at + 2, ">");
  if (rest.starts_with("<!-->")) return until(html, at + 4, ">");
  if (rest.starts_with("<!--->")) return until(html, at + 5, ">");
  for (size_t dash = at + 4;; ++dash) {
    dash = html.find("--", dash);
    if (dash == std::string_view::npos) return until(html, html.size(), ">");
    const std::string_view after = html.substr(dash + 2);
    if (after.starts_with('>')) return until(html, dash, ">");
    if (after.starts_with("!>")) return until(html, dash, ">");
  }
}

// The attributes from `at` on, up to the '>' that closes the tag.
void scan_attributes(std::string_view html, size_t at, HtmlTag& tag) {
  while (at < html.size()) {
    const char c = html[at];
    if (c == '>') {
      tag.end = at + 1;
      tag.complete = true;
      return;
    }
    if (is_space(c) || c == '/') {
      tag.self_closing = c == '/' && at + 1 < html.size() && html[at + 1] == '>';
      ++at;
      continue;
    }
    ++tag.attributes;
    ++at;
    while (at < html.size() && !is_space(html[at]) && html[at] != '/' && html[at] != '>' &&
           html[at] != '=')
      ++at;
    while (at < html.size() && is_space(html[at])) ++at;
    if (at == html.size() || html[at] != '=') continue;
    ++at;
    while (at < html.size() && is_space(html[at])) ++at;
    if (at == html.size()) break;
    if (html[at] == '"' || html[at] == '\'') {
      const size_t close = html.find(html[at], at + 1);
      at = close == std::string_view::npos ? html.size() : close + 1;
    } else {
      while (at < html.size() && !is_space(html[at]) && html[at] != '>') ++at;
    }
  }
  tag.end = html.size();
}

}  // namespace

bool starts_markup(std::string_view html, size_t at) {
  if (at + 1 >= html.size()) return false;
  const char c = html[at + 1];
  if (c == '/') return at + 2 < html.size();
  return is_letter(c) || c == '!' || c == '?';
}

HtmlTag scan_markup(std::string_view html, size_t at) {
  const bool end_tag = html[at + 1] == '/';
  const size_t name = at + (end_tag ? 2 : 1);
  if (html[at + 1] == '!') return scan_comment(html, at);
  if (name >= html.size() || !is_letter(html[name])) return until(html, name, ">");
  HtmlTag tag;
  tag.end_tag = end_tag;
  size_t end = name;
  while (end < html.size() && !is_space(html[end]) && html[end] != '/' && html[end] != '>') ++end;
  tag.name = html.substr(name, end - name);
  scan_attributes(html, end, tag);
  return tag;
}

Span attribute_value(std::string_view html, size_t name_end) {
  const auto span = [](size_t begin, size_t end) {
    return Span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  };
  const auto skip_space = [html](size_t at) {
    while (at < html.size() && is_space(html[at])) ++at;
    return at;
  };
  size_t at = skip_space(name_end);
  if (at >= html.size() || html[at] != '=') return span(name_end, name_end);
  at = skip_space(at + 1);
  if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
    return span(at + 1, std::min(html.find(html[at], at + 1), html.size()));
  }
  size_t end = at;
  while (end < html.size() && !is_space(html[end]) && html[end] != '>') ++end;
  return span(at, end);
}

}  // namespace stet
