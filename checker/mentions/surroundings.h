// What a sentence says a place lies near: "Homs, 160 km north of Damascus", "Beijing's neighbour
// Hebei", "Izmir, on Turkey's Aegean coast", "the Black Sea port of Odesa".
#pragma once

#include <cstdint>
#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/geo_facts.h"
#include "checker/mentions/resolution.h"

namespace stet {

struct Surroundings {
  Span words;       // that say so; empty if the sentence does not
  float reach = 0;  // km from there to the place, at most
  GeoPoint middle;  // of what it lies near, unless there are coasts
  std::vector<Coast> coasts;
  std::vector<CountryCode> countries;  // in which to look for what is meant

  bool given() const { return !words.empty(); }
  float distance_to(const Entry& entry) const;  // km
  bool hold(const Entry& entry) const { return entry.located() && distance_to(entry) <= reach; }
  // Is it surely somewhere else? Twice as far off, to be generous.
  bool exclude(const Entry& entry) const;
};

// Around mention `index`. `places` are those of the story.
Surroundings surroundings(const Context& context, const Story& story, const StoryPlaces& places,
                          uint32_t index);

}  // namespace stet
