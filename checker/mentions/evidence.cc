#include "checker/mentions/evidence.h"

#include <algorithm>
#include <cmath>

#include "checker/names/romanization.h"

namespace stet {
namespace {

constexpr size_t kShortWord = 6;
// What it counts that two things are known under two words that many people bear, too.
constexpr float kBorneByMany = 0.3F;

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

// "Alexeis" beside "Aleksey": the plural of another form.
bool is_plural_of_family(std::string_view plural, std::string_view form) {
  return plural.ends_with('s') && !form.ends_with('s') &&
         in_one_family(plural.substr(0, plural.size() - 1), form);
}

// Capitals after the first letter of a word that is not all capitals.
int inner_capitals(std::string_view word) {
  int upper = 0, lower = 0;
  for (char c : word.substr(std::min<size_t>(1, word.size()))) {
    upper += c >= 'A' && c <= 'Z';
    lower += c >= 'a' && c <= 'z';
  }
  return lower > 0 ? upper : 0;
}

// CNN, EVs: two capitals to begin with, and hardly anything else.
bool is_abbreviation(std::string_view word) {
  const auto lower = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a'; });
  return word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' && word[1] <= 'Z' &&
         lower < 2;
}

std::string without_spaces(std::string_view folded) {
  std::string letters(folded);
  std::erase(letters, ' ');
  return letters;
}

float slip_weight(std::string_view a, std::string_view b) {
  return 2.0F / static_cast<float>(a.size() + b.size());
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

void EvidenceJudge::letters(const Spelling& a, const Spelling& b, const TokenDifference& d,
                            SignValues& v) const {
  switch (d.slip) {
    case SlipKind::none:
      break;
    case SlipKind::transposition:
      at(v, Sign::transposition) = 1;
      break;
    case SlipKind::doubling:
      at(v, Sign::doubling) = 1;
      break;
    case SlipKind::missing:
      at(v, Sign::missing_letter) = 1;
      break;
    case SlipKind::replaced:
      at(v, Sign::replaced_letter) = 1;
      break;
    case SlipKind::several:
      at(v, Sign::several_slips) = 1;
      break;
  }
  const size_t shorter = std::min(a.folded.size(), b.folded.size());
  const bool given = gazetteer_.word(a.folded).given_name && gazetteer_.word(b.folded).given_name;
  at(v, Sign::explained) = d.hand_made;
  at(v, Sign::explained_per_letter) = d.explained * slip_weight(a.folded, b.folded);
  at(v, Sign::slips_per_letter) = d.slip_cost * slip_weight(a.folded, b.folded);
  at(v, Sign::short_word) = shorter < kShortWord ? static_cast<float>(kShortWord - shorter) : 0;
  at(v, Sign::first_letter) = d.first_letter;
  at(v, Sign::first_slip) = d.first_letter && d.slip != SlipKind::none;
  at(v, Sign::abbreviation) = is_abbreviation(a.shown) || is_abbreviation(b.shown);
  at(v, Sign::inflection) =
      (d.slip != SlipKind::doubling && inflections_of_one_stem(a.folded, b.folded, given)) ||
      is_plural_of_family(a.folded, b.folded) || is_plural_of_family(b.folded, a.folded);
  at(v, Sign::other_capitals) = inner_capitals(a.shown) != inner_capitals(b.shown);
  at(v, Sign::listed_as_two) = d.listed_as_two;
  at(v, Sign::one_family) = d.one_family;
  at(v, Sign::two_families) = d.two_families;
  at(v, Sign::foreign_words) = uses_.is_foreign(a) != uses_.is_foreign(b);
}

void EvidenceJudge::neighbours(const Spelling& a, const Spelling& b, Evidence& e) const {
  const Neighbours of_a = neighbours_.of(a), of_b = neighbours_.of(b);
  const NeighbourSigns signs = compare_neighbours(of_a, of_b);
  at(e.values, Sign::same_neighbour) = signs.same;
  at(e.values, Sign::same_surname) = signs.same && signs.same_after;
  at(e.values, Sign::different_neighbour) = signs.different;
  at(e.values, Sign::mixed_neighbours) = signs.mixed;
  at(e.values, Sign::other_position) = signs.other_position;
  const std::string_view leading = of_a.before.empty() ? a.folded : b.folded;
  at(e.values, Sign::given_and_surname) =
      signs.other_position && gazetteer_.word(leading).given_name;
  at(e.values, Sign::one_mention) = neighbours_.share_a_name(a, b);
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
  if (!signs.shared.empty())
    e.reasons.push_back("both stand beside “" + std::string(signs.shared) + "”");
}

void EvidenceJudge::titles(const Spelling& a, const Spelling& b, Evidence& e) const {
  const std::vector<std::string> of_a = uses_.roles(a), of_b = uses_.roles(b);
  for (const std::string& role : of_a) {
    if (std::find(of_b.begin(), of_b.end(), role) == of_b.end()) continue;
    if (const std::string_view* kind = cue_detail(role, Cue::title);
        kind != nullptr && *kind != "office")
      continue;
    at(e.values, Sign::same_title) = 1;
    e.reasons.push_back("both are “" + role + "”");
    return;
  }
  at(e.values, Sign::different_title) = !of_a.empty() && !of_b.empty();
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
  sentences(a, b, e);
}

void EvidenceJudge::sentences(const Spelling& a, const Spelling& b, Evidence& e) const {
  const auto sentence = [&](const Spelling::Use& use) {
    return context_.sentence_of(uses_.mention(use).first_token);
  };
  for (auto x = a.uses.begin(), y = b.uses.begin(); x != a.uses.end() && y != b.uses.end();) {
    const size_t of_x = sentence(*x), of_y = sentence(*y);
    if (of_x == of_y) {
      at(e.values, Sign::one_sentence) = 1;
      if (uses_.have_two_roles(uses_.mention(*x), uses_.mention(*y)))
        at(e.values, Sign::contrasted_roles) = 1;
    }
    of_x < of_y ? ++x : ++y;
  }
}

void EvidenceJudge::lists(const Spelling& a, const Spelling& b, Evidence& e) const {
  const WordFacts fa = gazetteer_.word(a.folded), fb = gazetteer_.word(b.folded);
  const auto known = [](const WordFacts& f) { return f.given_name || f.surname || f.place_word; };
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

void EvidenceJudge::entries(Listings::Matches of_a, Listings::Matches of_b, Evidence& e) const {
  if (of_a.empty() || of_b.empty()) return;
  const Listings::Standing standing_a = listings_.standing(of_a, of_b),
                           standing_b = listings_.standing(of_b, of_a);
  const bool apart = listings_.known_apart(of_a, of_b);
  for (const NameMatch& x : of_a) {
    for (const NameMatch& y : of_b) {
      if (apart || x.entry != y.entry || x.role == NameRole::demonym || y.role == NameRole::demonym)
        continue;
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

// What several of the signs above tell together.
void EvidenceJudge::together(const Spelling& a, const Spelling& b, SlipKind slip,
                             SignValues& v) const {
  if (listings_.are_place_and_people(a, b)) at(v, Sign::people) = 1;
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
  const TokenDifference difference = token_difference(a.folded, b.folded, origins_);
  letters(a, b, difference, e.values);
  neighbours(a, b, e);
  titles(a, b, e);
  usage(a, b, e);
  lists(a, b, e);
  entries(listings_.entries_of(a), listings_.entries_of(b), e);
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
  at(e.values, Sign::only_spaces) = without_spaces(a.folded) == without_spaces(b.folded);
  titles(a, b, e);
  usage(a, b, e);
  entries(uses_.mention(a.uses.front()).known, uses_.mention(b.uses.front()).known, e);
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
