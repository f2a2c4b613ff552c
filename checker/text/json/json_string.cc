#include "checker/text/json/json_string.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "checker/base/utf8.h"

namespace stet {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::optional<char32_t> unicode_escape(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("\\u")) return std::nullopt;
  uint32_t value = 0;
  const auto [end, failed] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
  if (failed != std::errc() || end != text.data() + 6) return std::nullopt;
  return static_cast<char32_t>(value);
}

struct Escape {
  char32_t value;
  uint32_t length;
};

// `text` starts with a backslash.
Escape read_escape(std::string_view text) {
  if (const auto value = unicode_escape(text)) {
    const bool high = *value >= 0xD800 && *value < 0xDC00;
    const auto low = high ? unicode_escape(text.substr(6)) : std::nullopt;
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      return {0x10000 + ((*value - 0xD800) << 10) + (*low - 0xDC00), 12};
    }
    const bool surrogate = *value >= 0xD800 && *value < 0xE000;
    return {surrogate || *value == 0 ? kReplacement : *value, 6};
  }
  const char kind = text.size() > 1 ? text[1] : '\\';
  switch (kind) {
    case 'n':
      return {U'\n', 2};
    case 'r':
      return {U'\r', 2};
    case 't':
      return {U'\t', 2};
    case 'b':
      return {U'\b', 2};
    case 'f':
      return {U'\f', 2};
    case '"':
    case '/':
    case '\\':
      return {static_cast<char32_t>(kind),
              std::min<uint32_t>(2, static_cast<uint32_t>(text.size()))};
    default:
      return {U'\\', 1};
  }
}

}  // namespace

EmbeddedText json_text(std::string_view source, Span inside) {
  EmbeddedText out;
  const std::string_view content = source.substr(0, inside.end);
  const auto size = [&out] { return static_cast<uint32_t>(out.text.size()); };
  for (uint32_t at = inside.begin; at < inside.end;) {
    const auto escape = static_cast<uint32_t>(std::min<size_t>(content.find('\\', at), inside.end));
    out.map.copied(size(), at, escape - at);
    out.text += content.substr(at, escape - at);
    if (escape == inside.end) break;
    const Escape read = read_escape(content.substr(escape));
    const uint32_t begin = size();
    append_utf8(out.text, read.value);
    out.map.replaced(begin, size() - begin, escape, read.length);
    at = escape + read.length;
  }
  return out;
}

}  // namespace stet
