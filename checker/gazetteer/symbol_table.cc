#include "checker/gazetteer/symbol_table.h"

#include <algorithm>
#include <cstring>

namespace stet {

bool SymbolTable::valid() const {
  return std::ranges::all_of(lengths, [](uint8_t length) { return length <= kLongest; });
}

size_t SymbolTable::decode(std::string_view coded, char* out) const {
  char* at = out;
  for (size_t i = 0; i < coded.size(); ++i) {
    const auto code = static_cast<uint8_t>(coded[i]);
    if (code == kEscape) {
      if (i + 1 == coded.size()) break;
      const std::string_view letter = coded.substr(i + 1, letter_bytes(coded.substr(i + 1)));
      std::memcpy(at, letter.data(), letter.size());
      at += letter.size();
      i += letter.size();
      continue;
    }
    std::memcpy(at, symbols[code].data(), kLongest);
    at += lengths[code];
  }
  return static_cast<size_t>(at - out);
}

}  // namespace stet
