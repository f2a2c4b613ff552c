#include "checker/text/addresses.h"

#include "checker/text/char_class.h"
#include "checker/text/decode.h"

namespace stet {
namespace {

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool ends_url(char32_t c) {
  if (c < 0x80) return c <= ' ' || c == '"' || c == '<' || c == '>';
  constexpr std::u32string_view kMarks = U"\u2018\u2019\u201C\u201D\u00AB\u00BB\u2026\u2014\u2013";
  return kMarks.find(c) != std::u32string_view::npos || char_class(c) == CharClass::space;
}

}  // namespace

size_t end_of_url(std::string_view text, size_t from) {
  size_t end = from;
  while (end < text.size()) {
    const Character c = character_at(text, end);
    if (ends_url(c.value)) break;
    end += c.length;
  }
  constexpr std::string_view kTrailing = ".,;:!?'*)]}";
  while (end > from && kTrailing.find(text[end - 1]) != std::string_view::npos) {
    // A closing bracket belongs to the address if its opening one does.
    const bool paired =
        text[end - 1] == ')' && text.substr(from, end - from).find('(') != std::string_view::npos;
    if (paired) break;
    --end;
  }
  return end;
}

size_t end_of_mail_domain(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && (is_alnum(text[end]) || text[end] == '.' || text[end] == '-')) ++end;
  while (end > at && !is_alnum(text[end - 1])) --end;
  const bool domain = text.substr(at, end - at).find('.') != std::string_view::npos;
  return domain && is_alnum(text[at]) ? end : 0;
}

bool is_mailbox_byte(char c) {
  return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}

size_t end_of_handle(std::string_view text, size_t at) {
  size_t end = at + 1;
  bool letter = false;
  while (end < text.size()) {
    const Character c = character_at(text, end);
    const CharClass kind = char_class(c.value);
    const bool is_digit = kind == CharClass::digit;
    if (c.value != '_' && !is_digit && !is_letter(kind) && !is_unspaced(kind) &&
        kind != CharClass::mark) {
      break;
    }
    letter = letter || !is_digit;
    end += c.length;
  }
  return letter ? end : 0;
}

}  // namespace stet
