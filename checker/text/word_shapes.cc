#include "checker/text/word_shapes.h"

#include <array>

namespace stet {
namespace {

// The bits of an ASCII letter or digit, 0 for what ends an ASCII word.
constexpr std::array<uint8_t, 256> kLetterBits = [] {
  std::array<uint8_t, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[c] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (int c = '0'; c <= '9'; ++c) table[c] = kDigit;
  return table;
}();

uint8_t bits_of(CharClass c) {
  switch (c) {
    case CharClass::lower:
      return kLower;
    case CharClass::upper:
      return kUpper;
    case CharClass::letter:
      return kCaseless;
    case CharClass::digit:
      return kDigit;
    default:
      return 0;
  }
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Is the mark `c` at `at` part of the word around it?
bool inner_apostrophe(std::string_view text, size_t at, Character c) {
  if (!is_apostrophe(c.value)) return false;
  return is_letter(class_at(text, at + c.length)) && !possessive_at(text, at + c.length);
}

// A thousand has three digits; anything else after a comma is a list.
bool three_digits_at(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && end - at < 4 && is_ascii_digit(text[end])) ++end;
  return end - at == 3;
}

}  // namespace

Casing read_letters(std::string_view text, size_t& at) {
  Casing casing;
  while (at < text.size()) {
    if (at + 8 <= text.size()) {
      const LetterRun run = ascii_letters(text.data() + at);
      casing.add(run);
      at += run.length;
      if (run.length == 8) continue;
      if (text[at] == ' ') break;
    }
    if (const uint8_t bits = kLetterBits[static_cast<unsigned char>(text[at])]) {
      casing.add(bits);
      casing.plain = casing.plain && bits != kDigit;
      ++at;
      continue;
    }
    const Character c = character_at(text, at);
    if (c.value < 0x80 && !is_apostrophe(c.value)) break;
    const CharClass kind = char_class(c.value);
    if (kind == CharClass::mark || is_letter(kind) || kind == CharClass::digit) {
      casing.add(bits_of(kind));
    } else if (!inner_apostrophe(text, at, c)) {
      break;
    }
    casing.plain = false;
    at += c.length;
  }
  return casing;
}

bool possessive_at(std::string_view text, size_t apostrophe_end) {
  const char s = apostrophe_end < text.size() ? text[apostrophe_end] : ' ';
  if (s != 's' && s != 'S') return false;
  const size_t end = apostrophe_end + 1;
  const Character after = character_or_end(text, end);
  if (word_at(text, end) || char_class(after.value) == CharClass::mark) return false;
  return !(is_apostrophe(after.value) && is_letter(class_at(text, end + after.length)));
}

size_t end_of_initials(std::string_view text, size_t begin) {
  size_t end = 0;
  size_t letters = 0;
  for (size_t at = begin; class_at(text, at) == CharClass::upper; at = end) {
    const size_t stop = at + character_at(text, at).length;
    if (stop >= text.size() || text[stop] != '.') {
      // The last letter of U.S.A, but not the R of J.K.Rowling.
      const CharClass after = class_at(text, stop);
      const bool ends_word = !word_at(text, stop) && after != CharClass::mark;
      return letters >= 2 && ends_word ? stop : end;
    }
    end = stop + 1;
    ++letters;
  }
  return end;
}

size_t end_of_number(std::string_view text, size_t begin) {
  size_t at = begin;
  while (at < text.size()) {
    const CharClass kind = class_at(text, at);
    if (kind == CharClass::digit || kind == CharClass::mark || is_letter(kind)) {
      at += character_at(text, at).length;
      continue;
    }
    const bool between_digits =
        is_ascii_digit(text[at - 1]) && at + 1 < text.size() && is_ascii_digit(text[at + 1]);
    const bool point = text[at] == '.';
    const bool thousand = text[at] == ',' && three_digits_at(text, at + 1);
    if (!between_digits || !(point || thousand)) break;
    ++at;
  }
  return at;
}

}  // namespace stet
