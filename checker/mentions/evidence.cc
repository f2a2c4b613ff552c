#include "checker/mentions/evidence.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "checker/names/compare.h"

namespace stet {
namespace {

constexpr size_t kShortWord = 6;

float& at(SignValues& v, Sign s) { return v[static_cast<size_t>(s)]; }

// Neighbours that are themselves one name in two spellings agree ("Assad al-Shaibani", "Asaad
// al-Shaybani").
constexpr float kSameName = 0.9F;

// Letters may differ by romanization or a slip, not by half the word.
bool alike(std::string_view x, std::string_view y) {
  const size_t longer = std::max(x.size(), y.size()), shorter = std::min(x.size(), y.size());
  return longer - shorter <= 3 && skeleton(x) == skeleton(y) && name_similarity(x, y) >= kSameName;
}

bool initial_of(std::string_view a, std::string_view b) {
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

enum class Agreement : uint8_t { none, same, different };

Agreement agreement(const std::set<std::string_view>& a, const std::set<std::string_view>& b,
                    std::string_view& shared) {
  if (a.empty() || b.empty()) return Agreement::none;
  for (std::string_view x : a) {
    for (std::string_view y : b) {
      if (x == y || nicknames_of_one(x, y) || initial_of(x, y) || alike(x, y)) {
        shared = x;
        return Agreement::same;
      }
    }
  }
  return Agreement::different;
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
                             const std::vector<Mention>& mentions, OriginSet origins)
    : context_(context), gazetteer_(gazetteer), mentions_(mentions), origins_(origins) {}

void EvidenceJudge::add_neighbours(uint32_t mention, uint32_t word, Neighbours& n) const {
  const std::vector<NameWord>& words = mentions_[mention].words;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i == word || words[i].particle) continue;
    (i < word ? n.before : n.after).insert(words[i].folded);
  }
}

Neighbours EvidenceJudge::neighbours_of(const Spelling& s) const {
  Neighbours own;
  for (const Spelling::Use& use : s.uses) add_neighbours(use.mention, use.word, own);
  if (!own.empty()) return own;
  for (uint32_t m = 0; m < mentions_.size(); ++m) {
    for (uint32_t w = 0; w < mentions_[m].words.size(); ++w) {
      if (mentions_[m].words[w].folded == s.folded) add_neighbours(m, w, own);
    }
  }
  return own;
}

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
      d.slip != SlipKind::doubling && inflections_of_one_stem(a.folded, b.folded, given);
  at(v, Sign::other_capitals) = inner_capitals(a.shown) != inner_capitals(b.shown);
  at(v, Sign::listed_as_two) = d.listed_as_two;
  at(v, Sign::one_family) = d.one_family;
  at(v, Sign::two_families) = d.two_families;
}

void EvidenceJudge::neighbours(const Spelling& a, const Spelling& b, Evidence& e) const {
  const Neighbours of_a = neighbours_of(a), of_b = neighbours_of(b);
  std::string_view shared;
  const Agreement before = agreement(of_a.before, of_b.before, shared);
  const Agreement after = agreement(of_a.after, of_b.after, shared);
  if (before == Agreement::same || after == Agreement::same) {
    at(e.values, Sign::same_neighbour) = 1;
    e.reasons.push_back("both stand beside “" + std::string(shared) + "”");
  } else if (before == Agreement::different || after == Agreement::different) {
    at(e.values, Sign::different_neighbour) = 1;
  }
  const auto leads = [](const Neighbours& n) { return n.before.empty() && !n.after.empty(); };
  const auto ends = [](const Neighbours& n) { return !n.before.empty() && n.after.empty(); };
  at(e.values, Sign::other_position) = (leads(of_a) && ends(of_b)) || (ends(of_a) && leads(of_b));
  at(e.values, Sign::alone_beside_full) = of_a.empty() != of_b.empty();
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
  for (const Spelling::Use& x : a.uses) {
    for (const Spelling::Use& y : b.uses) {
      if (mention(x).block != mention(y).block) continue;
      const uint32_t first = std::min(mention(x).first_token, mention(y).first_token);
      const uint32_t last = std::max(mention(x).first_token, mention(y).first_token);
      bool one = true;
      for (uint32_t t = first + 1; t <= last && one; ++t)
        one = !context_.tokens().tokens[t].sentence_start;
      if (one) at(e.values, Sign::one_sentence) = 1;
    }
  }
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
  at(e.values, Sign::common_word) = fa.common != fb.common;
  at(e.values, Sign::both_common) = fa.common && fb.common && !known(fa) && !known(fb);
}

std::span<const NameMatch> EvidenceJudge::entries_of(const Spelling& s) const {
  for (const Spelling::Use& use : s.uses) {
    const Mention& m = mention(use);
    if (m.words.size() == 1 && m.kind != MentionKind::people) return m.known;
  }
  return {};
}

void EvidenceJudge::entries(const Spelling& a, const Spelling& b, Evidence& e) const {
  const std::span<const NameMatch> of_a = entries_of(a), of_b = entries_of(b);
  if (of_a.empty() || of_b.empty()) return;
  for (const NameMatch& x : of_a) {
    for (const NameMatch& y : of_b) {
      if (x.entry != y.entry || x.role == NameRole::demonym || y.role == NameRole::demonym)
        continue;
      at(e.values, Sign::one_entry) = 1;
      e.reasons.push_back("both are listed names of " +
                          std::string(gazetteer_.entry(x.entry).name));
      return;
    }
  }
  const auto important = [&](std::span<const NameMatch> matches) {
    return std::any_of(matches.begin(), matches.end(), [&](const NameMatch& m) {
      const Entry entry = gazetteer_.entry(m.entry);
      return entry.curated || entry.population > 15'000 || entry.capital;
    });
  };
  const auto country = [&](std::span<const NameMatch> matches) {
    return std::any_of(matches.begin(), matches.end(), [&](const NameMatch& m) {
      return gazetteer_.entry(m.entry).kind == EntryKind::country;
    });
  };
  if (important(of_a) && important(of_b))
    at(e.values, Sign::two_entries) = country(of_a) || country(of_b) ? 3 : 1;
}

Evidence EvidenceJudge::judge(const Spelling& a, const Spelling& b) const {
  Evidence e;
  at(e.values, Sign::always) = 1;
  const TokenDifference difference =
      token_difference(a.folded, b.folded, origins_.empty() ? OriginSet::all() : origins_);
  letters(a, b, difference, e.values);
  neighbours(a, b, e);
  titles(a, b, e);
  usage(a, b, e);
  lists(a, b, e);
  entries(a, b, e);
  // Both in full in one sentence, with another title or the same surname: two bearers.
  at(e.values, Sign::contrasted_roles) =
      at(e.values, Sign::one_sentence) *
      std::max(at(e.values, Sign::different_title), at(e.values, Sign::same_neighbour));
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
