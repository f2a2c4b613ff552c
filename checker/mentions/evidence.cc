#include "checker/mentions/evidence.h"

#include <algorithm>
#include <cmath>

#include "checker/mentions/letter_signs.h"

namespace stet {
namespace {

// What it counts that two things are known under two words that many people bear, too.
constexpr float kBorneByMany = 0.3F;
// What it counts that two abbreviations are of different names.
constexpr float kOfTwoNames = 3;
// What it counts that one of two words never stands in a name without the other.
constexpr float kNeverApart = 3;

OriginSet origins_of(const Geography& geography) {
  OriginSet origins(Origin::english);
  for (const CountryWeight& c : geography.countries) {
    std::string code;
    c.country.append_to(code);
    origins = origins | origins_of_country(code);
  }
  return origins;
}

float& at(SignValues& v, Sign s) { return v[static_cast<size_t>(s)]; }

std::string without_spaces(std::string_view folded) {
  std::string letters(folded);
  std::erase(letters, ' ');
  return letters;
}

}  // namespace

EvidenceJudge::EvidenceJudge(const Context& context, const Gazetteer& gazetteer,
                             const std::vector<Mention>& mentions, const Geography& geography)
    : context_(context),
      gazetteer_(gazetteer),
      neighbours_(mentions, context.words().vocabulary()),
      uses_(context, gazetteer, mentions, neighbours_),
      listings_(context, gazetteer, mentions, geography),
      origins_(origins_of(geography)) {}

void EvidenceJudge::neighbours(const Spelling& a, const Spelling& b, Evidence& e) const {
  const Neighbours of_a = neighbours_.of(a), of_b = neighbours_.of(b);
  const NeighbourSigns signs = compare_neighbours(of_a, of_b);
  at(e.values, Sign::same_neighbour) = signs.same;
  at(e.values, Sign::same_surname) = signs.same && signs.same_after;
  at(e.values, Sign::different_neighbour) = signs.different;
  at(e.values, Sign::mixed_neighbours) = signs.mixed;
  at(e.values, Sign::near_neighbour) = signs.near;
  at(e.values, Sign::other_position) = signs.other_position;
  const std::string_view leading = of_a.before.empty() ? a.folded : b.folded;
  at(e.values, Sign::given_and_surname) =
      signs.other_position && gazetteer_.word(leading).given_name;
  const NeighbourFinder::Sharing sharing = neighbours_.shared_names(a, b);
  at(e.values, Sign::one_mention) = sharing.always ? kNeverApart : sharing.any;
  at(e.values, Sign::compound_place) = (uses_.in_compounds(a) && uses_.alone_as_place(b)) ||
                                       (uses_.in_compounds(b) && uses_.alone_as_place(a));
  at(e.values, Sign::alone_beside_full) = of_a.empty() != of_b.empty();
  at(e.values, Sign::orphan_surname) =
      (of_a.empty() && uses_.is_spoken_of(a) && uses_.is_surname(b)) ||
      (of_b.empty() && uses_.is_spoken_of(b) && uses_.is_surname(a));
  at(e.values, Sign::orphan_given) =
      at(e.values, Sign::orphan_surname) == 0 &&
      ((of_a.empty() && uses_.is_spoken_of(a) && uses_.leads_person(b)) ||
       (of_b.empty() && uses_.is_spoken_of(b) && uses_.leads_person(a)));
  at(e.values, Sign::unknown_orphan) =
      (of_a.empty() && uses_.is_unknown(a) && uses_.is_surname(b)) ||
      (of_b.empty() && uses_.is_unknown(b) && uses_.is_surname(a));
  at(e.values, Sign::relative) =
      signs.same && signs.same_after && uses_.is_relative(a) != uses_.is_relative(b);
  at(e.values, Sign::inflected_surname) =
      at(e.values, Sign::inflection) != 0 && uses_.is_cut_or_plural_surname(a, b);
  if (!signs.shared.empty())
    e.reasons.push_back("both stand beside “" + std::string(signs.shared) + "”");
}

void EvidenceJudge::titles(const Spelling& a, const Spelling& b, Evidence& e) const {
  const std::vector<PersonRole> of_a = uses_.roles(a), of_b = uses_.roles(b);
  for (const PersonRole& role : of_a) {
    const auto same = std::find_if(of_b.begin(), of_b.end(), [&](const PersonRole& other) {
      return other.words == role.words && !uses_.are_of_two_countries(role, other);
    });
    if (same == of_b.end()) continue;
    if (const std::string_view* kind = cue_detail(role.words, Cue::title);
        kind != nullptr && *kind != "office")
      continue;
    at(e.values, Sign::same_title) = 1;
    e.reasons.push_back("both are “" + role.words + "”");
    return;
  }
  at(e.values, Sign::different_title) = !of_a.empty() && !of_b.empty();
}

void EvidenceJudge::homes(const Spelling& a, const Spelling& b, Evidence& e) const {
  const auto of_a = uses_.homes(a), of_b = uses_.homes(b);
  const auto apart = [&](const Mention* x) {
    return std::ranges::all_of(of_b,
                               [&](const Mention* y) { return uses_.are_two_countries(*x, *y); });
  };
  at(e.values, Sign::two_countries) = !of_b.empty() && std::ranges::any_of(of_a, apart);
}

void EvidenceJudge::usage(const Spelling& a, const Spelling& b, Evidence& e) const {
  const size_t few = std::min(a.uses.size(), b.uses.size()),
               many = std::max(a.uses.size(), b.uses.size());
  if (many >= 3 * few) {
    at(e.values, Sign::rare_beside_frequent) =
        std::min(2.0F, std::log2(static_cast<float>(many) / static_cast<float>(few)) - 0.6F);
    e.reasons.push_back("one is used " + std::to_string(many) + " times, the other " +
                        (few == 1 ? "once" : std::to_string(few) + " times"));
  }
  at(e.values, Sign::both_frequent) = few >= 3;
  const auto kind_of = [&](const Spelling& s) { return uses_.mention(s.uses.front()).kind; };
  const MentionKind kind_a = kind_of(a), kind_b = kind_of(b);
  at(e.values, Sign::other_kind) =
      kind_a != kind_b && kind_a != MentionKind::other && kind_b != MentionKind::other;
  at(e.values, Sign::people) = kind_a == MentionKind::people || kind_b == MentionKind::people;
  const auto in_byline = [&](const Spelling& s) {
    return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& u) {
      return uses_.mention(u).role == Role::byline;
    });
  };
  at(e.values, Sign::byline) = in_byline(a) != in_byline(b);
  at(e.values, Sign::foreign_words) = uses_.is_foreign(a) != uses_.is_foreign(b);
  sentences(a, b, e);
}

