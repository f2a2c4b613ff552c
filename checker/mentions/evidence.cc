#include "checker/mentions/evidence.h"

#include <algorithm>
#include <cmath>

#include "checker/mentions/neighbours.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

constexpr size_t kShortWord = 6;
constexpr uint32_t kTownPopulation = 15'000;  // inhabitants that make a place well known
constexpr float kStoryShare = 0.05F;          // of its evidence that makes a country a story's own

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

float slip_weight(std::string_view a, std::string_view b) {
  return 2.0F / static_cast<float>(a.size() + b.size());
}

}  // namespace

EvidenceJudge::EvidenceJudge(const Context& context, const Gazetteer& gazetteer,
                             const std::vector<Mention>& mentions, const Geography& geography)
    : context_(context),
      gazetteer_(gazetteer),
      mentions_(mentions),
      geography_(geography),
      neighbours_(mentions, context.words().vocabulary()),
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
  at(v, Sign::explained) = d.explained;
  at(v, Sign::slips_per_letter) = d.slips * slip_weight(a.folded, b.folded);
  at(v, Sign::short_word) = shorter < kShortWord ? static_cast<float>(kShortWord - shorter) : 0;
  at(v, Sign::first_letter) = d.first_letter;
  at(v, Sign::inflection) =
      (d.slip != SlipKind::doubling && inflections_of_one_stem(a.folded, b.folded, given)) ||
      is_plural_of_family(a.folded, b.folded) || is_plural_of_family(b.folded, a.folded);
  at(v, Sign::other_capitals) = inner_capitals(a.shown) != inner_capitals(b.shown);
  at(v, Sign::listed_as_two) = d.listed_as_two;
  at(v, Sign::one_family) = d.one_family;
  at(v, Sign::two_families) = d.two_families;
  at(v, Sign::foreign_words) = is_foreign(a) != is_foreign(b);
}

void EvidenceJudge::neighbours(const Spelling& a, const Spelling& b, Evidence& e) const {
  const Neighbours of_a = neighbours_.of(a), of_b = neighbours_.of(b);
  const NeighbourSigns signs = compare_neighbours(of_a, of_b);
  at(e.values, Sign::same_neighbour) = signs.same;
  at(e.values, Sign::same_surname) = signs.same && signs.same_after;
  at(e.values, Sign::different_neighbour) = signs.different;
  at(e.values, Sign::mixed_neighbours) = signs.mixed;
  at(e.values, Sign::other_position) = signs.other_position;
  at(e.values, Sign::compound_place) =
      (in_compounds(a) && alone_as_place(b)) || (in_compounds(b) && alone_as_place(a));
  at(e.values, Sign::alone_beside_full) = of_a.empty() != of_b.empty();
  at(e.values, Sign::orphan_surname) = (of_a.empty() && is_spoken_of(a) && is_surname(b)) ||
                                       (of_b.empty() && is_spoken_of(b) && is_surname(a));
  at(e.values, Sign::unknown_orphan) = (of_a.empty() && is_unknown(a) && is_surname(b)) ||
                                       (of_b.empty() && is_unknown(b) && is_surname(a));
  if (!signs.shared.empty())
    e.reasons.push_back("both stand beside “" + std::string(signs.shared) + "”");
}

// Does the word stand in compound names of places only (Centro Habana)?
bool EvidenceJudge::in_compounds(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return mention(use).kind == MentionKind::place && !neighbours_.stands_alone(use);
  });
}

// Is it always the whole name of a place (Havana)?
bool EvidenceJudge::alone_as_place(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return mention(use).kind == MentionKind::place && neighbours_.stands_alone(use);
  });
}

// Are most words around it no English ones, wherever it stands ("contre le général Sýrsky")?
bool EvidenceJudge::is_foreign(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return context_.in_foreign_words(mention(use));
  });
}

