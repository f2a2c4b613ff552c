// What a sentence calls the capital of a country: "the Danish capital, Copenhagen", "Copenhagen,
// Denmark's capital", "Copenhagen is the capital of Denmark".
#pragma once

#include <cstdint>
#include <vector>

#include "checker/mentions/context.h"

namespace stet {

struct CalledCapital {
  CountryCode country;  // empty if the mention is called no capital
  Span words;           // "Danish capital", "capital of Denmark"
};

CalledCapital called_capital(const Context& context, const Gazetteer& gazetteer,
                             const std::vector<Mention>& mentions, uint32_t index);

// The seats of government of a country, in the gazetteer's order.
std::vector<EntryRef> capitals(const Gazetteer& gazetteer, CountryCode country);

}  // namespace stet
