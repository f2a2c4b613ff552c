// What only a large layer has (format.h): coded names, the filter of words, the letters.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/gazetteer/folded_symbols.h"
#include "checker/gazetteer/pack/hash_spools.h"
#include "checker/gazetteer/pack/image_file.h"
#include "checker/gazetteer/pack/name_encoder.h"

namespace stet {

class LargeParts {
 public:
  explicit LargeParts(const SymbolTable& symbols)
      : symbols_(symbols), folded_symbols_(symbols), encoder_(symbols) {}

  std::string_view encode(std::string_view name) { return encoder_.encode(name); }
  // A name's length is stored in a byte.
  bool has_room_for(std::string_view name) { return encode(name).size() <= format::kMaxNameBytes; }
  // What the role byte says of a name by its codes.
  uint8_t plain(std::string_view coded, std::string_view folded) const {
    return folded_symbols_.spell(coded, folded) ? format::kPlainName : 0;
  }
  void count_letters(std::string_view folded);

  // The sections; `words` are sorted.
  void add_sections(HashSpools& words, const Scratch& scratch, std::vector<SectionSpool>& out);

 private:
  static constexpr uint32_t kEnd = 0x3000;  // ideographs and syllables are no letters to slip on
  std::vector<uint32_t> letters() const;

  SymbolTable symbols_;
  FoldedSymbols folded_symbols_;
  NameEncoder encoder_;
  std::vector<uint64_t> counts_ = std::vector<uint64_t>(kEnd);  // by code point
};

}  // namespace stet
