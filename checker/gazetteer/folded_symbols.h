// The symbols of a table (symbol_table.h), folded, so that a coded name is held against a folded
// one code by code and never decoded.
//
// Folding is nearly the same letter by letter as at once. It is not where spaces meet, where a mark
// changes the letter before it, or where a symbol ends inside a letter; of each name the builder
// notes whether its symbols, folded one by one, are its folded form (format::kPlainName). Of such a
// name the answer here is exact; the few others are decoded and folded.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/gazetteer/symbol_table.h"

namespace stet {

class FoldedSymbols {
 public:
  explicit FoldedSymbols(const SymbolTable& table);

  // Are the folded symbols of `coded` one after another `folded`?
  bool spell(std::string_view coded, std::string_view folded) const;

 private:
  // What a symbol or letter is folded to; if not by itself, bytes that no folded name has.
  struct Row {
    Row() { bytes.fill('\xFF'); }
    explicit Row(std::string_view text);
    std::array<char, SymbolTable::kLongest> bytes;
    uint64_t length = SymbolTable::kLongest;
  };
  Row letter_row(std::string_view coded) const;

  std::array<Row, 256> symbols_;  // by code
  std::vector<Row> letters_;      // by code point
};

}  // namespace stet
