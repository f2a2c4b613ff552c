// What a reader sees of a character: white space, nothing, or the character itself.
#pragma once

#include <cstdint>
#include <string_view>

#include "checker/base/utf8.h"

namespace stet {

enum class Visible : uint8_t { itself, space, nothing };

// Unicode's White_Space property; nothing: soft hyphen, zero-width space, word joiner, byte order
// mark and the direction marks. Joiners (U+200C, U+200D) stay: they change how letters are read.
constexpr Visible visible(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') ? Visible::space : Visible::itself;
  switch (c) {
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return Visible::space;
    case 0xAD:
    case 0x200B:
    case 0x200E:
    case 0x200F:
    case 0x2060:
    case 0xFEFF:
      return Visible::nothing;
    default:
      break;
  }
  if (c >= 0x2000 && c <= 0x200A) return Visible::space;
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return Visible::nothing;
  return Visible::itself;
}

// May the character that starts with this byte be anything but itself? Quick to ask, seldom yes.
constexpr bool may_be_invisible(unsigned char lead) {
  return lead <= ' ' || lead == 0xC2 || lead == 0xE1 || lead == 0xE2 || lead == 0xE3 ||
         lead == 0xEF;
}

}  // namespace stet
