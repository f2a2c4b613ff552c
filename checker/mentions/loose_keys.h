// Keys under which the spellings of one name meet even when their romanizations share few letters
// (Tschernihiw, Chernihiv; Nawalnaja, Navalnaya; Teng Hsiao-ping, Deng Xiaoping). They only
// propose.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stet {

// Coarser than the skeleton (names/compare.h): labials, dentals, velars and sibilants are one class
// each, h and vowels are dropped, and so are spaces. As j, c, ch and x stand for two sounds, there
// are two keys, one for each way to read them. 0 is no key: fewer than three consonants are left.
std::array<uint64_t, 2> loose_keys(std::string_view folded);

// Have the two a key in common?
bool share_loose_key(std::string_view folded_a, std::string_view folded_b);

}  // namespace stet
