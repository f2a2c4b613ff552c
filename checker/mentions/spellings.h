// The name words of an article, each spelling once, and the pairs of spellings worth a look.
#pragma once

#include <utility>
#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// Every word of a name that can be compared on its own: no particle, no initial, at least three
// letters. A given name counts for itself with each surname: "Andrey" of Andrey Kolesnikov and
// "Andrei" of Andrei Petrov are two bearers, each with their own spelling.
std::vector<Spelling> collect_spellings(const std::vector<Mention>& mentions,
                                        const Vocabulary& vocabulary);

// Pairs of indexes that share a key: the skeleton (names/compare.h), the letters with one left out,
// or a loose key if the letters agree. Linear in the number of spellings; every pair one slip or
// one romanization apart is among them.
std::vector<std::pair<uint32_t, uint32_t>> near_pairs(const std::vector<Spelling>& spellings);

}  // namespace stet