void EvidenceJudge::sentences(const Spelling& a, const Spelling& b, Evidence& e) const {
  const auto sentence = [&](const Spelling::Use& use) {
    return context_.sentence_of(uses_.mention(use).first_token);
  };
  const bool persons = uses_.are_persons(a, b);
  for (auto x = a.uses.begin(), y = b.uses.begin(); x != a.uses.end() && y != b.uses.end();) {
    const size_t of_x = sentence(*x), of_y = sentence(*y);
    if (of_x == of_y) {
      at(e.values, Sign::one_sentence) = 1;
      if (persons && uses_.in_full_name(*x) == uses_.in_full_name(*y))
        at(e.values, Sign::two_of_a_form) = 1;
      if (context_.side_by_side(uses_.mention(*x), uses_.mention(*y)))
        at(e.values, Sign::side_by_side) = 1;
      if (uses_.have_two_roles(uses_.mention(*x), uses_.mention(*y)))
        at(e.values, Sign::contrasted_roles) = 1;
    }
    of_x < of_y ? ++x : ++y;
  }
}

void EvidenceJudge::lists(const Spelling& a, const Spelling& b, Evidence& e) const {
  const WordFacts fa = gazetteer_.word(a.folded), fb = gazetteer_.word(b.folded);
  // A village somewhere makes no surname of a word.
  const bool person = uses_.are_persons(a, b);
  const auto known = [&](const WordFacts& f) {
    return f.given_name || f.surname || (f.place_word && !person);
  };
  at(e.values, Sign::both_known) = known(fa) && known(fb);
  if (known(fa) != known(fb)) {
    at(e.values, Sign::one_unknown) = 1;
    const size_t unknown = (known(fa) ? b : a).uses.size(), other = (known(fa) ? a : b).uses.size();
    at(e.values, Sign::unknown_rarer) = unknown < other;
    e.reasons.push_back("“" + std::string(known(fa) ? b.shown : a.shown) +
                        "” is in no list of names");
  }
  at(e.values, Sign::both_given) = fa.given_name && fb.given_name;
  at(e.values, Sign::given_apart) =
      fa.given_name && fb.given_name && at(e.values, Sign::same_neighbour) == 0;
  at(e.values, Sign::common_word) = fa.common != fb.common && !uses_.is_surname(fa.common ? a : b);
  at(e.values, Sign::both_common) = fa.common && fb.common;
}

void EvidenceJudge::entries(const Spelling& a, const Spelling& b, Listings::Matches of_a,
                            Listings::Matches of_b, Evidence& e) const {
  if (of_a.empty() || of_b.empty()) return;
  const bool person = uses_.are_persons(a, b);
  const auto standing = [&](Listings::Matches own, Listings::Matches others) {
    std::vector<NameMatch> counted(own.begin(), own.end());
    if (person) {  // whatever villages are called so
      std::erase_if(counted, [&](const NameMatch& match) { return is_place(match.facts.kind); });
    }
    return listings_.standing(counted, others);
  };
  const Listings::Standing standing_a = standing(of_a, of_b), standing_b = standing(of_b, of_a);
  const bool apart = listings_.known_apart(of_a, of_b);
  for (const NameMatch& x : of_a) {
    for (const NameMatch& y : of_b) {
      if (apart || x.entry != y.entry || x.role == NameRole::demonym || y.role == NameRole::demonym)
        continue;
      if (person && is_place(gazetteer_.entry(x.entry).kind)) continue;
      at(e.values, Sign::one_entry) = 1;
      e.reasons.push_back("both are listed names of " +
                          std::string(gazetteer_.entry(x.entry).name));
      return;
    }
  }
  if (standing_a.known && standing_b.known)
    at(e.values, Sign::two_entries) = standing_a.country || standing_b.country ? 3 : 1;
  at(e.values, Sign::two_local_places) = standing_a.local && standing_b.local;
}

