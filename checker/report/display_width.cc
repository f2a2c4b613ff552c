#include "checker/report/display_width.h"

#include <algorithm>
#include <iterator>

#include "checker/base/utf8.h"

namespace stet {
namespace {

struct WidthRange {
  char32_t first, last;
  int width;
};

constexpr WidthRange kNotOne[] = {
#include "width_table.inc"
};

}  // namespace

int display_width(char32_t c) {
  if (c < 0x300) return 1;
  const auto* range = std::ranges::lower_bound(kNotOne, c, {}, &WidthRange::last);
  return range != std::end(kNotOne) && range->first <= c ? range->width : 1;
}

size_t display_width(std::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    width += static_cast<size_t>(display_width(c.value));
    at += c.length;
  }
  return width;
}

bool printable(char32_t c) {
  if (c < 0x20) return c == '\t';
  if (c >= 0x7F && c < 0xA0) return false;
  const bool direction = c == 0x61C || (c >= 0x200E && c <= 0x200F) ||
                         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return !direction && c != 0x2028 && c != 0x2029;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value == '\n' || c.value == '\r') {
      out += ' ';
    } else {
      append_utf8(out, printable(c.value) ? c.value : 0xFFFD);
    }
    at += c.length;
  }
  return out;
}

std::string printable_path(std::string_view path) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out;
  for (size_t at = 0; at < path.size();) {
    const CodePoint c = decode_utf8(path, at);
    if (c.valid && printable(c.value) && c.value != '\t') {
      out.append(path.substr(at, c.length));
    } else {
      for (const char byte : path.substr(at, c.length)) {
        const auto b = static_cast<unsigned char>(byte);
        out.append({'\\', 'x', kHex[b >> 4], kHex[b & 15]});
      }
    }
    at += c.length;
  }
  return out;
}

}  // namespace stet
