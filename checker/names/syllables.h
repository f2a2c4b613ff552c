// Can a word be cut into syllables of its language?
//
// In Chinese, Korean and Vietnamese names each syllable is a word of its own. Where a letter turns
// one into another syllable, the name is another name (Seunghan, Seungchan); where what comes out
// is none (Seunghna), a pen slipped. The syllables are data: rules/knowledge/syllables.tsv.
#pragma once

#include <string_view>

#include "checker/names/origin.h"

namespace stet {

inline constexpr OriginSet kOriginsOfSyllables =
    OriginSet(Origin::chinese) | Origin::korean | Origin::vietnamese;

// `origin` must be one of those.
bool is_of_syllables(std::string_view folded_word, Origin origin);

}  // namespace stet