// Does the word stand alone where a person does: after a title, before a verb of saying?
bool EvidenceJudge::is_spoken_of(const Spelling& s) const {
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    return m.kind == MentionKind::person &&
           (!m.title.empty() || context_.after_is(m, Cue::speech) || context_.speaks_later(m));
  });
}

// Is nothing known under it, where it stands alone?
bool EvidenceJudge::is_unknown(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    return m.known.empty() && (m.kind == MentionKind::person || m.kind == MentionKind::other);
  });
}

// Does it end the full name of a person?
bool EvidenceJudge::is_surname(const Spelling& s) const {
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    return (m.kind == MentionKind::person || m.kind == MentionKind::other) && m.words.size() > 1 &&
           m.words.size() < 4 && use.end == m.words.size();
  });
}

std::vector<std::string> EvidenceJudge::roles(const Spelling& s) const {
  std::vector<std::string> roles;
  for (const Spelling::Use& use : s.uses) {
    const Mention& m = mention(use);
    if (!m.title.empty()) roles.push_back(context_.folded(m.title));
    const Span apposition = context_.apposition(m);
    if (apposition.empty()) continue;
    std::string role = context_.folded(apposition);
    for (std::string_view article : {"the ", "a ", "an "}) {
      if (role.starts_with(article)) role.erase(0, article.size());
    }
    roles.push_back(std::move(role));
  }
  return roles;
}

