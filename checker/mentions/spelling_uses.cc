#include "checker/mentions/spelling_uses.h"

#include <algorithm>

#include "checker/mentions/areas.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

constexpr uint32_t kMostBetween = 4;  // tokens between "Russia" and "foreign minister X"
constexpr size_t kLongName = 4;       // words; longer runs end in other things than surnames

// The words behind the last title in it (Revenue Minister | David Parker).
size_t words_of_name(const Mention& m) {
  const auto title = std::find_if(m.words.rbegin(), m.words.rend(),
                                  [](const NameWord& w) { return is_cue(w.folded, Cue::title); });
  return static_cast<size_t>(title - m.words.rbegin());
}

// Chinese, Korean and Vietnamese names put the surname first.
bool is_family_first(const Mention& m) {
  constexpr OriginSet kFamilyFirst =
      OriginSet(Origin::chinese) | Origin::korean | Origin::vietnamese;
  return !(family_origins(m.words.front().folded) & kFamilyFirst).empty();
}

}  // namespace

bool SpellingUses::in_compounds(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return mention(use).kind == MentionKind::place && !neighbours_.stands_alone(use);
  });
}

bool SpellingUses::alone_as_place(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return mention(use).kind == MentionKind::place && neighbours_.stands_alone(use);
  });
}

// Ford Brasil, though Ford is a given name, too.
bool SpellingUses::names_country(const NameWord& word) const {
  const WordFacts facts = context_.words().vocabulary().facts(word.id);
  if (!facts.place_word || facts.common) return false;
  return std::ranges::any_of(context_.known(word.folded), [](const NameMatch& match) {
    return match.role != NameRole::demonym && match.facts.kind == EntryKind::country;
  });
}

bool SpellingUses::in_longer_names(const Spelling& s, const Spelling& other) const {
  const bool beside_place = mention(other.uses.front()).kind == MentionKind::place;
  return std::ranges::all_of(s.uses, [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    const NameWord& word = m.words[use.word];
    if (use.end - use.word < m.words.size() && !neighbours_.stands_alone(use))
      return m.kind == MentionKind::person
                 ? context_.after_foreign_name(word) || (beside_place && names_country(word))
             : m.kind == MentionKind::place ? is_unlisted_name(m)
                                            : true;
    const bool ship = context_.has_number(m) && context_.next_text(m) == "-";  // the Khark-5
    return ship || context_.after_foreign_name(word) || leads_organisation(use);
  });
}

bool SpellingUses::has_namesake(const Spelling& a, const Spelling& b) const {
  const auto lies = [&](const Mention& m, uint32_t area) {
    return std::ranges::any_of(m.known, [&](const NameMatch& match) {
      const Entry entry = gazetteer_.entry(match.entry);
      const bool own = entry.curated || match.role == NameRole::primary;
      return own && lies_in(gazetteer_, entry, mentions_[area]);
    });
  };
  const Mention& other = mention(b.uses.front());
  if (other.kind != MentionKind::place || other.known.empty()) return false;
  return std::ranges::any_of(a.uses, [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    const bool whole = use.end - use.word == m.words.size();
    if (m.kind != MentionKind::place || m.known.empty() || !whole) return false;
    const StatedArea area = stated_area(context_, mentions_, use.mention);
    return area.given() && lies(m, area.mention) && !lies(other, area.mention);
  });
}

// "Turkiye Is Bankasi", but no "Deraa Governorate".
bool SpellingUses::is_unlisted_name(const Mention& m) const {
  const Vocabulary& vocabulary = context_.words().vocabulary();
  return m.known.empty() && std::ranges::none_of(m.words, [&](const NameWord& w) {
           return vocabulary.cues(w.id).has(Cue::place_after);
         });
}

// "Hongkong" in "Hongkong and Shanghai Banking Corp"
bool SpellingUses::leads_organisation(const Spelling::Use& use) const {
  const Mention& m = mention(use);
  if (use.mention + 1 >= mentions_.size()) return false;
  const Mention& next = mentions_[use.mention + 1];
  return next.kind == MentionKind::organisation && next.first_token == m.end_token + 1 &&
         next.block == m.block && context_.next_text(m) == "and";
}

bool SpellingUses::is_foreign(const Spelling& s) const {
  return std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    return context_.in_foreign_words(mention(use));
  });
}

