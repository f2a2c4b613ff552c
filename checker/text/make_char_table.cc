// Writes the table behind char_class(): one byte for each code point, in blocks of 128 of which
// equal ones are kept once. Usage: make_char_table OUTPUT.inc
#include <unicode/uchar.h>
#include <unicode/uclean.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdio>
#include <map>
#include <vector>

#include "checker/text/char_class.h"
#include "checker/text/visible.h"

namespace {

using stet::CharClass;

constexpr int kBlock = 128;
using Block = std::array<CharClass, kBlock>;

CharClass unspaced_script(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  constexpr UChar32 kLongVowelMark = 0x30FC, kHalfwidthLongVowelMark = 0xFF70;
  if (c == kLongVowelMark || c == kHalfwidthLongVowelMark) return CharClass::katakana;
  switch (script) {
    case USCRIPT_HAN:
      return CharClass::han;
    case USCRIPT_HIRAGANA:
      return CharClass::hiragana;
    case USCRIPT_KATAKANA:
      return CharClass::katakana;
    case USCRIPT_THAI:
      return CharClass::thai;
    case USCRIPT_LAO:
      return CharClass::lao;
    case USCRIPT_KHMER:
      return CharClass::khmer;
    case USCRIPT_MYANMAR:
      return CharClass::myanmar;
    case USCRIPT_TIBETAN:
      return CharClass::tibetan;
    default:
      return CharClass::letter;
  }
}

CharClass classify(UChar32 c) {
  if (stet::visible(static_cast<char32_t>(c)) == stet::Visible::space) return CharClass::space;
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::upper;
    case U_LOWERCASE_LETTER:
      return CharClass::lower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return unspaced_script(c);
    case U_LETTER_NUMBER:
      if (u_isUUppercase(c)) return CharClass::upper;
      return u_isULowercase(c) ? CharClass::lower : unspaced_script(c);
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return CharClass::mark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::digit;
    case U_CONNECTOR_PUNCTUATION:
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
      return CharClass::punctuation;
    default:
      return CharClass::symbol;
  }
}

void print(std::FILE* out, const char* name, const std::vector<int>& values) {
  std::fprintf(out, "constexpr uint8_t %s[] = {", name);
  for (size_t i = 0; i < values.size(); ++i) {
    std::fprintf(out, i % 32 == 0 ? "\n%d," : "%d,", values[i]);
  }
  std::fprintf(out, "};\n");
}

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
  if (out == nullptr) return 1;
  std::map<Block, int> numbers;
  std::vector<int> index, classes;
  for (UChar32 first = 0; first <= UCHAR_MAX_VALUE; first += kBlock) {
    Block block;
    for (int i = 0; i < kBlock; ++i) block[static_cast<size_t>(i)] = classify(first + i);
    const auto [entry, added] = numbers.try_emplace(block, static_cast<int>(numbers.size()));
    index.push_back(entry->second);
    if (!added) continue;
    for (CharClass c : block) classes.push_back(static_cast<int>(c));
  }
  if (numbers.size() > 256) return 1;  // the index is of bytes
  print(out, "kBlockIndex", index);
  print(out, "kBlockClasses", classes);
  u_cleanup();
  return std::fclose(out) == 0 ? 0 : 1;
}
