#include "checker/mentions/place_readings.h"

#include <algorithm>

#include "checker/mentions/areas.h"
#include "checker/mentions/place_prior.h"

namespace stet {
namespace {

constexpr uint32_t kVillage = 15'000;  // inhabitants, below which a name yields to a known person's
constexpr float kKnownCity = 0.6F;     // fame of a town of 40,000
constexpr float kForeignForm = 1.5F;   // fame of a place that English texts name in one way
constexpr float kFarBetter = 0.7F;     // fame beyond another's

std::string in_brackets(std::string_view note) {
  return note.empty() ? std::string() : " (" + std::string(note) + ")";
}

}  // namespace

bool PlaceReadings::has_place(const Mention& m) const {
  return std::ranges::any_of(m.known, &NameMatch::names_place);
}

bool PlaceReadings::is_sure_place(const Mention& m) const {
  return m.kind == MentionKind::place &&
         std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
           const EntryFacts& entry = match.facts;
           return is_place(entry.kind) && fame(entry) >= kHardlyKnown;
         });
}

bool PlaceReadings::is_area(const Mention& m) const {
  bool area = false;
  for (const NameMatch& match : m.known) {
    const EntryFacts& entry = match.facts;
    if (entry.kind == EntryKind::country) return true;
    if (entry.kind <= EntryKind::populated_place && fame(entry) >= kTown) return false;
    area |= entry.kind == EntryKind::state || entry.kind == EntryKind::province ||
            entry.kind == EntryKind::region || entry.kind == EntryKind::historic_region;
  }
  return area;
}

bool PlaceReadings::has_town_in(const Mention& m, CountryCode country) const {
  return std::ranges::any_of(m.known, [&](const NameMatch& match) {
    const EntryFacts& entry = match.facts;
    return entry.kind <= EntryKind::populated_place && entry.in_country(country);
  });
}

bool PlaceReadings::has_kind(const Mention& m, std::span<const EntryKind> kinds) const {
  return std::ranges::any_of(m.known, [&](const NameMatch& match) {
    return std::ranges::find(kinds, match.facts.kind) != kinds.end();
  });
}

bool PlaceReadings::fits(const Mention& m, float least) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    const EntryFacts& entry = match.facts;
    if (!match.names_place()) return false;
    if (foreign_form(m, match)) return false;
    if (entry.countries[0].empty()) return true;
    return std::any_of(std::begin(entry.countries), std::end(entry.countries), [&](CountryCode c) {
      return !c.empty() && votes_.weight_without(m.name, c) >= least;
    });
  });
}

float PlaceReadings::local_fame(const Mention& m) const {
  float best = 0;
  for (const NameMatch& match : m.known) {
    const EntryFacts& entry = match.facts;
    if (!is_place(entry.kind) || votes_.weight_without(m.name, entry.countries[0]) < kStoryCountry)
      continue;
    best = std::max(best, fame(entry));
  }
  return best;
}

bool PlaceReadings::place_in(const Mention& m, const Mention& area) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (!is_place(entry.kind) || foreign_form(m, match)) return false;
    return entry.countries[0].empty() || lies_in(gazetteer_, entry, area);
  });
}

bool PlaceReadings::near_story(const Mention& m) const {
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& match) {
    const EntryFacts& entry = match.facts;
    if (!is_place(entry.kind)) return false;
    const auto around = gazetteer_.neighbours(entry.countries[0]);
    return std::any_of(around.begin(), around.end(), [&](CountryCode c) {
      return votes_.weight_without(m.name, c) >= kStoryCountry;
    });
  });
}

bool PlaceReadings::is_overshadowed(const Mention& m) const {
  bool known_otherwise = false;
  for (const NameMatch& match : m.known) {
    const EntryFacts& entry = match.facts;
    if (!is_place(entry.kind)) {
      known_otherwise |= entry.curated &&
                         (entry.kind == EntryKind::person || entry.kind == EntryKind::organisation);
      continue;
    }
    const bool own_name = match.role == NameRole::primary || match.role == NameRole::official;
    if (entry.curated || (own_name && (entry.capital || entry.population >= kVillage)))
      return false;
  }
  return known_otherwise;
}

bool PlaceReadings::foreign_form(const Mention& m, const NameMatch& match) const {
  if (match.role != NameRole::variant && match.role != NameRole::alternate) return false;
  const EntryFacts& form = match.facts;
  if (form.curated && match.role == NameRole::variant) return false;  // the press uses it
  const float own = fame(form);
  const float least = own >= kForeignForm ? kHardlyKnown : own + kFarBetter;
  return std::any_of(m.known.begin(), m.known.end(), [&](const NameMatch& other) {
    if (other.role != NameRole::primary) return false;
    const EntryFacts& entry = other.facts;
    return is_place(entry.kind) && entry.countries[0] != form.countries[0] && fame(entry) >= least;
  });
}

// Does a list that names places in English have this name?
bool PlaceReadings::accepted(const NameMatch& match) const {
  if (match.role == NameRole::alternate) return false;
  return match.role != NameRole::variant || match.facts.curated;
}

bool PlaceReadings::misnamed(const Mention& m) const {
  return std::none_of(m.known.begin(), m.known.end(),
                      [&](const NameMatch& match) { return accepted(match); }) &&
         std::any_of(m.known.begin(), m.known.end(),
                     [&](const NameMatch& match) { return fame(match.facts) >= kKnownCity; });
}

std::string PlaceReadings::other_thing(const Mention& m) const {
  for (const NameMatch& match : m.known) {
    const Entry entry = gazetteer_.entry(match.entry);
    if (entry.kind == EntryKind::person) return "a person" + in_brackets(entry.note);
    if (entry.kind == EntryKind::organisation) return "an organisation" + in_brackets(entry.note);
  }
  return {};
}

}  // namespace stet