// Companies and newspapers keep a form of their place that the article does not use otherwise
// (Banco do Brasil, the Hongkong and Shanghai Banking Corp).
void EvidenceJudge::kept_forms(const Spelling& a, const Spelling& b, SignValues& v) const {
  if (uses_.in_longer_names(a, b) != uses_.in_longer_names(b, a) && listings_.are_one_place(a, b))
    at(v, Sign::compound_place) = at(v, Sign::foreign_words) = 1;
  if ((uses_.has_namesake(a, b) || uses_.has_namesake(b, a)) && listings_.are_one_place(a, b))
    at(v, Sign::two_countries) = 1;
}

// What several of the signs above tell together.
void EvidenceJudge::together(const Spelling& a, const Spelling& b, SlipKind slip,
                             SignValues& v) const {
  if (listings_.are_place_and_people(a, b)) at(v, Sign::people) = 1;
  const Mention *long_a = uses_.spelled_out(a), *long_b = uses_.spelled_out(b);
  if (long_a != nullptr && long_b != nullptr && long_a->name != long_b->name)
    at(v, Sign::two_entries) = kOfTwoNames;
  if (at(v, Sign::one_mention) == kNeverApart)  // what both stand beside in one name says nothing
    at(v, Sign::same_neighbour) = at(v, Sign::same_surname) = at(v, Sign::same_title) = 0;
  const auto has = [&](Sign s) { return at(v, s) != 0; };
  const bool one_bearer = has(Sign::orphan_surname) || has(Sign::unknown_orphan) ||
                          has(Sign::same_title) || has(Sign::same_neighbour);
  if (one_bearer && uses_.are_persons(a, b) && !inflected_surnames(a.folded, b.folded))
    at(v, Sign::inflection) = 0;
  if (uses_.is_elided(a, b) || uses_.is_elided(b, a)) at(v, Sign::inflection) = 1;
  const WordFacts fa = gazetteer_.word(a.folded), fb = gazetteer_.word(b.folded);
  if ((fa.given_name || fa.surname) && (fb.given_name || fb.surname))
    at(v, Sign::two_entries) *= kBorneByMany;
  if (slip != SlipKind::none) {
    at(v, Sign::two_places_slip) = at(v, Sign::two_local_places);
    at(v, Sign::known_slip) = at(v, Sign::orphan_surname) != 0 ? 0 : at(v, Sign::both_known);
  }
  if (at(v, Sign::one_sentence) != 0 && at(v, Sign::same_neighbour) != 0 &&
      at(v, Sign::same_title) == 0)
    at(v, Sign::one_surname_twice) = 1;
}

Evidence EvidenceJudge::judge(const Spelling& a, const Spelling& b) const {
  Evidence e;
  at(e.values, Sign::always) = 1;
  const TokenDifference difference = token_difference(
      a.folded, b.folded, origins_, uses_.full_name(a).folded, uses_.full_name(b).folded);
  const bool given = gazetteer_.word(a.folded).given_name && gazetteer_.word(b.folded).given_name;
  add_letter_signs(a, b, difference, given, e.values);
  neighbours(a, b, e);
  titles(a, b, e);
  homes(a, b, e);
  usage(a, b, e);
  lists(a, b, e);
  entries(a, b, listings_.entries_of(a), listings_.entries_of(b), e);
  kept_forms(a, b, e.values);
  together(a, b, difference.slip, e.values);
  e.slip = difference.slip != SlipKind::none;
  if (difference.slip == SlipKind::none && !difference.reason.empty())
    e.reasons.push_back(difference.reason);
  weigh(e);
  return e;
}

Evidence EvidenceJudge::judge_whole(const Spelling& a, const Spelling& b, float similarity) const {
  Evidence e;
  at(e.values, Sign::whole_name) = 1;
  at(e.values, Sign::whole_distance) = 10 * (1 - similarity);
  at(e.values, Sign::relative) =
      uses_.share_surname(a, b) && uses_.is_relative(a) != uses_.is_relative(b);
  at(e.values, Sign::only_spaces) = without_spaces(a.folded) == without_spaces(b.folded);
  titles(a, b, e);
  homes(a, b, e);
  usage(a, b, e);
  entries(a, b, uses_.mention(a.uses.front()).known, uses_.mention(b.uses.front()).known, e);
  kept_forms(a, b, e.values);
  weigh(e);
  return e;
}

void EvidenceJudge::set(Sign sign, float value, Evidence& e) {
  at(e.values, sign) = value;
  weigh(e);
}

void EvidenceJudge::weigh(Evidence& e) {
  e.log_odds = 0;
  for (size_t s = 0; s < kSigns; ++s)
    e.log_odds += e.values[s] * sign_info(static_cast<Sign>(s)).weight;
  e.probability = 1 / (1 + std::exp(-e.log_odds));
}

}  // namespace stet
