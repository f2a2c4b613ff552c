#include "checker/mentions/listings.h"

#include <algorithm>

namespace stet {
namespace {

// Inhabitants from which a place is known under its main name (gazetteer/list_identity.cc).
constexpr uint32_t kKnownPlace = 1'000;
constexpr size_t kLongestAbbreviation = 5;  // letters of one in a longer name (U.K. Banks)
constexpr float kStoryShare = 0.05F;        // of its evidence that makes a country a story's own

}  // namespace

Listings::Matches Listings::entries_of(const Spelling& s) const {
  const Vocabulary& vocabulary = context_.words().vocabulary();
  for (const Spelling::Use& use : s.uses) {
    const Mention& m = mentions_[use.mention];
    if (m.kind == MentionKind::people) continue;
    if (m.words.size() == 1) return m.known;
    const bool beside_noun =
        m.kind == MentionKind::place && m.words.size() == 2 &&
        vocabulary.cues(m.words[use.word == 0 ? 1 : 0].id).has(Cue::place_after);
    if (!beside_noun && m.words[use.word].folded.size() >= kLongestAbbreviation) continue;
    const Matches found = context_.known(s.folded);
    const bool abbreviation = std::ranges::any_of(
        found, [](const NameMatch& x) { return x.role == NameRole::abbreviation; });
    if (beside_noun || abbreviation) return found;
  }
  return {};
}

bool Listings::are_one_place(const Spelling& a, const Spelling& b) const {
  const Matches of_a = context_.known(a.folded), of_b = context_.known(b.folded);
  return std::ranges::any_of(of_a, [&](const NameMatch& x) {
    return is_place(x.facts.kind) &&
           std::ranges::find(of_b, x.entry, &NameMatch::entry) != of_b.end();
  });
}

bool Listings::are_place_and_people(const Spelling& a, const Spelling& b) const {
  if (!gazetteer_.word(a.folded).place_word && !gazetteer_.word(b.folded).place_word) return false;
  const Matches of_a = context_.known(a.folded), of_b = context_.known(b.folded);
  return std::ranges::any_of(of_a, [&](const NameMatch& x) {
    return std::ranges::any_of(of_b, [&](const NameMatch& y) {
      return x.entry == y.entry && (x.role == NameRole::demonym) != (y.role == NameRole::demonym);
    });
  });
}

bool Listings::known_apart(Matches a, Matches b) const {
  const auto has_own = [&](Matches matches, Matches others) {
    return std::any_of(matches.begin(), matches.end(), [&](const NameMatch& own) {
      return own.role == NameRole::primary && gazetteer_.entry(own.entry).curated &&
             std::none_of(others.begin(), others.end(),
                          [&](const NameMatch& other) { return other.entry == own.entry; });
    });
  };
  return has_own(a, b) || has_own(b, a);
}

Listings::Standing Listings::standing(Matches own, Matches others) const {
  Standing standing;
  for (const NameMatch& match : own) {
    // Curated lists have the spellings of a place that the press uses.
    const bool main = match.role == NameRole::primary || match.role == NameRole::short_name ||
                      ((match.role <= NameRole::variant || match.role == NameRole::abbreviation) &&
                       match.facts.curated);
    const bool shared = std::any_of(others.begin(), others.end(), [&](const NameMatch& other) {
      return other.entry == match.entry;
    });
    if (!main || shared) continue;
    const Entry entry = gazetteer_.entry(match.entry);
    standing.country = standing.country || entry.kind == EntryKind::country;
    standing.known =
        standing.known || entry.curated || entry.population >= kKnownPlace || entry.capital;
    standing.local = standing.local || (is_place(entry.kind) && !entry.countries[0].empty() &&
                                        geography_.weight_of(entry.countries[0]) > kStoryShare);
  }
  return standing;
}

}  // namespace stet