void EvidenceJudge::titles(const Spelling& a, const Spelling& b, Evidence& e) const {
  const std::vector<std::string> of_a = roles(a), of_b = roles(b);
  for (const std::string& role : of_a) {
    if (std::find(of_b.begin(), of_b.end(), role) == of_b.end()) continue;
    if (const std::string_view* kind = cue_detail(role, Cue::title);
        kind != nullptr && *kind == "honorific")
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
  const auto kind_of = [&](const Spelling& s) { return mention(s.uses.front()).kind; };
  const MentionKind kind_a = kind_of(a), kind_b = kind_of(b);
  at(e.values, Sign::other_kind) =
      kind_a != kind_b && kind_a != MentionKind::other && kind_b != MentionKind::other;
  at(e.values, Sign::people) = kind_a == MentionKind::people || kind_b == MentionKind::people;
  const auto in_byline = [&](const Spelling& s) {
    return std::all_of(s.uses.begin(), s.uses.end(),
                       [&](const Spelling::Use& u) { return mention(u).role == Role::byline; });
  };
  at(e.values, Sign::byline) = in_byline(a) != in_byline(b);
  at(e.values, Sign::one_sentence) = share_a_sentence(a, b);
}

bool EvidenceJudge::share_a_sentence(const Spelling& a, const Spelling& b) const {
  const auto sentence = [&](const Spelling::Use& use) {
    return context_.sentence_of(mention(use).first_token);
  };
  for (auto x = a.uses.begin(), y = b.uses.begin(); x != a.uses.end() && y != b.uses.end();) {
    const size_t of_x = sentence(*x), of_y = sentence(*y);
    if (of_x == of_y) return true;
    of_x < of_y ? ++x : ++y;
  }
  return false;
}

void EvidenceJudge::lists(const Spelling& a, const Spelling& b, Evidence& e) const {
  const WordFacts fa = gazetteer_.word(a.folded), fb = gazetteer_.word(b.folded);
  const auto known = [](const WordFacts& f) { return f.given_name || f.surname || f.place_word; };
  at(e.values, Sign::both_known) = known(fa) && known(fb);
  if (known(fa) != known(fb)) {
    at(e.values, Sign::one_unknown) = 1;
    e.reasons.push_back("“" + std::string(known(fa) ? b.shown : a.shown) +
                        "” is in no list of names");
  }
  at(e.values, Sign::both_given) = fa.given_name && fb.given_name;
  at(e.values, Sign::given_apart) =
      fa.given_name && fb.given_name && at(e.values, Sign::same_neighbour) == 0;
  at(e.values, Sign::common_word) = fa.common != fb.common && !is_surname(fa.common ? a : b);
  at(e.values, Sign::both_common) = fa.common && fb.common && !known(fa) && !known(fb);
}

std::vector<NameMatch> EvidenceJudge::entries_of(const Spelling& s) const {
  const Vocabulary& vocabulary = context_.words().vocabulary();
  for (const Spelling::Use& use : s.uses) {
    const Mention& m = mention(use);
    if (m.kind == MentionKind::people) continue;
    if (m.words.size() == 1) return {m.known.begin(), m.known.end()};
    const bool beside_noun =
        m.kind == MentionKind::place && m.words.size() == 2 &&
        vocabulary.cues(m.words[use.word == 0 ? 1 : 0].id).has(Cue::place_after);
    if (!beside_noun) continue;
    std::vector<NameMatch> found;
    gazetteer_.find(s.folded, found);
    return found;
  }
  return {};
}

void EvidenceJudge::entries(const Spelling& a, const Spelling& b, Evidence& e) const {
  const std::vector<NameMatch> of_a = entries_of(a);
  if (of_a.empty()) return;
  const std::vector<NameMatch> of_b = entries_of(b);
  if (of_b.empty()) return;
  const bool apart = known_apart(of_a, of_b);
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
  const Standing standing_a = standing(of_a), standing_b = standing(of_b);
  if (standing_a.important && standing_b.important)
    at(e.values, Sign::two_entries) = standing_a.country || standing_b.country ? 3 : 1;
  at(e.values, Sign::two_local_places) = standing_a.local && standing_b.local;
}

// Sevilla, the club, beside Seville.
bool EvidenceJudge::known_apart(std::span<const NameMatch> a, std::span<const NameMatch> b) const {
  const auto has_own = [&](std::span<const NameMatch> matches, std::span<const NameMatch> others) {
    return std::any_of(matches.begin(), matches.end(), [&](const NameMatch& own) {
      return own.role == NameRole::primary && gazetteer_.entry(own.entry).curated &&
             std::none_of(others.begin(), others.end(),
                          [&](const NameMatch& other) { return other.entry == own.entry; });
    });
  };
  return has_own(a, b) || has_own(b, a);
}

EvidenceJudge::Standing EvidenceJudge::standing(std::span<const NameMatch> matches) const {
  Standing standing;
  for (const NameMatch& match : matches) {
    const Entry entry = gazetteer_.entry(match.entry);
    standing.country = standing.country || entry.kind == EntryKind::country;
    standing.important =
        standing.important || entry.curated || entry.population > kTownPopulation || entry.capital;
    standing.local = standing.local || (is_place(entry.kind) && !entry.countries[0].empty() &&
                                        geography_.weight_of(entry.countries[0]) > kStoryShare);
  }
  return standing;
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
  entries(a, b, e);
  // Two roles in one sentence ("X, the player, and Y, the painter"), or one surname twice.
  const bool one_role = at(e.values, Sign::same_title) != 0;
  at(e.values, Sign::contrasted_roles) =
      at(e.values, Sign::one_sentence) *
      std::max(at(e.values, Sign::different_title),
               one_role ? 0 : at(e.values, Sign::same_neighbour));
  e.slip = difference.slip != SlipKind::none;
  if (difference.slip == SlipKind::none && !difference.reason.empty())
    e.reasons.push_back(difference.reason);
  weigh(e);
  return e;
}

Evidence EvidenceJudge::usage_of(const Spelling& a, const Spelling& b) const {
  Evidence e;
  titles(a, b, e);
  usage(a, b, e);
  weigh(e);
  return e;
}

void EvidenceJudge::weigh(Evidence& e) {
  for (size_t s = 0; s < kSigns; ++s)
    e.log_odds += e.values[s] * sign_info(static_cast<Sign>(s)).weight;
  e.probability = 1 / (1 + std::exp(-e.log_odds));
}

}  // namespace stet
