#include "checker/mentions/doubts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "checker/gazetteer/importance.h"
#include "checker/mentions/areas.h"
#include "checker/mentions/holders.h"
#include "checker/mentions/place_alternatives.h"
#include "checker/mentions/place_channel.h"
#include "checker/mentions/place_prior.h"
#include "checker/mentions/suspects.h"
#include "checker/names/fold.h"

// The written name is kept whenever a list knows a place of that name in the story's countries. It
// is suspected when the lists know it as something else: a person or an organisation in a place's
// position, a place of a country that the story never names, a place outside the area that the
// sentence gives; or when no list knows it, and a place name that everybody knows is one slip of
// the pen away. A suspect is doubted when a place that fits has, by the prior (place_prior.h) and
// the channel (place_channel.h), clearly better odds than the name as it stands. A village that no
// list has is silence.

namespace stet {
namespace {

// Odds in powers of ten that a reading must have over the name as it stands.
constexpr float kMisspelled = 2.1F;
constexpr float kFarTwin = 1.3F;
constexpr float kPerhaps = 0.18F;  // below that, for a remark
constexpr float kSure = 0.9F;      // beyond that, for a warning

constexpr float kNearEnough = 0.50F;  // least likeness where the filler cannot be a place
constexpr float kNearTwin = 0.75F;    // where it is a place, but elsewhere
constexpr float kNearInArea = 0.5F;   // where the sentence says in which area the place lies

constexpr float kNearKind = 0.5F;   // where it is of another kind than the sentence says
constexpr float kElsewhere = 2.5F;  // odds of what lies where the sentence says

constexpr float kLikely = 0.65F;   // of a form that a mass source has, but no English list
constexpr float kCertain = 0.85F;  // of what the lists of countries and capitals say

float confidence(float odds) { return std::clamp(0.6F + 0.16F * odds / kSure, 0.6F, 0.95F); }

class Doubter {
 public:
  Doubter(const Context& context, const Votes& votes, const Story& story)
      : context_(context),
        story_(story),
        gazetteer_(*story.gazetteer),
        places_(story),
        suspects_(context, votes, story, places_),
        alternatives_(story, votes) {}

  std::vector<PlaceDoubt> find() {
    std::vector<PlaceDoubt> doubts;
    for (uint32_t i = 0; i < story_.mentions.size(); ++i) {
      const Suspect suspect = suspects_.look_at(i);
      PlaceDoubt doubt;
      doubt.mention = i;
      if (!held_by_other(doubt) && !doubted(suspect, doubt)) continue;
      if (const Candidate* place = places_.best(i)) doubt.taken_for = place->entry;
      doubts.push_back(std::move(doubt));
    }
    return doubts;
  }

 private:
  bool doubted(const Suspect& s, PlaceDoubt& doubt) {
    switch (s.suspicion) {
      case Suspicion::none:
        return false;
      case Suspicion::no_place:
        return no_place(s, doubt);
      case Suspicion::outside:
        return outside(s, doubt);
      case Suspicion::far:
      case Suspicion::hamlet:
        return far(s, doubt);
      case Suspicion::misnamed:
        return misnamed(s, doubt);
      case Suspicion::unknown:
        return unknown(s, doubt);
      case Suspicion::capital:
        return no_capital(s, doubt);
      case Suspicion::kind:
        return other_kind(s, doubt);
      case Suspicion::away:
        return away(s, doubt);
    }
    return false;
  }

  // "Niger's president, Bola Tinubu"
  bool held_by_other(PlaceDoubt& doubt) const {
    const auto found = other_holder(context_, story_, doubt.mention);
    if (!found) return false;
    const Entry meant = gazetteer_.entry(found->country);
    const Mention& person = story_.mentions[found->person];
    doubt.kind = DoubtKind::other_holder;
    doubt.filler = std::string(story_.text(person.span)) + " is known as " +
                   std::string(gazetteer_.entry(person.known[0].entry).note);
    doubt.cue = story_.text(found->words);
    const std::string_view name =
        found->people ? gazetteer_.demonym(meant.countries[0]) : meant.name;
    doubt.alternatives = {{found->country, std::string(name), 1, found->people}};
    doubt.confidence = kCertain;
    return true;
  }

  // "airbase near Khamenei"
  bool no_place(const Suspect& s, PlaceDoubt& doubt) {
    doubt.kind = DoubtKind::unlikely;
    doubt.filler = s.filler;
    doubt.cue = s.slot.noun;
    doubt.alternatives = alternatives_.of_kinds(s, kNearEnough);
    doubt.confidence = 0.9F;
    return !doubt.alternatives.empty();
  }

  // "Antalya, in Turkey's Hatay province"
  bool outside(const Suspect& s, PlaceDoubt& doubt) {
    if (in_dispute(s)) return false;
    doubt.kind = DoubtKind::far_twin;
    doubt.filler = s.filler;
    const Span area = story_.mentions[s.area.mention].span;
    const Span before{area.begin, story_.mentions[s.mention].span.begin - 1};
    doubt.cue =
        s.area.before ? std::string(story_.text(before)) : "in " + std::string(story_.text(area));
    doubt.alternatives = alternatives_.in_area(s, kNearInArea);
    doubt.confidence = 0.8F;
    return !doubt.alternatives.empty() || wrong_country(s, doubt);
  }

  // "Taipei, China": does either country claim land of the other?
  bool in_dispute(const Suspect& s) const {
    for (const NameMatch& match : story_.mentions[s.area.mention].known) {
      if (match.facts.kind != EntryKind::country) continue;
      const CountryCode holder = match.facts.countries[0];
      for (const NameMatch& name : story_.mentions[s.mention].known) {
        if (claimed(name.facts.countries[0], holder)) return true;
      }
    }
    return false;
  }

