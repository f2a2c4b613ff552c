// Names in fewer bytes: a table of up to 65,535 strings of one to seven bytes, learned from a
// sample (pack/learn_symbols.h), each of which a code of two bytes stands for. A name is coded by
// itself and decoded by one copy of eight bytes a code, so any name of millions can be read where
// it lies. The method is FSST (Boncz, Neumann, Leis: "FSST: Fast Random Access String Compression",
// PVLDB 13, 2020) with wider codes: names share whole words and parts of words, of which a table of
// 255 holds too few. A name takes a quarter less, and five codes instead of thirteen of one byte.
//
// A second table holds the same symbols folded, so that a coded name is held against a folded one
// without decoding and folding it. Folding is nearly the same symbol by symbol as at once. It is
// not where spaces meet, where a mark changes the letter before it, or where a letter is no symbol;
// of each name the builder notes whether its folded symbols, one after another, are its folded form
// (format::kPlainName). Of such a name the answer is exact; the few others are decoded and folded.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace stet {

// As it lies on disk.
struct Symbol {
  static constexpr size_t kLongest = 7;  // bytes
  std::array<char, kLongest> text = {};
  uint8_t length = 0;

  std::string_view view() const { return {text.data(), length}; }
  friend bool operator==(const Symbol&, const Symbol&) = default;
};
static_assert(sizeof(Symbol) == 8);

// The bytes of a code, native order.
inline constexpr size_t kCodeBytes = sizeof(uint16_t);
inline uint16_t load_code(const char* at) {
  uint16_t code;
  std::memcpy(&code, at, sizeof(code));
  return code;
}

class SymbolTable {
 public:
  static constexpr size_t kMostSymbols = 65535;
  // Says that the next letter is meant itself: its four bytes, the unused ones 0, are the next two
  // codes. Like every code that has no symbol it stands for the last one of the table, which is
  // empty.
  static constexpr uint16_t kEscape = 0xFFFF;
  static constexpr size_t kLetter = 4;  // bytes

  SymbolTable() = default;
  explicit SymbolTable(std::span<const Symbol> symbols) : symbols_(symbols) {}

  bool empty() const { return symbols_.empty(); }
  size_t size() const { return symbols_.size(); }

  // The rest is for tables that are not empty. Of damaged ones everything stays in bounds.

  // Writes the symbol of a code and returns the end of it; eight bytes may be written.
  char* put(uint16_t code, char* to) const {
    const Symbol& symbol = symbols_[std::min<size_t>(code, symbols_.size() - 1)];
    std::memcpy(to, &symbol, sizeof(symbol));
    return to + (symbol.length & Symbol::kLongest);
  }

  // What decode() and expand() need room for, of so many codes.
  static constexpr size_t room(size_t codes) { return codes * Symbol::kLongest + sizeof(Symbol); }

  // Write to `out` and return the number of bytes: the name, and the symbols without regard to
  // escapes.
  size_t decode(std::string_view coded, char* out) const;
  size_t expand(std::string_view coded, char* out) const {
    char* at = out;
    for (size_t i = 0; i + kCodeBytes <= coded.size(); i += kCodeBytes) {
      at = put(load_code(&coded[i]), at);
    }
    return static_cast<size_t>(at - out);
  }
  // The first byte of the name; 0 if there is none.
  char first_byte(std::string_view coded) const;

 private:
  std::span<const Symbol> symbols_;
};
static_assert((Symbol::kLongest & (Symbol::kLongest + 1)) == 0, "a mask of lengths");

}  // namespace stet
