#include "checker/report/xml_text.h"

#include "checker/base/utf8.h"
#include "checker/report/display_width.h"

namespace stet {

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    at += c.length;
    switch (c.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        // U+FFFE and U+FFFF are no characters of XML either.
        append_utf8(out, printable(c.value) && (c.value & 0xFFFE) != 0xFFFE ? c.value : 0xFFFD);
    }
  }
  return out;
}

}  // namespace stet
