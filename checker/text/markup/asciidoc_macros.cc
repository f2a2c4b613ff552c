// Macros of AsciiDoc inside of a text: name:target[list].
#include <algorithm>

#include "checker/text/markup/asciidoc_text.h"

namespace stet {
namespace {

constexpr size_t kNone = std::string_view::npos;

}  // namespace

Macro macro_of(std::string_view name) {
  struct Entry {
    std::string_view name;
    Macro macro;
  };
  constexpr Entry kMacros[] = {
      {"anchor", Macro::hidden}, {"btn", Macro::text},     {"footnote", Macro::footnote},
      {"ftp", Macro::address},   {"http", Macro::address}, {"https", Macro::address},
      {"icon", Macro::hidden},   {"image", Macro::image},  {"indexterm", Macro::hidden},
      {"irc", Macro::address},   {"kbd", Macro::text},     {"latexmath", Macro::raw},
      {"link", Macro::link},     {"mailto", Macro::link},  {"menu", Macro::text},
      {"pass", Macro::raw},      {"stem", Macro::raw},     {"xref", Macro::reference}};
  static_assert(std::ranges::is_sorted(kMacros, {}, &Entry::name));
  const auto found = std::ranges::lower_bound(kMacros, name, {}, &Entry::name);
  return found != std::end(kMacros) && found->name == name ? found->macro : Macro::none;
}

// At the first letter of a word: is it the name of a macro?
bool AsciidocInline::word() {
  constexpr size_t kLongest = 12;
  size_t end = at_;
  while (end < text_.size() && is_asciidoc_alnum(text_[end])) ++end;
  const bool colon = at(end) == ':' && end - at_ <= kLongest && !is_asciidoc_word(before());
  const Macro kind = colon ? macro_of(text_.substr(at_, end - at_)) : Macro::none;
  if (kind != Macro::none) {
    if (macro(kind, end)) return true;
    while (end < text_.size() && !is_asciidoc_space(text_[end])) ++end;  // an address on its own
  }
  at_ = end;
  return true;
}

bool AsciidocInline::macro(Macro kind, size_t colon) {
  const bool address = kind == Macro::address;
  if (address && !text_.substr(colon).starts_with("://")) return false;
  size_t open = colon + 1;
  while (open < text_.size() && !is_asciidoc_space(text_[open]) && text_[open] != '[') ++open;
  if (at(open) != '[') return false;
  const size_t close = find(bracket, "]", open + 1);
  if (close == kNone) return false;
  flush();
  macro_text(kind, open + 1, close, address ? at_ : colon + 1);
  return take(close + 1);
}

// Writes what a reader sees of a macro with text[begin, end) in its brackets and its target from
// `target` on.
void AsciidocInline::macro_text(Macro kind, size_t begin, size_t end, size_t target) {
  switch (kind) {
    case Macro::raw:
      return pieces_.copy(begin, end, article_);
    case Macro::text:
      return inside(begin, end);
    case Macro::footnote:
      asides_.push_back({Role::body, begin, end});
      return;
    case Macro::image: {
      const auto list = asciidoc_attributes(text_, begin, end);
      for (size_t i = 0; i < list.size(); ++i) {
        const bool alt = (list[i].name.empty() && i == 0) || list[i].name == "alt";
        if (alt || list[i].name == "title") {
          asides_.push_back({Role::caption, list[i].begin, list[i].end});
        }
      }
      return;
    }
    case Macro::address:
    case Macro::link:
    case Macro::reference: {
      const std::string_view label = text_.substr(0, end);
      const size_t options = label.find('=', begin);
      if (options != kNone) end = std::min(end, std::max(begin, label.rfind(',', options)));
      if (options != kNone && label.substr(0, options).rfind(',') == kNone) end = begin;
      if (end > begin && text_[end - 1] == '^') --end;
      if (begin < end) return inside(begin, end);
      if (kind != Macro::reference) pieces_.copy(target, begin - 1, article_);
      return;
    }
    case Macro::hidden:
    case Macro::none:
      return;
  }
}

std::vector<AsciidocAttribute> asciidoc_attributes(std::string_view text, size_t begin,
                                                   size_t end) {
  std::vector<AsciidocAttribute> list;
  const auto skip_space = [&](size_t at) {
    while (at < end && is_asciidoc_space(text[at])) ++at;
    return at;
  };
  size_t at = begin;
  while (at <= end) {
    size_t value = skip_space(at);
    size_t name_end = value;
    while (name_end < end && (is_asciidoc_word(text[name_end]) || text[name_end] == '-'))
      ++name_end;
    std::string_view name;
    if (name_end < end && name_end > value && text[name_end] == '=') {
      name = text.substr(value, name_end - value);
      value = skip_space(name_end + 1);
    }
    const bool quoted = value < end && (text[value] == '"' || text[value] == '\'');
    const size_t close = quoted ? text.substr(0, end).find(text[value], value + 1) : kNone;
    const size_t comma =
        std::min(text.substr(0, end).find(',', close == kNone ? value : close), end);
    size_t stop = close == kNone ? comma : close;
    if (close != kNone) ++value;
    while (close == kNone && stop > value && is_asciidoc_space(text[stop - 1])) --stop;
    list.push_back({name, value, stop});
    at = comma + 1;
  }
  return list;
}

}  // namespace stet
