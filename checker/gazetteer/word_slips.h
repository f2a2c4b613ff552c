// Names that are one slip of the pen away from a name that a large layer does not have.
//
// A slip puts one letter too many, too few, another one, swaps two neighbours, or joins or splits
// two words. All strings that one slip makes of a name are tried, word by word: some four hundred
// for a word of eight letters. The word filter of the layer, which lies in the processor's cache,
// refuses nearly all of them; the few that are words are looked up as part of the whole name. So
// the index of names serves near look-ups too, and the file needs no other.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/gazetteer/layer.h"

namespace stet {

// Letters of one block of code points are those of one alphabet.
inline constexpr uint32_t kLetterBlock = 128;

// A name that one slip makes of another: the bytes from `begin` to `end` become `text`.
struct WordSlip {
  uint16_t begin = 0;
  uint16_t end = 0;
  uint8_t length = 0;
  std::array<char, 8> text = {};

  // The name, which is appended to `out`.
  std::string_view append_to(std::string& out, std::string_view folded) const {
    const size_t at = out.size();
    out.append(folded.substr(0, begin)).append(text.data(), length).append(folded.substr(end));
    return std::string_view(out).substr(at);
  }
};

// All words of a name are words of the layer: if one of `folded` is none, the slip is there.
//
// The names that one slip makes of `folded` and whose words the layer may have: all of them, and a
// few more. New letters come from the alphabets of the word. In a name of several words those of
// one or two letters are left alone: they are particles, and any slip makes another of them.
std::vector<WordSlip> word_slips(const Layer& layer, std::string_view folded);

}  // namespace stet