bool SpellingUses::is_spoken_of(const Spelling& s) const {
  const bool common = gazetteer_.word(s.folded).common;
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    if (m.kind != MentionKind::person && m.kind != MentionKind::other) return false;
    if (!m.title.empty() || common) return !m.title.empty();
    return context_.after_is(m, Cue::speech) || context_.speaks_later(m) ||
           (m.kind == MentionKind::person && !context_.apposition(m).empty());
  });
}

bool SpellingUses::is_unknown(const Spelling& s) const {
  return !gazetteer_.word(s.folded).common &&
         std::all_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
           const Mention& m = mention(use);
           return m.known.empty() &&
                  (m.kind == MentionKind::person || m.kind == MentionKind::other);
         });
}

bool SpellingUses::is_surname(const Spelling& s) const {
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    if ((m.kind != MentionKind::person && m.kind != MentionKind::other) || m.words.size() < 2)
      return false;
    return (use.end == m.words.size() && words_of_name(m) < kLongName) ||
           (use.word == 0 && is_family_first(m));
  });
}

bool SpellingUses::leads_person(const Spelling& s) const {
  return std::any_of(s.uses.begin(), s.uses.end(), [&](const Spelling::Use& use) {
    const Mention& m = mention(use);
    return (m.kind == MentionKind::person || m.kind == MentionKind::other) && m.words.size() > 1 &&
           use.word == 0;
  });
}

bool SpellingUses::are_persons(const Spelling& a, const Spelling& b) const {
  const auto is_used_of = [&](const Spelling& s, MentionKind kind) {
    return std::ranges::any_of(s.uses,
                               [&](const Spelling::Use& use) { return mention(use).kind == kind; });
  };
  return (is_used_of(a, MentionKind::person) || is_used_of(b, MentionKind::person)) &&
         !is_used_of(a, MentionKind::place) && !is_used_of(b, MentionKind::place);
}

bool SpellingUses::is_relative(const Spelling& s) const {
  return std::any_of(s.uses.begin(), s.uses.end(),
                     [&](const Spelling::Use& use) { return context_.is_relative(mention(use)); });
}

bool SpellingUses::in_full_name(const Spelling::Use& use) const {
  const Mention& m = mention(use);
  return (m.kind == MentionKind::person || m.kind == MentionKind::other) &&
         std::count_if(m.words.begin(), m.words.end(),
                       [](const NameWord& w) { return !w.particle && !w.initial; }) > 1;
}

bool SpellingUses::stands_for_surname(const Spelling& alone, const Spelling& surname) const {
  return is_surname(surname) && is_spoken_of(alone) &&
         std::all_of(alone.uses.begin(), alone.uses.end(), [&](const Spelling::Use& use) {
           return mention(use).words.size() == 1 && context_.before(mention(use)) != "the";
         });
}

bool SpellingUses::is_cut_or_plural_surname(const Spelling& a, const Spelling& b) const {
  const std::string_view longer = a.folded.size() > b.folded.size() ? a.folded : b.folded,
                         shorter = a.folded.size() > b.folded.size() ? b.folded : a.folded;
  return longer.size() == shorter.size() + 1 && longer.ends_with('s') &&
         longer.starts_with(shorter) && (stands_for_surname(a, b) || stands_for_surname(b, a));
}

bool SpellingUses::is_elided(const Spelling& a, const Spelling& b) const {
  // After an s it is a possessive.
  if (a.folded.ends_with('s') || !b.folded.starts_with(a.folded)) return false;
  return std::all_of(a.uses.begin(), a.uses.end(), [&](const Spelling::Use& use) {
    const std::string_view text = context_.article().text;
    const uint32_t end = mention(use).words[use.word].span.end;
    const std::string_view rest = text.substr(end);
    return (rest.starts_with("'") || rest.starts_with("’")) && !context_.possessive_at(end);
  });
}

bool SpellingUses::share_surname(const Spelling& a, const Spelling& b) const {
  const std::span<const NameWord> of_a = mention(a.uses.front()).words;
  const std::span<const NameWord> of_b = mention(b.uses.front()).words;
  return of_a.size() > 1 && of_b.size() > 1 && of_a.back().id == of_b.back().id;
}

const Mention* SpellingUses::spelled_out(const Spelling& s) const {
  for (const Spelling::Use& use : s.uses) {
    const Mention& m = mention(use);
    if (&m == mentions_.data() || m.words.size() > 1 || context_.next_text(m) != ")") continue;
    const Mention& before = *(&m - 1);
    if (before.words.size() > 1 && before.end_token + 1 == m.first_token &&
        context_.next_text(before) == "(")
      return &before;
  }
  return nullptr;
}

