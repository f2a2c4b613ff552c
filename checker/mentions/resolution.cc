#include "checker/mentions/resolution.h"

#include <algorithm>
#include <cmath>

#include "checker/mentions/areas.h"
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
constexpr float kCountry = 1.8F;  // over a town of a hundred people
constexpr float kStateSize =
    5.5F;  // of a state or province without a population, as a power of ten
constexpr float kPresence = 2;
constexpr float kDivision = 1;
constexpr float kStated = 3;
constexpr float kAskedKind = 0.8F;

float size(const Entry& entry) {
  const bool division = entry.kind == EntryKind::state && entry.population == 0;
  float s = division ? kStateSize : std::log10(100.0F + static_cast<float>(entry.population));
  if (entry.capital) s += kCapital;
  if (entry.curated) s += kCurated;
  if (entry.kind == EntryKind::country) s = kCountry + 4.5F;
  return s;
}

std::string_view division(const Entry& entry) {
  return entry.kind == EntryKind::state ? entry.name : entry.admin1;
}

class Resolver {
 public:
  Resolver(const Context& context, const Gazetteer& gazetteer, const std::vector<Mention>& mentions,
           const Votes& votes)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions), votes_(votes) {}

  void resolve(std::vector<Toponym>& toponyms) {
    for (const Toponym& t : toponyms) {
      const Mention& m = mentions_[t.mention];
      if (m.name >= names_.size()) names_.resize(m.name + 1);
      ++names_[m.name].mentions;
      const StatedArea area = stated_area(context_, gazetteer_, mentions_, t.mention);
      if (area.given()) names_[m.name].area = area.mention;
    }
    for (const Toponym& t : toponyms) first_look(mentions_[t.mention]);
    for (Toponym& t : toponyms) rank(mentions_[t.mention], t);
  }

 private:
  struct Reading {
    EntryRef entry;
    float odds;
  };
  struct Name {
    std::vector<Reading> readings;
    uint32_t mentions = 0;
    uint32_t area = StatedArea::kNone;
    bool looked = false;
  };
  struct Division {
    CountryCode country;
    std::string_view name;
    float weight;
  };

  void first_look(const Mention& m) {
    Name& name = names_[m.name];
    if (name.looked) return;
    name.looked = true;
    const Geography geography = votes_.without(m.name);
    float best = -1;
    Entry chosen;
    for (const NameMatch& match : m.known) {
      const Entry entry = gazetteer_.entry(match.entry);
      if (!is_place(entry.kind) || match.role == NameRole::demonym) continue;
      float odds = size(entry) + kPresence * presence(entry, geography);
      if (name.area != StatedArea::kNone && lies_in(gazetteer_, entry, mentions_[name.area]))
        odds += kStated;
      name.readings.push_back({match.entry, odds});
      if (odds > best) {
        best = odds;
        chosen = entry;
      }
    }
    if (!name.readings.empty()) add(chosen, static_cast<float>(name.mentions));
  }

  void add(const Entry& entry, float weight) {
    const std::string_view where = division(entry);
    if (where.empty()) return;
    total_ += weight;
    for (Division& d : divisions_) {
      if (d.country != entry.countries[0] || d.name != where) continue;
      d.weight += weight;
      return;
    }
    divisions_.push_back({entry.countries[0], where, weight});
  }

  float in_division(const Entry& entry, float without) const {
    const std::string_view where = division(entry);
    if (where.empty() || total_ <= without) return 0;
    float weight = 0;
    for (const Division& d : divisions_) {
      if (d.country == entry.countries[0] && d.name == where) weight = d.weight;
    }
    const float rest = std::max(0.0F, weight - without) / (total_ - without);
    return 1 + std::log10(rest + 0.03F);
  }

  void rank(const Mention& m, Toponym& t) const {
    const Name& name = names_[m.name];
    float best = -100;
    for (const Reading& reading : name.readings) {
      const Entry entry = gazetteer_.entry(reading.entry);
      float odds = reading.odds + kDivision * in_division(entry, static_cast<float>(name.mentions));
      if (std::find(t.slot.kinds.begin(), t.slot.kinds.end(), entry.kind) != t.slot.kinds.end())
        odds += kAskedKind;
      t.candidates.push_back({reading.entry, odds});
      best = std::max(best, odds);
    }
    float sum = 0;
    for (Candidate& c : t.candidates) {
      c.weight = std::pow(10.0F, c.weight - best);
      sum += c.weight;
    }
    for (Candidate& c : t.candidates) c.weight /= sum;
    std::stable_sort(t.candidates.begin(), t.candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
  }

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const Votes& votes_;
  std::vector<Name> names_;  // by number
  std::vector<Division> divisions_;
  float total_ = 0;
};

}  // namespace

void resolve(const Context& context, const Gazetteer& gazetteer,
             const std::vector<Mention>& mentions, const Votes& votes,
             std::vector<Toponym>& toponyms) {
  Resolver(context, gazetteer, mentions, votes).resolve(toponyms);
}

}  // namespace stet
