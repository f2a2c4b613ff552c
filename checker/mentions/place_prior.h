// How likely a place is meant in a story, before a letter of it is read.
#pragma once

#include "checker/mentions/mention.h"

namespace stet {

// All in powers of ten, as log odds add up.

// How often the press names the place wherever the story is: 3 for a country, 2 for a city of a
// million, 0 for one of ten thousand and for everything smaller.
float fame(const EntryFacts& entry);
inline constexpr float kHardlyKnown = 0.3F;  // of a town that few name
inline constexpr uint32_t kTownsPeople = 100'000;
inline constexpr float kTown = 1;         // of a town of so many, or of a village in the news
inline constexpr float kRenowned = 1.5F;  // of a city of 300,000
inline constexpr float kFamous = 2;       // of one of a million

// A share of the story's evidence that makes a country its own.
inline constexpr float kStoryCountry = 0.12F;

// How much more likely the story's geography makes it: 1 in the only country of the story, 0 with a
// tenth of its evidence, -1 in a country that it does not touch.
float presence(const EntryFacts& entry, const Geography& geography);
// The same, given the weight of its country, or the greatest of its countries'.
float presence(const EntryFacts& entry, float weight);

}  // namespace stet
