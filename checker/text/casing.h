// How a word is cased, found out while its letters are read, for ASCII eight bytes at a time.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "checker/text/tokens.h"

namespace stet {

// The kinds of letters in a word, as bits.
inline constexpr uint8_t kLower = 1, kUpper = 2, kCaseless = 4, kDigit = 8;

// The ASCII letters at the start of eight bytes.
struct LetterRun {
  uint32_t length;  // 0 to 8
  uint8_t first;    // bits of the first letter
  uint8_t rest;     // of the others
};

// All eight bytes at once: the high bit of each byte of a word answers a question about it.
inline LetterRun ascii_letters(const char* bytes) {
  constexpr uint64_t kOnes = 0x0101010101010101u;
  constexpr uint64_t kHigh = 0x80 * kOnes;
  uint64_t word;
  std::memcpy(&word, bytes, 8);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  const uint64_t folded = (word | 0x20 * kOnes) & ~kHigh;
  const uint64_t from_a = folded + (0x80 - 'a') * kOnes;
  const uint64_t past_z = folded + (0x7F - 'z') * kOnes;
  const uint64_t letter = from_a & ~past_z & ~word & kHigh;
  const uint64_t other = ~letter & kHigh;
  const auto length = static_cast<uint32_t>(std::countr_zero(other) / 8);
  const uint64_t run = other == 0 ? letter : letter & ((other & -other) - 1);
  const uint64_t lower = run & word << 2;  // the bit that tells a from A
  const uint64_t upper = run & ~lower;
  const uint8_t first = length == 0 ? 0 : (upper & 0x80) != 0 ? kUpper : kLower;
  const uint8_t rest =
      static_cast<uint8_t>(((upper >> 8) != 0 ? kUpper : 0) | ((lower >> 8) != 0 ? kLower : 0));
  return {length, first, rest};
}

// How the letters of a word are cased, from its first cased letter and all later ones.
struct Casing {
  uint8_t first = 0;
  uint8_t rest = 0;
  bool plain = true;  // the letters a to z and A to Z only

  void add(uint8_t bits) {
    constexpr uint8_t kCased = kLower | kUpper;
    if (first == 0) {
      first = bits & kCased;
    } else {
      rest |= bits;
    }
  }
  void add(LetterRun run) {
    if (run.length == 0) return;
    add(run.first);
    rest |= run.rest;
  }
  LetterCase value() const {
    constexpr uint8_t kCased = kLower | kUpper;
    if (first == 0) return LetterCase::none;
    const uint8_t cased = rest & kCased;
    if (first == kLower) return (cased & kUpper) == 0 ? LetterCase::lower : LetterCase::mixed;
    if ((cased & kUpper) == 0) return LetterCase::capital;
    return cased == kUpper ? LetterCase::upper : LetterCase::mixed;
  }
};

}  // namespace stet
