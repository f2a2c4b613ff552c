// The folded form of a coded name, spelled out to be compared.
//
// How many codes a name has cannot be foreseen, and a processor that guesses wrong loses as much
// time as spelling the whole name takes. So there are always as many steps as most names need:
// those that are left over add nothing.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "checker/gazetteer/symbol_table.h"

namespace stet {

class Spelling {
 public:
  static constexpr size_t kMostCodes = 16;  // longer names are not spelled

  // Of `count` codes, at most kMostCodes. So many must be readable.
  void spell(SymbolTable folded_symbols, const char* codes, size_t count) {
    char* at = text_.data();
    for (size_t i = 0; i < kUsualCodes; ++i) {
      const uint16_t code = load_code(codes + i * kCodeBytes);
      at = folded_symbols.put(i < count ? code : SymbolTable::kEscape, at);
    }
    for (size_t i = kUsualCodes; i < count; ++i) {
      at = folded_symbols.put(load_code(codes + i * kCodeBytes), at);
    }
    length_ = static_cast<size_t>(at - text_.data());
  }

  bool is(std::string_view folded) const {
    return folded == std::string_view(text_.data(), length_);
  }

 private:
  static constexpr size_t kUsualCodes = 6;
  std::array<char, SymbolTable::room(kMostCodes)> text_;
  size_t length_;
};

}  // namespace stet
