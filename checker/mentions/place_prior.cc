#include "checker/mentions/place_prior.h"

#include <algorithm>
#include <cmath>

#include "checker/base/log10.h"

namespace stet {

// Countries and continents are named in every story.
constexpr float kAnywhere = -0.3F;

float fame(const EntryFacts& entry) {
  if (entry.kind == EntryKind::country) return 3;
  if (entry.countries[0].empty()) return entry.curated ? 2.5F : 0;  // a continent, an ocean
  float known = entry.curated ? 1.0F : 0;
  if (entry.population > 10'000) {
    const float people = log10_of(static_cast<float>(entry.population)) - 4;
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
  const float here = 1 + log10_of(weight + 0.01F);
  return entry.kind == EntryKind::country ? std::max(here, kAnywhere) : here;
}

}  // namespace stet
