#include "checker/report/xml_text.h"

#include "checker/base/utf8.h"
#include "checker/report/display_width.h"

namespace stet {
namespace {

// U+FFFE and U+FFFF are no characters of XML.
bool of_xml(char32_t c) { return printable(c) && (c & 0xFFFE) != 0xFFFE; }

bool of_html(char32_t c) { return c >= 0x20 && (c < 0x7F || c >= 0xA0) && (c & 0xFFFE) != 0xFFFE; }

std::string escaped(std::string_view text, bool (*allowed)(char32_t)) {
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
        append_utf8(out, allowed(c.value) ? c.value : 0xFFFD);
    }
  }
  return out;
}

}  // namespace

std::string xml_text(std::string_view text) { return escaped(text, of_xml); }
std::string html_text(std::string_view text) { return escaped(text, of_html); }

}  // namespace stet
