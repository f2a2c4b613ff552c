#include "checker/mentions/toponyms.h"

#include <algorithm>

#include "checker/mentions/areas.h"

// A mention is a toponym when it is typed as a place or as nothing and the lists know a place of
// its name, or when its slot demands one: "airbase near _", "the city of _", "_ province", "_,
// Syria".

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
      return {kind, K::city, K::town, K::village, K::populated_place, K::district, K::suburb};
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
  SlotFinder(const Context& context, const std::vector<Mention>& mentions)
      : context_(context), mentions_(mentions) {}

  Slot slot(uint32_t index) const {
    const Mention& m = mentions_[index];
    Slot slot;
    noun_before(m, slot);
    if (slot.noun.empty()) noun_after(m, slot);
    if (index + 1 < mentions_.size() && context_.next_text(m) == ",")
      area(m, mentions_[index + 1], slot);
    own_noun(m, slot);
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

  // "Macon County", "Lake Victoria"
  void own_noun(const Mention& m, Slot& slot) const {
    if (m.words.size() < 2) return;
    const std::string_view* detail = nullptr;
    if (is_cue(m.words.back(), Cue::place_after)) {
      detail = cue_detail(m.words.back().folded, Cue::place_after);
    } else if (is_cue(m.words.front(), Cue::place_before)) {
      detail = cue_detail(m.words.front().folded, Cue::place_before);
    }
    EntryKind kind;
    if (detail != nullptr && parse_kind(*detail, kind)) slot.own_kinds = accepted(kind);
  }

  bool is_cue(const NameWord& word, Cue cue) const {
    return context_.words().vocabulary().cues(word.id).has(cue);
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
          const EntryKind kind = match.facts.kind;
          return match.role != NameRole::demonym &&
                 (kind == EntryKind::country || kind == EntryKind::state);
        });
    if (is_area) slot.stated_area = next.span;
  }

  const Context& context_;
  const std::vector<Mention>& mentions_;
};

bool may_be_place(const Mention& m) {
  return m.kind == MentionKind::place ||
         (m.kind == MentionKind::other && std::ranges::any_of(m.known, &NameMatch::names_place));
}

}  // namespace

std::vector<Toponym> find_toponyms(const Context& context, const std::vector<Mention>& mentions) {
  const SlotFinder slots(context, mentions);
  std::vector<Toponym> toponyms;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    Slot slot = slots.slot(i);
    if (!may_be_place(mentions[i]) && !slot.demands_place) continue;
    toponyms.push_back({i, std::move(slot), stated_area(context, mentions, i)});
  }
  return toponyms;
}

}  // namespace stet
