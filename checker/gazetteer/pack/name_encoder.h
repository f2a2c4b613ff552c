// Codes names by a table of symbols (symbol_table.h) and learns such tables.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/gazetteer/symbol_table.h"

namespace stet {

// Finds the table that makes names like those of `sample` shortest. The order of the sample does
// not matter to a table's quality, but the same sample in the same order gives the same table.
SymbolTable learn_symbols(std::span<const std::string> sample);

class NameEncoder {
 public:
  explicit NameEncoder(const SymbolTable& table);

  // The codes of `name`, valid until the next call.
  std::string_view encode(std::string_view name);

  // The code of the longest symbol that `at` starts with, the escape if there is none. Eight bytes
  // from `at` must be readable, `left` of them belong to the name.
  uint8_t longest(const char* at, size_t left) const;
  uint8_t length(uint8_t code) const { return lengths_[code]; }

 private:
  struct Symbol {
    uint64_t bytes;
    uint64_t mask;
    uint8_t length;
    uint8_t code;
  };
  std::array<uint8_t, 256> lengths_;
  std::array<uint16_t, 257> first_ = {};  // in symbols_, by first byte
  std::vector<Symbol> symbols_;           // by first byte, longest first
  std::string padded_, out_;
};

}  // namespace stet
