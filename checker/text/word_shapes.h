// How far words, numbers and initials reach. Offsets are into `text`, which ends with the block.
#pragma once

#include <string_view>

#include "checker/text/casing.h"
#include "checker/text/char_class.h"
#include "checker/text/decode.h"

namespace stet {

// ' and its look-alikes, which may stand for an apostrophe inside of a word.
constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0xB4 || c == 0x201B;
}

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The character at `at`, or a space of length 0 at the end.
inline Character character_or_end(std::string_view text, size_t at) {
  return at < text.size() ? character_at(text, at) : Character{' ', 0};
}
inline CharClass class_at(std::string_view text, size_t at) {
  return char_class(character_or_end(text, at).value);
}
inline bool word_at(std::string_view text, size_t at) {
  const CharClass c = class_at(text, at);
  return is_letter(c) || is_unspaced(c) || c == CharClass::digit;
}

// Moves `at` over letters, digits, marks and the apostrophes between letters.
Casing read_letters(std::string_view text, size_t& at);

// Is there, after an apostrophe, an s that ends the word?
bool possessive_at(std::string_view text, size_t apostrophe_end);

// The end of single capital letters with full stops from `begin` on: J. J.K. U.S.A; 0 if there is
// none.
size_t end_of_initials(std::string_view text, size_t begin);

// The end of the number whose first digit is at `begin`: digits with separators (1,200.5), and
// letters right after them (40th, 5bn).
size_t end_of_number(std::string_view text, size_t begin);

}  // namespace stet
