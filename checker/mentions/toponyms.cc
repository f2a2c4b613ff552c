#include "checker/mentions/toponyms.h"

#include <algorithm>
#include <cmath>

// A mention is a toponym when it is typed as a place, or when its slot demands one: "airbase near
// _", "the city of _", "_ province", "_, Syria". Candidates are all places of that name, weighed by
// the story's geography, by size, and by the kind that the slot asks for.

namespace stet {
namespace {

// Kinds that a listed noun's kind accepts besides itself: an airbase stands near a town, "city of
// X" may be a town.
std::vector<EntryKind> accepted(EntryKind kind) {
  using K = EntryKind;
  switch (kind) {
    case K::city:
    case K::town:
    case K::village:
    case K::populated_place:
      return {K::city, K::town, K::village, K::populated_place, K::district, K::suburb};
    case K::port:
    case K::naval_base:
      return {kind, K::port, K::naval_base, K::city, K::town, K::populated_place};
    case K::airbase:
    case K::military_site:
      return {kind, K::airbase, K::naval_base, K::military_site, K::airport, K::port};
    case K::province:
    case K::state:
    case K::region:
    case K::county:
    case K::district:
      return {K::province, K::state, K::region, K::county, K::district, K::historic_region};
    default:
      return {kind};
  }
}

class SlotFinder {
 public:
  SlotFinder(const Context& context, const Gazetteer& gazetteer,
             const std::vector<Mention>& mentions)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions) {}

  Slot slot(uint32_t index) const {
    const Mention& m = mentions_[index];
    Slot slot;
    noun_before(m, slot);
    if (slot.noun.empty()) noun_after(m, slot);
    if (index + 1 < mentions_.size() && context_.next_text(m) == ",")
      area(m, mentions_[index + 1], slot);
    slot.demands_place = !slot.noun.empty() || !slot.stated_area.empty();
    return slot;
  }

 private:
  void noun_before(const Mention& m, Slot& slot) const {
    const auto cue = context_.cue_before(m, Cue::place_before);
    if (cue) take(*cue, slot);
  }

  void noun_after(const Mention& m, Slot& slot) const {
    const auto cue = context_.cue_after(m, Cue::place_after);
    if (cue && context_.next_text(m) != ",") take(*cue, slot);
  }

  static void take(const CueMatch& cue, Slot& slot) {
    EntryKind kind;
    if (!parse_kind(cue.detail, kind)) return;
    slot.noun = cue.phrase;
    slot.kinds = accepted(kind);
  }

  // "Aleppo, Syria": a country or state right after the comma.
  void area(const Mention& m, const Mention& next, Slot& slot) const {
    if (next.first_token != m.end_token + 1 || next.block != m.block) return;
    const bool is_area =
        std::any_of(next.known.begin(), next.known.end(), [&](const NameMatch& match) {
          const EntryKind kind = gazetteer_.entry(match.entry).kind;
          return match.role != NameRole::demonym &&
                 (kind == EntryKind::country || kind == EntryKind::state);
        });
    if (is_area) slot.stated_area = next.span;
  }

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
};

float weight(const Entry& entry, const Slot& slot, const Geography& geography) {
  float w = std::log10(100.0F + static_cast<float>(entry.population)) +
            (entry.capital ? 1.0F : 0.0F) + (entry.curated ? 1.0F : 0.0F) +
            (entry.kind == EntryKind::country ? 5.0F : 0.0F);
  float here = 0;
  for (CountryCode c : entry.countries)
    here = std::max(here, c.empty() ? 0 : geography.weight_of(c));
  w += 6 * std::sqrt(here);
  if (!slot.kinds.empty() &&
      std::find(slot.kinds.begin(), slot.kinds.end(), entry.kind) != slot.kinds.end())
    w += 2;
  return std::exp(w);
}

std::vector<Candidate> candidates(const Mention& m, const Slot& slot, const Geography& geography,
                                  const Gazetteer& gazetteer) {
  std::vector<Candidate> found;
  found.reserve(m.known.size());
  float sum = 0;
  for (const NameMatch& match : m.known) {
    const Entry entry = gazetteer.entry(match.entry);
    if (!is_place(entry.kind) || match.role == NameRole::demonym) continue;
    const float w = weight(entry, slot, geography);
    found.push_back({match.entry, w});
    sum += w;
  }
  for (Candidate& c : found) c.weight /= sum;
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
  return found;
}

}  // namespace

std::vector<Toponym> find_toponyms(const Context& context, const Gazetteer& gazetteer,
                                   const std::vector<Mention>& mentions,
                                   const Geography& geography) {
  const SlotFinder slots(context, gazetteer, mentions);
  std::vector<Toponym> toponyms;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    Slot slot = slots.slot(i);
    if (mentions[i].kind != MentionKind::place && !slot.demands_place) continue;
    std::vector<Candidate> found = candidates(mentions[i], slot, geography, gazetteer);
    toponyms.push_back({i, std::move(slot), std::move(found)});
  }
  return toponyms;
}

}  // namespace stet
