// What a character is to the tokenizer. The table behind it is made from ICU's data when the
// project is built (make_char_table.cc), so that ICU is not needed at run time.
#pragma once

#include <cstdint>

namespace stet {

enum class CharClass : uint8_t {
  symbol,  // what is none of the others
  space,
  letter,  // without case: Arabic, Hebrew, Hangul, modifier letters
  lower,
  upper,  // also title case
  mark,   // belongs to the character before it
  digit,  // decimal digits of any script
  punctuation,
  // Scripts without spaces between words: a run of one of them is one word.
  han,
  hiragana,
  katakana,
  thai,
  lao,
  khmer,
  myanmar,
  tibetan,
};

constexpr bool is_letter(CharClass c) {
  return c == CharClass::lower || c == CharClass::upper || c == CharClass::letter;
}
constexpr bool is_unspaced(CharClass c) { return c >= CharClass::han; }

// `c` must be at most U+10FFFF.
CharClass char_class(char32_t c);

}  // namespace stet
