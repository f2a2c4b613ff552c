#include "checker/gazetteer/symbol_table.h"

namespace stet {
namespace {

// Of the letter after an escape, which is not all zeros but for a zero itself.
size_t letter_bytes(const char* letter) {
  size_t bytes = SymbolTable::kLetter;
  while (bytes > 1 && letter[bytes - 1] == '\0') --bytes;
  return bytes;
}

}  // namespace

size_t SymbolTable::decode(std::string_view coded, char* out) const {
  char* at = out;
  for (size_t i = 0; i + kCodeBytes <= coded.size(); i += kCodeBytes) {
    const uint16_t code = load_code(&coded[i]);
    if (code != kEscape) {
      at = put(code, at);
      continue;
    }
    if (coded.size() - i < kCodeBytes + kLetter) break;
    const char* letter = &coded[i + kCodeBytes];
    std::memcpy(at, letter, kLetter);
    at += letter_bytes(letter);
    i += kLetter;
  }
  return static_cast<size_t>(at - out);
}

char SymbolTable::first_byte(std::string_view coded) const {
  if (coded.size() < kCodeBytes) return '\0';
  const uint16_t code = load_code(coded.data());
  if (code == kEscape) return coded.size() > kCodeBytes ? coded[kCodeBytes] : '\0';
  return symbols_[std::min<size_t>(code, symbols_.size() - 1)].text[0];
}

}  // namespace stet
