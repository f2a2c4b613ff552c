// Can a name in its own script be the name that stands beside it in Latin letters?
//
// The answer is wanted only where it is a clear no: every reading of every letter that any
// romanization knows is tried, vowels do not count, and one word of the name that fits is enough.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

enum class NativeVerdict : uint8_t {
  fits,         // some word, or the whole, can be the same
  contradicts,  // none can
  unknown,      // another script, too short, or a reading that only its bearer knows
};

// Both folded (names/fold.h); `native` in one script other than the Latin one.
//
// Chinese characters are read as Pinyin if the Latin name can be Pinyin; Cantonese, Korean and
// Japanese readings of them, and names with kana, are unknown.
NativeVerdict compare_native(std::string_view latin, std::string_view native);

}  // namespace stet
