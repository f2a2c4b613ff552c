// What a sentence calls the capital of a country or of a state: "the Danish capital, Copenhagen",
// "Copenhagen, Denmark's capital", "Austin is the capital of Texas".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "checker/mentions/context.h"

namespace stet {

struct CalledCapital {
  std::optional<EntryRef> area;  // the country or state; none if the mention is called no capital
  Span words;                    // "Danish capital", "capital of Denmark"
};

CalledCapital called_capital(const Context& context, const Gazetteer& gazetteer,
                             const std::vector<Mention>& mentions, uint32_t index);

// A seat of government, under the name to write.
struct Capital {
  EntryRef entry;
  std::string name;
};
// Those of a country or state, the usual one first.
std::vector<Capital> capitals(const Gazetteer& gazetteer, EntryRef area);

// Is any place of the mention's name one of them?
bool is_capital(const Gazetteer& gazetteer, const Mention& m, EntryRef area);

}  // namespace stet
