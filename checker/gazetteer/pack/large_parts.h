// What only a large layer has (format.h): coded names, the filter of words, the letters.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checker/gazetteer/pack/hash_spools.h"
#include "checker/gazetteer/pack/image_file.h"
#include "checker/gazetteer/pack/learn_symbols.h"
#include "checker/gazetteer/pack/name_encoder.h"

namespace stet {

class LargeParts {
 public:
  LargeParts(std::span<const Symbol> symbols, const Scratch& scratch)
      : symbols_(symbols.begin(), symbols.end()),
        folded_(folded_symbols(symbols)),
        encoder_(symbols),
        name_starts_(format::SectionId::name_starts, scratch) {}

  std::string_view encode(std::string_view name) { return encoder_.encode(name); }
  // The number of a name's codes is stored in a byte. A letter takes at most three.
  bool has_room_for(std::string_view name) {
    return 3 * name.size() <= format::kMaxNameBytes ||
           encode(name).size() <= kCodeBytes * format::kMaxNameBytes;
  }
  // What the role byte says of a name by its codes.
  uint8_t plain(std::string_view coded, std::string_view folded) const;
  void add_start(uint32_t names) { name_starts_.append_row(names); }
  void count_letters(std::string_view folded);

  // The sections; `words` are sorted.
  void add_sections(HashSpools& words, const Scratch& scratch, std::vector<SectionSpool>& out);

 private:
  static constexpr uint32_t kEnd = 0x3000;  // ideographs and syllables are no letters to slip on
  std::vector<uint32_t> letters() const;

  std::vector<Symbol> symbols_, folded_;
  NameEncoder encoder_;
  SectionSpool name_starts_;
  std::vector<uint64_t> counts_ = std::vector<uint64_t>(kEnd);  // by code point
};

}  // namespace stet
