#include "checker/mentions/resolution.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "checker/base/log10.h"
#include "checker/mentions/areas.h"
#include "checker/mentions/geography.h"
#include "checker/mentions/place_prior.h"

// A candidate's odds are its size, what its country has of the story without the name itself, what
// its division has of the places resolved so far, the area that a sentence states, and the kind
// that a sentence asks for. Divisions take two passes: the first, without them, finds the sure
// places of the story, which then pull the doubtful ones (London beside Laurel County) to them.

namespace stet {
namespace {

// In powers of ten.
constexpr float kCapital = 0.5F;
constexpr float kCurated = 0.3F;
constexpr float kCountry = 1.8F;      // over a town of a hundred people
constexpr float kCountrySize = 4.5F;  // its inhabitants, as a power of ten, none so many as that
constexpr float kStateSize = 5.5F;    // the same of a state or province without a population
constexpr float kMassName = -1.5F;    // one of the forms that some list of all languages has
constexpr float kPresence = 2;
constexpr float kDivision = 1;
constexpr float kStated = 3;
constexpr float kAskedKind = 0.8F;

constexpr float kLeastShare = 0.03F;  // of a division that the story does not touch

float division_odds(float share) { return kDivision * (1 + log10_of(share + kLeastShare)); }

std::string_view division_of(const Entry& entry) {
  return entry.kind == EntryKind::state ? entry.name : entry.admin1;
}

// The places that the story is sure of, by division.
class Divisions {
 public:
  void add(const Entry& entry, float weight) {
    const std::string_view name = division_of(entry);
    if (name.empty()) return;
    total_ += weight;
    if (DivisionWeight* d = find(entry)) {
      d->weight += weight;
    } else {
      all_.push_back({entry.countries[0], name, weight});
    }
  }

  // The entry's division among the places but one, which is resolved to `left_out`.
  float odds(const Entry& entry, const Entry& left_out, float weight) {
    const std::string_view name = division_of(entry);
    const bool counted = !division_of(left_out).empty();
    const float rest = total_ - (counted ? weight : 0);
    if (name.empty() || rest <= 0) return 0;
    const DivisionWeight* d = find(entry);
    float here = d == nullptr ? 0 : d->weight;
    if (counted && d != nullptr && d == find(left_out)) here -= weight;
    return division_odds(here / rest);
  }

  std::vector<DivisionWeight> shares() && {
    for (DivisionWeight& d : all_) d.weight /= total_;
    return std::move(all_);
  }

 private:
  DivisionWeight* find(const Entry& entry) {
    const std::string_view name = division_of(entry);
    for (DivisionWeight& d : all_) {
      if (d.country == entry.countries[0] && d.name == name) return &d;
    }
    return nullptr;
  }

  std::vector<DivisionWeight> all_;
  float total_ = 0;
};

class Resolver {
 public:
  explicit Resolver(const Story& story)
      : gazetteer_(*story.gazetteer),
        mentions_(story.mentions),
        votes_(story.mentions),
        names_(story.names.size()) {}

  Resolution resolve(const std::vector<Toponym>& toponyms) && {
    for (const Toponym& t : toponyms) {
      Name& name = names_[mentions_[t.mention].name];
      ++name.mentions;
      if (t.area.given()) name.area = t.area.mention;
    }
    for (const Toponym& t : toponyms) first_look(mentions_[t.mention]);
    Resolution out;
    out.candidates.reserve(toponyms.size());
    for (const Toponym& t : toponyms) out.candidates.push_back(ranked(t));
    out.divisions = std::move(divisions_).shares();
    return out;
  }

 private:
  struct Name {
    std::vector<Candidate> readings;
    std::vector<Entry> entries;  // of the readings
    Entry chosen;                // at first look
    uint32_t mentions = 0;
    uint32_t area = StatedArea::kNone;
    bool looked = false;
  };

