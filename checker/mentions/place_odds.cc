// The odds of what may have been meant: how well the place is known, whether the story and the
// sentence are about it, and what kind of slip leads to the written name.
#include <algorithm>

#include "checker/mentions/areas.h"
#include "checker/mentions/place_alternatives.h"
#include "checker/mentions/place_prior.h"
#include "checker/names/fold.h"
#include "checker/names/origin.h"
#include "checker/names/token_difference.h"

namespace stet {
namespace {

constexpr float kInArea = 2;
constexpr float kOfCountry = 0.5F;  // the same for a whole country, which is mostly the story's
constexpr float kInArticle = 1;
constexpr uint32_t kVillage = 50'000;  // inhabitants, more than any village has
constexpr float kNoVillage = 2.5F;
constexpr float kAskedKind = 1.2F;
constexpr float kSeat = 1.3F;           // an institution is named after its place
constexpr float kFixedSpelling = 1.3F;  // fame of a place whose name has one English spelling
constexpr float kObscure = 0.5F;        // against a town that few know, if nothing points to it
constexpr float kSmallTown = 0.75F;     // fame of one of 55,000
constexpr float kNothingSays = 0.5F;    // against a smaller town where a firm or a person may stand

// What is left of two names without the words that they begin and end with alike.
std::pair<std::string_view, std::string_view> differing_words(std::string_view a,
                                                              std::string_view b) {
  for (size_t end = a.find(' '); end != std::string_view::npos; end = a.find(' ')) {
    if (a.substr(0, end + 1) != b.substr(0, end + 1)) break;
    a.remove_prefix(end + 1);
    b.remove_prefix(end + 1);
  }
  for (size_t start = a.rfind(' '); start != std::string_view::npos; start = a.rfind(' ')) {
    if (!b.ends_with(a.substr(start))) break;
    b.remove_suffix(a.size() - start);
    a.remove_suffix(a.size() - start);
  }
  return {a, b};
}

}  // namespace

bool PlaceAlternatives::shares_country(const Entry& entry, const Mention& other) const {
  return std::any_of(other.known.begin(), other.known.end(), [&](const NameMatch& match) {
    return entry.in_country(gazetteer_.entry(match.entry).countries[0]);
  });
}

// Does the article have the name elsewhere, alone or first in a longer one (Saskatoon Police)?
bool PlaceAlternatives::is_named(std::string_view name) const {
  const std::string folded = fold(name);
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  if (story_.vocabulary->find(first) == Vocabulary::kNone) return false;
  return std::any_of(story_.mentions.begin(), story_.mentions.end(), [&](const Mention& m) {
    return m.folded.starts_with(folded) &&
           (m.folded.size() == folded.size() ||
            (m.folded[folded.size()] == ' ' && m.kind != MentionKind::person));
  });
}

float PlaceAlternatives::odds(const Suspect& s, const Intended& i,
                              const Geography& geography) const {
  const Entry entry = gazetteer_.entry(i.entry);
  const float here = presence(entry, geography);
  const bool inside = !i.part.empty();
  float position = !inside ? s.position : s.institution ? kSeat : 0;
  if (s.area.given()) {
    const bool there = lies_surely_in(gazetteer_, entry, story_.mentions[s.area.mention]);
    const float against = s.area.loose ? 0 : -kInArea;
    position += !there ? against : s.area.before ? kOfCountry : kInArea;
  }
  if (s.near.hold(entry)) position += kInArea;
  if (s.anchor != StatedArea::kNone && !shares_country(entry, story_.mentions[s.anchor]))
    position -= kInArea;
  const std::vector<EntryKind>& kinds = s.slot.kinds.empty() ? s.slot.own_kinds : s.slot.kinds;
  if (!inside && !kinds.empty()) {
    const bool kind = std::find(kinds.begin(), kinds.end(), entry.kind) != kinds.end();
    position += kind ? kAskedKind : 0;
    if (kinds[0] == EntryKind::village && entry.population > kVillage) position -= kNoVillage;
  }
  const float known = fame(entry);
  const bool told = s.area.given() || s.near.given();
  if (!told && known < kHardlyKnown) position -= kObscure;
  if (!told && kinds.empty() && s.position <= 0 && known < kSmallTown) position -= kNothingSays;
  if (is_named(i.name)) position += kInArticle;
  return known + here + position + i.channel;
}

// Does the romanization of the country's language explain the difference? Then the place has two
// spellings, and none of them is a slip. The English name of a well-known place is fixed.
bool PlaceAlternatives::is_variant(const Suspect& s, const Intended& i) const {
  const Entry entry = gazetteer_.entry(i.entry);
  const OriginSet origins = romanized_origins(entry);
  if (i.with_noun || fame(entry) >= kFixedSpelling || origins.empty()) return false;
  const std::string name = fold(i.name);
  const auto [written, intended] = differing_words(mention(s).folded, name);
  return token_difference(written, intended, origins).slip == SlipKind::none;
}

// Does the sentence say that it lies where a place lies of which the project lists all spellings?
bool PlaceAlternatives::is_listed_there(const Suspect& s, const Intended& i) const {
  const Entry entry = gazetteer_.entry(i.entry);
  return s.suspicion == Suspicion::unknown && entry.curated && s.area.given() &&
         lies_in(gazetteer_, entry, story_.mentions[s.area.mention]);
}

}  // namespace stet
