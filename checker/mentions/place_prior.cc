#include "checker/mentions/place_prior.h"

#include <algorithm>
#include <cmath>

namespace stet {

// Countries and continents are named in every story.
constexpr float kAnywhere = -0.3F;

float fame(const EntryFacts& entry) {
  if (entry.kind == EntryKind::country) return 3;
  if (entry.countries[0].empty()) return entry.curated ? 2.5F : 0;  // a continent, an ocean
  float known = entry.curated ? 1.0F : 0;
  if (entry.population > 10'000) {
    const float people = std::log10(static_cast<float>(entry.population)) - 4;
    known = std::max(known, std::min(people, 2.5F));
  }
  if (entry.capital) known = std::max(known, 2.5F);
  if (entry.kind == EntryKind::state && entry.curated) known = std::max(known, 2.0F);
  return known;
}

float presence(const EntryFacts& entry, const Geography& geography) {
  float weight = 0;
  for (CountryCode c : entry.countries)
    if (!c.empty()) weight = std::max(weight, geography.weight_of(c));
  return presence(entry, weight);
}

float presence(const EntryFacts& entry, float weight) {
  if (entry.countries[0].empty()) return kAnywhere;
  const float here = 1 + std::log10(weight + 0.01F);
  return entry.kind == EntryKind::country ? std::max(here, kAnywhere) : here;
}

}  // namespace stet
