// Names in fewer bytes: a table of up to 255 strings of one to eight bytes, learned from a sample,
// each of which a single byte stands for (pack/name_encoder.h). A name is coded by itself and
// decoded by one copy of eight bytes a code, so any name of millions can be read where it lies. The
// method is FSST (Boncz, Neumann, Leis: "FSST: Fast Random Access String Compression", PVLDB 13,
// 2020).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stet {

// As it lies on disk.
struct SymbolTable {
  static constexpr size_t kCodes = 255;
  static constexpr uint8_t kEscape = 255;  // says that the next letter is meant itself
  static constexpr size_t kLongest = 8;    // bytes of a symbol
  std::array<uint8_t, 256> lengths = {};   // 0 for a code without a symbol
  std::array<std::array<char, kLongest>, 256> symbols = {};

  bool valid() const;

  // The bytes of the letter that `text`, which is not empty, starts with, as the first of them says
  // and as far as there are so many. What is no UTF-8 has letters, too.
  static constexpr size_t letter_bytes(std::string_view text) {
    const auto first = static_cast<uint8_t>(text[0]);
    const size_t bytes = first < 0xC0 || first > 0xF7 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return bytes < text.size() ? bytes : text.size();
  }

  // The most bytes that `coded` bytes stand for; decode() needs room for so many.
  static constexpr size_t room(size_t coded) { return coded * kLongest; }

  // Writes to `out` and returns the number of bytes. Any bytes are decoded to something.
  size_t decode(std::string_view coded, char* out) const;
};
static_assert(sizeof(SymbolTable) == 256 + 2048);

}  // namespace stet