const Mention& SpellingUses::full_name(const Spelling& s) const {
  const auto full = std::ranges::find_if(
      s.uses, [&](const Spelling::Use& use) { return mention(use).words.size() > 1; });
  return mention(full == s.uses.end() ? s.uses.front() : *full);
}

// The people, or the place in the possessive, before the name; words in lower case may stand
// between ("Russia's foreign minister X").
const Mention* SpellingUses::owner(const Mention& m) const {
  if (&m == mentions_.data()) return nullptr;
  const Mention& before = *(&m - 1);
  if (before.block != m.block || m.first_token - before.end_token > kMostBetween) return nullptr;
  uint32_t at = before.end_token;
  const std::vector<Token>& tokens = context_.tokens().tokens;
  const bool possessive = tokens[at].kind == TokenKind::possessive;
  if (possessive ? before.kind != MentionKind::place : before.kind != MentionKind::people)
    return nullptr;
  for (at += possessive; at < m.first_token; ++at) {
    const bool title = tokens[at].span.begin >= m.title.begin && !m.title.empty();
    if (!title && (tokens[at].letter_case != LetterCase::lower ||
                   context_.words().is(at, Cue::function_word)))
      return nullptr;
  }
  return &before;
}

const Mention* SpellingUses::home(const Mention& m) const {
  if (const Mention* before = owner(m)) return before;
  if (context_.after(m) != "of" || &m + 1 == mentions_.data() + mentions_.size()) return nullptr;
  const Mention& after = *(&m + 1);
  return after.block == m.block && after.first_token == m.end_token + 1 &&
                 after.kind == MentionKind::place
             ? &after
             : nullptr;
}

std::vector<const Mention*> SpellingUses::homes(const Spelling& s) const {
  std::vector<const Mention*> homes;
  for (const Spelling::Use& use : s.uses) {
    if (const Mention* place = home(mention(use))) homes.push_back(place);
  }
  return homes;
}

std::vector<CountryCode> SpellingUses::countries_of(const Mention& m) const {
  std::vector<CountryCode> found;
  for (const NameMatch& match : m.known) {
    for (CountryCode c : gazetteer_.entry(match.entry).countries) {
      if (!c.empty()) found.push_back(c);
    }
  }
  return found;
}

bool SpellingUses::are_two_countries(const Mention& a, const Mention& b) const {
  const std::vector<CountryCode> of_a = countries_of(a), of_b = countries_of(b);
  return !of_a.empty() && !of_b.empty() && std::ranges::none_of(of_a, [&](CountryCode c) {
    return std::ranges::find(of_b, c) != of_b.end();
  });
}

std::vector<PersonRole> SpellingUses::roles_of(const Mention& m) const {
  std::vector<PersonRole> roles;
  if (!m.title.empty()) roles.push_back({context_.folded(m.title), owner(m)});
  const Span apposition = context_.apposition(m);
  if (apposition.empty()) return roles;
  std::string role = context_.folded(apposition);
  for (std::string_view article : {"the ", "a ", "an "}) {
    if (role.starts_with(article)) role.erase(0, article.size());
  }
  roles.push_back({std::move(role), nullptr});
  return roles;
}

std::vector<PersonRole> SpellingUses::roles(const Spelling& s) const {
  std::vector<PersonRole> roles;
  for (const Spelling::Use& use : s.uses) {
    for (PersonRole& role : roles_of(mention(use))) roles.push_back(std::move(role));
  }
  return roles;
}

bool SpellingUses::are_of_two_countries(const PersonRole& a, const PersonRole& b) const {
  return a.of != nullptr && b.of != nullptr && are_two_countries(*a.of, *b.of);
}

std::string SpellingUses::affiliation(const Mention& m) const {
  if (context_.after(m) != "of") return {};
  const bool article = context_.after(m, 2) == "the";
  return std::string(context_.after(m, article ? 3 : 2));
}

bool SpellingUses::have_two_roles(const Mention& a, const Mention& b) const {
  if ((a.words.size() == 1) != (b.words.size() == 1)) return false;
  const std::string at_a = affiliation(a), at_b = affiliation(b);
  if (!at_a.empty() && !at_b.empty() && at_a != at_b) return true;
  const std::vector<PersonRole> of_a = roles_of(a), of_b = roles_of(b);
  return !of_a.empty() && !of_b.empty() && std::ranges::none_of(of_a, [&](const PersonRole& role) {
    return std::ranges::find(of_b, role.words, &PersonRole::words) != of_b.end();
  });
}

}  // namespace stet
