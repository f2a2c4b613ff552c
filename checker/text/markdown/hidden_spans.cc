#include "checker/text/markdown/hidden_spans.h"

#include <algorithm>

#include "checker/text/quoted_string.h"

namespace stet {
namespace {

struct Delimiters {
  std::string_view open, close;
};
constexpr Delimiters kShortcodes[] = {
    {"{{<", ">}}"}, {"{{%", "%}}"}, {"{{", "}}"}, {"{%", "%}"}, {"{#", "#}"}};

// Finds a mark again and again from places that only move forward, in one pass over the text.
class Finder {
 public:
  explicit Finder(std::string_view mark) : mark_(mark) {}
  size_t next(std::string_view text, size_t from) {
    if (found_ != std::string_view::npos && (!asked_ || found_ < from)) {
      found_ = text.find(mark_, from);
      asked_ = true;
    }
    return found_;
  }

 private:
  std::string_view mark_;
  size_t found_ = 0;
  bool asked_ = false;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The end of [^note] at `at`, or 0.
size_t footnote_end(std::string_view text, size_t at) {
  constexpr size_t kLongest = 64;
  const size_t limit = std::min(text.size(), at + kLongest);
  size_t end = at + 2;
  while (end < limit && text[end] != ']' && text[end] != '[' && !is_space(text[end])) ++end;
  return end < limit && text[end] == ']' && end > at + 2 ? end + 1 : 0;
}

bool starts_line(std::string_view text, size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '>')) --at;
  return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
}

}  // namespace

HiddenSpans::HiddenSpans(std::string_view text, size_t begin) : text_(text) {
  std::vector<Finder> ends;
  for (const Delimiters& d : kShortcodes) ends.emplace_back(d.close);
  Finder blank_line("\n\n"), blank_line_of_windows("\r\n\r\n");
  for (size_t at = text.find_first_of("{[", begin); at != text.npos;
       at = text.find_first_of("{[", at)) {
    const std::string_view rest = text.substr(at);
    const bool escaped = at > begin && text[at - 1] == '\\';
    size_t end = 0;
    if (rest.starts_with("[^") && !escaped) {
      end = footnote_end(text, at);
      if (end > 0 && end < text.size() && text[end] == ':' && starts_line(text, at)) {
        ++end;
        while (end < text.size() && text[end] == ' ') ++end;
      }
    }
    for (size_t i = 0; i < std::size(kShortcodes) && end == 0 && !escaped; ++i) {
      const Delimiters& d = kShortcodes[i];
      if (!rest.starts_with(d.open)) continue;
      const size_t inside = at + d.open.size();
      const size_t close = ends[i].next(text, inside);
      const size_t limit =
          std::min(blank_line.next(text, inside), blank_line_of_windows.next(text, inside));
      if (close < limit) end = close + d.close.size();
      break;
    }
    if (end > 0) hide(at, end);
    at = end > 0 ? end : at + 1;
  }
}

void HiddenSpans::hide(size_t begin, size_t end) {
  if (spans_.empty()) masked_ = text_;
  spans_.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  for (size_t i = begin; i < end; ++i) {
    if (masked_[i] != '\n' && masked_[i] != '\r') masked_[i] = 'x';
  }
}

std::vector<Span> HiddenSpans::within(Span bytes) const {
  const auto after = [](const Span& span) { return span.end; };
  auto first = std::ranges::upper_bound(spans_, bytes.begin, {}, after);
  std::vector<Span> out;
  for (; first != spans_.end() && first->begin < bytes.end; ++first) out.push_back(*first);
  return out;
}

std::vector<Span> shortcode_captions(std::string_view text, Span shortcode) {
  constexpr std::string_view kNames[] = {"caption", "alt", "title"};
  std::vector<Span> values;
  const std::string_view code = text.substr(0, shortcode.end);
  for (size_t at = code.find('=', shortcode.begin); at != code.npos; at = code.find('=', at + 1)) {
    const std::string_view before = code.substr(shortcode.begin, at - shortcode.begin);
    const bool named = std::ranges::any_of(kNames, [before](std::string_view name) {
      return before.ends_with(name) && before.size() > name.size() &&
             is_space(before[before.size() - name.size() - 1]);
    });
    if (at + 1 >= code.size()) break;
    const std::string_view mark = code.substr(at + 1, 1);
    if (mark != "\"" && mark != "'" && mark != "`") continue;
    const size_t end = end_of_escaped(code, at + 2, mark);
    if (named && end > at + 2) {
      values.push_back({static_cast<uint32_t>(at + 2), static_cast<uint32_t>(end)});
    }
    at = end;
    if (at >= code.size()) break;
  }
  return values;
}

}  // namespace stet
