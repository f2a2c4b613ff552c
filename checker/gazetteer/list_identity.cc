#include "checker/gazetteer/list_identity.h"

#include <algorithm>
#include <optional>

#include "checker/names/fold.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

// Inhabitants from which a place is known under its main name, and under any name. Of pairs of two
// places with near names 19 of 20 are both above the first; of pairs that are one place none is.
constexpr uint32_t kKnownPlace = 1'000;
constexpr uint32_t kKnownVariant = 50'000;
constexpr uint32_t kOutshines = 20;  // times as well known
constexpr float kOneScore = 0.95F;   // the least that two names of one entry score
constexpr float kTwoShare = 0.4F;    // of the letters' score that is left to two well-known things
constexpr float kSimilarShare = 0.8F;  // the same for names that many people bear

using Matches = std::vector<NameMatch>;

Matches named(std::string_view folded, const Gazetteer& gazetteer) {
  Matches found;
  gazetteer.find(folded, found);
  std::erase_if(found, [](const NameMatch& m) { return m.role == NameRole::demonym; });
  return found;
}

bool is_known(const NameMatch& match, const Gazetteer& gazetteer) {
  const Entry entry = gazetteer.entry(match.entry);
  const bool main_name = match.role == NameRole::primary || match.role == NameRole::short_name;
  return entry.curated || entry.capital ||
         entry.population >= (main_name ? kKnownPlace : kKnownVariant);
}

// How well known, in inhabitants or as much; what the project's own lists have counts for a big
// city.
uint32_t standing(const NameMatch& match, const Gazetteer& gazetteer) {
  constexpr uint32_t kListed = 1'000'000, kCountry = 1'000'000'000;
  const Entry entry = gazetteer.entry(match.entry);
  if (entry.kind == EntryKind::country) return kCountry;
  return entry.curated || entry.capital ? std::max(kListed, entry.population) : entry.population;
}

std::optional<std::pair<NameMatch, NameMatch>> shared(const Matches& a, const Matches& b) {
  for (const NameMatch& x : a) {
    const auto same = std::ranges::find(b, x.entry, &NameMatch::entry);
    if (same != b.end()) return std::pair(x, *same);
  }
  return std::nullopt;
}

// The first, and so best known, entry that has this main name and none of the other spellings.
std::optional<NameMatch> own(const Matches& mine, const Matches& others,
                             const Gazetteer& gazetteer) {
  for (const NameMatch& m : mine) {
    if (is_known(m, gazetteer) &&
        std::ranges::find(others, m.entry, &NameMatch::entry) == others.end())
      return m;
  }
  return std::nullopt;
}

bool borne_by_many(std::string_view folded, const Gazetteer& gazetteer) {
  const WordFacts facts = gazetteer.word(folded);
  return facts.given_name || facts.surname;
}

std::string described(const NameMatch& match, const Gazetteer& gazetteer) {
  const Entry entry = gazetteer.entry(match.entry);
  return std::string(entry.name) + " (" + gazetteer.kind_and_country(entry) + ")";
}

}  // namespace

ListIdentity list_identity(std::string_view a, std::string_view b, const Gazetteer& gazetteer) {
  const Matches of_a = named(a, gazetteer);
  if (of_a.empty()) return {};
  const Matches of_b = named(b, gazetteer);
  if (of_b.empty()) return {};
  const auto own_a = own(of_a, of_b, gazetteer), own_b = own(of_b, of_a, gazetteer);
  const bool people = borne_by_many(a, gazetteer) && borne_by_many(b, gazetteer);
  if (const auto both = shared(of_a, of_b)) {
    // Of a hamlet that also has the name of something better known nobody thinks (Arak, Iraq), nor
    // of one whose two spellings are names of people (Hamad, Hammad).
    const uint32_t known = standing(both->first, gazetteer);
    const auto outshines = [&](const std::optional<NameMatch>& own) {
      return own && standing(*own, gazetteer) / kOutshines > known;
    };
    const bool two = own_a && own_b &&
                     known < std::min(standing(*own_a, gazetteer), standing(*own_b, gazetteer));
    if (!two && !outshines(own_a) && !outshines(own_b) && (!people || known >= kKnownVariant))
      return {ListVerdict::one, both->first, both->second};
  }
  if (!own_a || !own_b) return {};
  return {people ? ListVerdict::similar : ListVerdict::two, *own_a, *own_b};
}

Comparison compare_names(std::string_view a, std::string_view b, const Gazetteer& gazetteer,
                         OriginSet hint) {
  Comparison c = compare_names(a, b, hint);
  if (c.verdict == Verdict::same) return c;
  const std::string folded_a = fold(a), folded_b = fold(b);
  if (contrasted(folded_a, folded_b)) return c;
  const ListIdentity lists = list_identity(folded_a, folded_b, gazetteer);
  switch (lists.verdict) {
    case ListVerdict::silent:
      return c;
    case ListVerdict::one:
      c.score = kOneScore + (1 - kOneScore) * c.score;
      c.reasons.insert(
          c.reasons.begin(),
          {"both are listed names of " + described(lists.a, gazetteer), 0, Bearing::support});
      break;
    case ListVerdict::two:
    case ListVerdict::similar:
      c.score *= lists.verdict == ListVerdict::two ? kTwoShare : kSimilarShare;
      c.reasons.insert(c.reasons.begin(), {"listed as two: " + described(lists.a, gazetteer) +
                                               " and " + described(lists.b, gazetteer),
                                           1, Bearing::objection});
      break;
  }
  c.verdict = verdict_of(c.score);
  return c;
}

}  // namespace stet