  void first_look(const Mention& m) {
    Name& name = names_[m.name];
    if (name.looked) return;
    name.looked = true;
    name.readings.reserve(m.known.size());
    name.entries.reserve(m.known.size());
    float best = -1;
    for (const NameMatch& match : m.known) {
      if (!match.names_place()) continue;
      const Entry entry = gazetteer_.entry(match.entry);
      PlaceOdds odds;
      odds.size = size_odds(entry);
      odds.name = name_odds(entry, match.role);
      odds.country = kPresence * presence(entry, weight_without(m.name, entry));
      if (name.area != StatedArea::kNone && lies_in(gazetteer_, entry, mentions_[name.area]))
        odds.area = kStated;
      name.readings.push_back({match.entry, 0, odds});
      name.entries.push_back(entry);
      if (odds.sum() <= best) continue;
      best = odds.sum();
      name.chosen = entry;
    }
    if (!name.readings.empty()) divisions_.add(name.chosen, static_cast<float>(name.mentions));
  }

  // The greatest weight of the entry's countries in the story but for one name.
  float weight_without(uint32_t name, const EntryFacts& entry) const {
    float weight = 0;
    for (CountryCode c : entry.countries) {
      if (!c.empty()) weight = std::max(weight, votes_.weight_without(name, c));
    }
    return weight;
  }

  std::vector<Candidate> ranked(const Toponym& t) {
    const Name& name = names_[mentions_[t.mention].name];
    float best = -100;
    std::vector<Candidate> candidates = name.readings;
    for (size_t i = 0; i < name.entries.size(); ++i) {
      const Entry& entry = name.entries[i];
      Candidate& reading = candidates[i];
      reading.odds.division =
          divisions_.odds(entry, name.chosen, static_cast<float>(name.mentions));
      if (std::ranges::find(t.slot.kinds, entry.kind) != t.slot.kinds.end())
        reading.odds.kind = kAskedKind;
      best = std::max(best, reading.odds.sum());
    }
    float sum = 0;
    for (Candidate& c : candidates) {
      c.weight = std::pow(10.0F, c.odds.sum() - best);
      sum += c.weight;
    }
    for (Candidate& c : candidates) c.weight /= sum;
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::weight);
    return candidates;
  }

  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const Votes votes_;
  std::vector<Name> names_;  // by number
  Divisions divisions_;
};

}  // namespace

float size_odds(const Entry& entry) {
  if (entry.kind == EntryKind::country) return kCountry + kCountrySize;
  const bool division = entry.kind == EntryKind::state && entry.population == 0;
  float s = division ? kStateSize : log10_of(100.0F + static_cast<float>(entry.population));
  if (entry.capital) s += kCapital;
  if (entry.curated) s += kCurated;
  return s;
}

float name_odds(const Entry& entry, NameRole role) {
  const bool mass = role == NameRole::alternate || (role == NameRole::variant && !entry.curated);
  return mass ? kMassName : 0;
}

float country_odds(const Entry& entry, const Geography& geography) {
  return kPresence * presence(entry, geography);
}

float division_odds(const Entry& entry, const std::vector<DivisionWeight>& divisions) {
  const std::string_view name = division_of(entry);
  if (name.empty() || divisions.empty()) return 0;
  for (const DivisionWeight& d : divisions) {
    if (d.country == entry.countries[0] && d.name == name) return division_odds(d.weight);
  }
  return division_odds(0.0F);
}

Resolution resolve(const Story& story) { return Resolver(story).resolve(story.toponyms); }

const Candidate* StoryPlaces::best(uint32_t mention) const {
  const auto toponym = std::ranges::lower_bound(story_.toponyms, mention, {}, &Toponym::mention);
  if (toponym == story_.toponyms.end() || toponym->mention != mention) return nullptr;
  if (!resolution_) resolution_ = resolve(story_);
  const auto at = static_cast<size_t>(toponym - story_.toponyms.begin());
  const std::vector<Candidate>& candidates = resolution_->candidates[at];
  return candidates.empty() ? nullptr : &candidates[0];
}

}  // namespace stet