  // "Aleppo, Iraq", "the Iraqi city of Aleppo"
  bool wrong_country(const Suspect& s, PlaceDoubt& doubt) const {
    if (!(s.area.direct || s.area.before) || !s.renowned || !s.main_name) return false;
    const Mention& area = story_.mentions[s.area.mention];
    for (const NameMatch& match : area.known) {
      const EntryFacts& holder = match.facts;
      if (holder.kind == EntryKind::state) return false;  // Georgia
      if (s.area.before && holder.kind == EntryKind::country)
        doubt.cue = "in " + std::string(gazetteer_.country_name(holder.countries[0]));
    }
    doubt.kind = DoubtKind::wrong_country;
    doubt.confidence = kCertain;
    return true;
  }

  // "the Danish capital, Stockholm"
  bool no_capital(const Suspect& s, PlaceDoubt& doubt) const {
    doubt.kind = DoubtKind::wrong_capital;
    doubt.filler = s.filler;
    doubt.cue = story_.text(s.capital.words);
    for (const Capital& c : capitals(gazetteer_, *s.capital.area))
      doubt.alternatives.push_back({c.entry, c.name, 1});
    doubt.confidence = kCertain;
    return !doubt.alternatives.empty();
  }

  // "the island of Lisbon"
  bool other_kind(const Suspect& s, PlaceDoubt& doubt) {
    doubt.alternatives = alternatives_.of_kinds(s, kNearKind, kCuratedImportance);
    std::erase_if(doubt.alternatives, [&](const PlaceDoubt::Alternative& a) {
      return !gazetteer_.entry(a.entry).curated;
    });
    doubt.confidence = 0.7F;
    if (doubt.alternatives.empty()) doubt.alternatives = alternatives_.after_noun(s);
    if (doubt.alternatives.empty() && !far(s, doubt)) return false;
    const EntryKind meant = gazetteer_.entry(doubt.alternatives[0].entry).kind;
    const bool of_kind = std::ranges::find(s.slot.kinds, meant) != s.slot.kinds.end();
    doubt.kind = of_kind ? DoubtKind::wrong_kind : DoubtKind::far_twin;
    doubt.filler = s.filler;
    if (of_kind) doubt.cue = s.slot.noun;
    return true;
  }

  // "Izmit, on Turkey's Aegean coast"
  bool away(const Suspect& s, PlaceDoubt& doubt) const {
    doubt.kind = DoubtKind::far_twin;
    doubt.filler = s.filler;
    doubt.cue = story_.text(s.near.words);
    return better(s, alternatives_.in_surroundings(s), kElsewhere, doubt);
  }

  bool far(const Suspect& s, PlaceDoubt& doubt) {
    doubt.kind = DoubtKind::far_twin;
    doubt.filler = s.filler;
    if (better(s, alternatives_.twins(s), s.standing + kFarTwin - kPerhaps, doubt)) {
      doubt.confidence = confidence(doubt.alternatives[0].score - s.standing - kFarTwin);
      return true;
    }
    if (s.slot.noun.empty() || s.ordinary_word) return false;
    doubt.cue = s.slot.noun;
    doubt.alternatives = alternatives_.of_kinds(s, kNearTwin, importance_of(kTownsPeople));
    std::erase_if(doubt.alternatives, [&](const PlaceDoubt::Alternative& a) {
      return fame(gazetteer_.entry(a.entry)) < kTown;
    });
    doubt.confidence = 0.7F;
    return !doubt.alternatives.empty();
  }

  // "Kundus"
  bool misnamed(const Suspect& s, PlaceDoubt& doubt) const {
    doubt.kind = DoubtKind::misspelled;
    doubt.filler = "a form that no list of English names has";
    doubt.alternatives = alternatives_.own_names(s);
    doubt.confidence = kLikely;
    return !doubt.alternatives.empty();
  }

  bool unknown(const Suspect& s, PlaceDoubt& doubt) {
    doubt.kind = DoubtKind::misspelled;
    std::vector<PlaceDoubt::Alternative> found = alternatives_.slips(s);
    if (!found.empty()) doubt.part = found[0].part;
    const float standing = doubt.part.empty() ? s.standing : s.word_standing;
    if (!better(s, std::move(found), standing + kMisspelled, doubt)) return false;
    if (doubt.alternatives[0].variant) {
      doubt.filler = "a spelling that no list has";
      doubt.confidence = kLikely;
    }
    return true;
  }

  static bool better(const Suspect&, std::vector<PlaceDoubt::Alternative> found, float least,
                     PlaceDoubt& doubt) {
    if (found.empty() || found[0].score < least) return false;
    doubt.confidence = confidence(found[0].score - least);
    doubt.alternatives = std::move(found);
    return true;
  }

  const Context& context_;
  const Story& story_;
  const Gazetteer& gazetteer_;
  StoryPlaces places_;
  Suspects suspects_;
  PlaceAlternatives alternatives_;
};

}  // namespace

std::vector<PlaceDoubt> find_doubts(const Context& context, const Votes& votes,
                                    const Story& story) {
  return Doubter(context, votes, story).find();
}

void drop_doubted(const std::vector<PlaceDoubt>& doubts, std::vector<Variation>& variations) {
  if (doubts.empty()) return;
  for (Variation& v : variations) {
    for (Spelling& s : v.spellings) {
      std::erase_if(s.uses, [&](const Spelling::Use& use) {
        return std::ranges::binary_search(doubts, use.mention, {}, &PlaceDoubt::mention);
      });
    }
    std::erase_if(v.spellings, [](const Spelling& s) { return s.uses.empty(); });
  }
  std::erase_if(variations, [](const Variation& v) { return v.spellings.size() < 2; });
}

}  // namespace stet
