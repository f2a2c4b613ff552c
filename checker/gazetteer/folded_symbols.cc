#include "checker/gazetteer/folded_symbols.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "checker/base/utf8.h"
#include "checker/gazetteer/format.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr char32_t kLetters = 0x800;  // of one or two bytes

// Folded between two letters, so that spaces at its ends stay.
std::string folded_inside(std::string_view text) {
  const std::string folded = fold("x" + std::string(text) + "x");
  return folded.substr(1, folded.size() - 2);
}

}  // namespace

FoldedSymbols::FoldedSymbols(const SymbolTable& table) : letters_(kLetters) {
  for (size_t code = 0; code < SymbolTable::kCodes; ++code) {
    const std::string_view symbol(table.symbols[code].data(), table.lengths[code]);
    if (symbol.empty() || find_invalid_utf8(symbol) != std::string_view::npos) continue;
    symbols_[code] = Row(folded_inside(symbol));
  }
  std::string letter;
  for (char32_t c = 0; c < kLetters; ++c) {
    letter.clear();
    append_utf8(letter, c);
    letters_[c] = Row(folded_inside(letter));
  }
}

FoldedSymbols::Row::Row(std::string_view text) : Row() {
  if (text.size() > bytes.size()) return;
  std::ranges::copy(text, bytes.begin());
  length = text.size();
}

// Of the escaped letter that `coded` starts with.
FoldedSymbols::Row FoldedSymbols::letter_row(std::string_view coded) const {
  const auto first = static_cast<uint8_t>(coded[0]);
  if (first < 0x80) return letters_[first];
  if (coded.size() == 2 && first >= 0xC2 && (coded[1] & 0xC0) == 0x80) {
    return letters_[(first & 31u) << 6 | (coded[1] & 63u)];
  }
  return Row(folded_inside(coded));
}

bool FoldedSymbols::spell(std::string_view coded, std::string_view folded) const {
  std::array<char, SymbolTable::room(format::kMaxNameBytes) + SymbolTable::kLongest> text;
  char* at = text.data();
  const auto put = [&at](const Row& row) {
    std::memcpy(at, row.bytes.data(), row.bytes.size());
    at += row.length;
  };
  for (size_t i = 0; i < coded.size(); ++i) {
    const auto code = static_cast<uint8_t>(coded[i]);
    if (code != SymbolTable::kEscape) {
      put(symbols_[code]);
      continue;
    }
    const std::string_view rest = coded.substr(i + 1);
    if (rest.empty()) return false;
    const size_t length = SymbolTable::letter_bytes(rest);
    put(letter_row(rest.substr(0, length)));
    i += length;
  }
  return folded == std::string_view(text.data(), static_cast<size_t>(at - text.data()));
}

}  // namespace stet
