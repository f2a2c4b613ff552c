// Which script a letter belongs to, as far as names of the news are written in it.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

enum class Script : uint8_t {
  none,  // no letter, or one that all scripts share
  latin,
  greek,
  cyrillic,
  armenian,
  hebrew,
  arabic,
  georgian,
  hangul,
  kana,
  han,
  devanagari,
  bengali,
  gurmukhi,
  gujarati,
  odia,
  tamil,
  telugu,
  kannada,
  malayalam,
  sinhala,
  thai,
  burmese,
  ethiopic,
  other,
};

// By block: exact for letters, the marks and signs between them may be taken for letters.
Script script_of(char32_t c);

// "Cyrillic"
std::string_view script_name(Script script);

// May UTF-8 `text` hold a letter of another script than the Latin one? Looks at the bytes only; no
// is certain.
bool may_leave_latin(std::string_view text);

}  // namespace stet
