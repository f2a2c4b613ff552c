// Reading the letters of another script as the consonants of a Latin spelling; Chinese characters
// as Pinyin.
#pragma once

#include <string_view>

namespace stet {

// The share of the consonants of both folded words, 0 to 1, that agree when each native letter is
// read as any of the sounds that it has in romanizations.
float native_likeness(std::string_view latin, std::string_view native);

// The Pinyin of a Chinese character without its tone; empty if it has none.
std::string_view pinyin(char32_t han);
// Is the text the Pinyin of some character?
bool is_pinyin(std::string_view text);

}  // namespace stet
