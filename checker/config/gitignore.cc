// A pattern is a list of segments as a path is a list of names. Both levels are globs with one kind
// of wildcard (`**` over names, `*` over bytes), for which going back to the last wildcard
// suffices: a match costs at most length times length, whatever the pattern.
#include "checker/config/gitignore.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

namespace stet {
namespace {

// Matches a list of elements against a list of pieces, where some elements stand for any number of
// pieces.
template <class IsWild, class Matches>
bool glob(size_t elements, size_t pieces, IsWild is_wild, Matches matches) {
  constexpr size_t kNone = static_cast<size_t>(-1);
  size_t element = 0;
  size_t piece = 0;
  size_t wild = kNone;
  size_t resume = 0;
  while (piece < pieces) {
    if (element < elements && is_wild(element)) {
      wild = element++;
      resume = piece;
    } else if (element < elements && matches(element, piece)) {
      ++element;
      ++piece;
    } else if (wild != kNone) {
      element = wild + 1;
      piece = ++resume;
    } else {
      return false;
    }
  }
  while (element < elements && is_wild(element)) ++element;
  return element == elements;
}

// The members of [:name:], in the C locale.
bool add_class(std::string_view name, std::bitset<256>& out) {
  constexpr std::pair<std::string_view, int (*)(int)> kClasses[] = {
      {"alnum", std::isalnum}, {"alpha", std::isalpha}, {"blank", std::isblank},
      {"cntrl", std::iscntrl}, {"digit", std::isdigit}, {"graph", std::isgraph},
      {"lower", std::islower}, {"print", std::isprint}, {"punct", std::ispunct},
      {"space", std::isspace}, {"upper", std::isupper}, {"xdigit", std::isxdigit}};
  const auto* found = std::ranges::find(kClasses, name, [](const auto& c) { return c.first; });
  if (found == std::end(kClasses)) return false;
  for (int c = 0; c < 128; ++c) {
    if (found->second(c) != 0) out.set(static_cast<size_t>(c));
  }
  return true;
}

size_t index(char c) { return static_cast<unsigned char>(c); }

// Spaces at the end do not count unless a backslash stands before them.
std::string_view without_trailing_spaces(std::string_view line) {
  size_t end = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ' ') continue;
    if (line[i] == '\\' && i + 1 < line.size()) ++i;
    end = i + 1;
  }
  return line.substr(0, end);
}

}  // namespace

Gitignore Gitignore::parse(std::string_view content) {
  Gitignore out;
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  while (!content.empty()) {
    const size_t end = std::min(content.find('\n'), content.size());
    std::string_view line = content.substr(0, end);
    content.remove_prefix(std::min(end + 1, content.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    Pattern pattern;
    if (!line.starts_with('#') && parse_pattern(without_trailing_spaces(line), pattern)) {
      out.patterns_.push_back(std::move(pattern));
    }
  }
  return out;
}

bool Gitignore::parse_pattern(std::string_view line, Pattern& out) {
  if (line.starts_with('!')) {
    out.keep = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    out.folder_only = true;
    line.remove_suffix(1);
  }
  if (line.empty()) return false;
  out.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  Segment segment;
  for (size_t at = 0; at <= line.size();) {
    if (at == line.size() || line[at] == '/') {
      segment.any_folders =
          segment.items.size() >= 2 &&
          std::ranges::all_of(segment.items, [](const Item& i) { return i.star; });
      out.segments.push_back(std::exchange(segment, {}));
      ++at;
      continue;
    }
    if (!parse_item(line, at, segment.items.emplace_back())) return false;
  }
  return true;
}

bool Gitignore::parse_item(std::string_view text, size_t& at, Item& out) {
  const char c = text[at++];
  switch (c) {
    case '*':
      out.star = true;
      return true;
    case '?':
      out.bytes.set().reset(index('/'));
      return true;
    case '[':
      return parse_set(text, at, out.bytes);
    case '\\':
      if (at == text.size()) return false;
      out.bytes.set(index(text[at++]));
      return true;
    default:
      out.bytes.set(index(c));
      return true;
  }
}

// From after the `[` to after the `]`.
bool Gitignore::parse_set(std::string_view text, size_t& at, std::bitset<256>& out) {
  const bool negated = at < text.size() && (text[at] == '!' || text[at] == '^');
  if (negated) ++at;
  int before = -1;  // the byte that a range could start at
  for (bool first = true; at < text.size(); first = false) {
    char c = text[at++];
    if (c == ']' && !first) {
      if (negated) out.flip();
      out.reset(index('/'));
      return true;
    }
    if (c == '[' && at < text.size() && text[at] == ':') {
      const size_t close = text.find(']', at + 1);
      if (close == std::string_view::npos) return false;
      if (close > at + 1 && text[close - 1] == ':') {
        if (!add_class(text.substr(at + 1, close - at - 2), out)) return false;
        at = close + 1;
        before = -1;
        continue;
      }
    }
    const bool range = c == '-' && before >= 0 && at < text.size() && text[at] != ']';
    if (range) c = text[at++];
    if (c == '\\') {
      if (at == text.size()) return false;
      c = text[at++];
    }
    const int low = range ? before : static_cast<int>(index(c));
    for (int b = low; b <= static_cast<int>(index(c)); ++b) out.set(static_cast<size_t>(b));
    before = range ? -1 : static_cast<int>(index(c));
  }
  return false;
}

bool Gitignore::matches(const Segment& segment, std::string_view name) {
  return glob(
      segment.items.size(), name.size(), [&](size_t i) { return segment.items[i].star; },
      [&](size_t i, size_t b) { return segment.items[i].bytes.test(index(name[b])); });
}

bool Gitignore::matches(const Pattern& pattern, const std::vector<std::string_view>& names) {
  if (!pattern.anchored) return matches(pattern.segments[0], names.back());
  const auto& segments = pattern.segments;
  // `a/**` is everything inside a, not a itself.
  const bool inside = segments.size() > 1 && segments.back().any_folders;
  return glob(
      segments.size() + (inside ? 1 : 0), names.size(),
      [&](size_t s) { return s < segments.size() && segments[s].any_folders; },
      [&](size_t s, size_t n) { return s >= segments.size() || matches(segments[s], names[n]); });
}

Gitignore::Answer Gitignore::match(std::string_view path, bool is_folder) const {
  std::vector<std::string_view> names;
  while (true) {
    const size_t slash = path.find('/');
    names.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  for (size_t i = patterns_.size(); i-- > 0;) {
    const Pattern& pattern = patterns_[i];
    if (pattern.folder_only && !is_folder) continue;
    if (matches(pattern, names)) return pattern.keep ? Answer::kept : Answer::ignored;
  }
  return Answer::unmatched;
}

}  // namespace stet
