#include "checker/gazetteer/pack/name_encoder.h"

#include <bit>

#include "checker/base/hash.h"

namespace stet {

NameEncoder::NameEncoder(std::span<const Symbol> symbols)
    : slots_(std::bit_ceil(2 * symbols.size())) {
  for (size_t code = 0; code < symbols.size(); ++code) {
    const Symbol& symbol = symbols[code];
    if (symbol.length == 0) continue;
    uint8_t& longest = longest_[static_cast<uint8_t>(symbol.text[0])];
    longest = std::max(longest, symbol.length);
    const auto number = std::bit_cast<uint64_t>(symbol);
    size_t at = mix(number) & (slots_.size() - 1);
    while (slots_[at].symbol != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {number, static_cast<uint16_t>(code)};
  }
}

uint16_t NameEncoder::code_of(uint64_t symbol) const {
  size_t at = mix(symbol) & (slots_.size() - 1);
  while (slots_[at].symbol != symbol && slots_[at].symbol != 0) at = (at + 1) & (slots_.size() - 1);
  return slots_[at].code;
}

NameEncoder::Match NameEncoder::longest(std::string_view text) const {
  const size_t most = longest_[static_cast<uint8_t>(text[0])];
  Symbol symbol = symbol_of(text.substr(0, std::min(text.size(), most)));
  for (; symbol.length > 0; symbol.text[--symbol.length] = '\0') {
    const uint16_t code = code_of(std::bit_cast<uint64_t>(symbol));
    if (code != SymbolTable::kEscape) return {symbol.length, code};
  }
  return {letter_bytes(text), SymbolTable::kEscape};
}

std::string_view NameEncoder::encode(std::string_view name) {
  out_.clear();
  for_each_piece(name, [&](size_t at, size_t length, uint16_t code) {
    out_.append(reinterpret_cast<const char*>(&code), kCodeBytes);
    if (code != SymbolTable::kEscape) return;
    out_ += name.substr(at, length);
    out_.append(SymbolTable::kLetter - length, '\0');
  });
  return out_;
}

}  // namespace stet
