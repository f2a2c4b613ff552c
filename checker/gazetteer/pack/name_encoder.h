// Codes names by a table of symbols (symbol_table.h): from the left, the longest symbol each time.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/gazetteer/symbol_table.h"

namespace stet {

// The bytes of the letter that `text`, which is not empty, starts with. What is no UTF-8 has
// letters, too, of at most four bytes.
inline size_t letter_bytes(std::string_view text) {
  size_t bytes = 1;
  while (bytes < std::min(text.size(), SymbolTable::kLetter) && (text[bytes] & 0xC0) == 0x80)
    ++bytes;
  return bytes;
}

// Of at most Symbol::kLongest bytes.
inline Symbol symbol_of(std::string_view text) {
  Symbol symbol;
  std::ranges::copy(text, symbol.text.begin());
  symbol.length = static_cast<uint8_t>(text.size());
  return symbol;
}

class NameEncoder {
 public:
  // The last of `symbols` is the empty one.
  explicit NameEncoder(std::span<const Symbol> symbols);

  // The codes of `name`, valid until the next call.
  std::string_view encode(std::string_view name);

  // Calls `use(at, length, code)` for the symbols of `name`, and for its letters that are no
  // symbols with the escape.
  template <class Use>
  void for_each_piece(std::string_view name, Use use) const {
    for (size_t at = 0; at < name.size();) {
      const Match match = longest(name.substr(at));
      use(at, match.length, match.code);
      at += match.length;
    }
  }

 private:
  struct Match {
    size_t length;
    uint16_t code;
  };
  // The longest symbol that `text` starts with, or its first letter.
  Match longest(std::string_view text) const;
  uint16_t code_of(uint64_t symbol) const;  // the escape if it is none

  // Open addressing by the symbols as numbers; 0 is a free slot.
  struct Slot {
    uint64_t symbol = 0;
    uint16_t code = SymbolTable::kEscape;
  };
  std::vector<Slot> slots_;
  std::array<uint8_t, 256> longest_ = {};  // by first byte
  std::string out_;
};

}  // namespace stet
