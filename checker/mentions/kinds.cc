#include "checker/mentions/kinds.h"

#include <algorithm>
#include <array>
#include <optional>

// Three passes. The first looks at each mention alone: what the gazetteer has under the whole name,
// the title before it, the head noun in it, the words around it; the first sign that speaks
// decides. The second hands the kind of a person named by one word to the full name ("Merv
// Goodley", where "Goodley says"), the third the kind of a clear mention to the unclear ones that
// share its name ("Lavrov" after "Sergey Lavrov").

namespace stet {
namespace {

struct Clue {
  MentionKind kind = MentionKind::other;
  std::string_view why;
  Span words;          // that tell; empty if it is no word
  bool clear = false;  // strong enough to hand on
};

MentionKind kind_of(EntryKind kind) {
  if (is_place(kind)) return MentionKind::place;
  if (kind == EntryKind::person) return MentionKind::person;
  if (kind == EntryKind::organisation) return MentionKind::organisation;
  return MentionKind::people;
}

class KindFinder {
 public:
  explicit KindFinder(const Context& context) : context_(context) {}

  Clue sign(const Mention& m) const {
    if (m.title.size() > 0) return {MentionKind::person, "a title stands before it", m.title, true};
    if (const Clue known = known_sign(m); known.clear) return known;
    if (const Clue own = own_words(m); own.clear) return own;
    if (const Clue around = neighbours(m); around.clear) return around;
    return weak(m);
  }

 private:
  const Vocabulary& vocabulary() const { return context_.words().vocabulary(); }

  Span token(uint32_t i) const { return context_.tokens().tokens[i].span; }

  // What the gazetteer knows, if all that it knows is of one kind, or the sentence decides.
  Clue known_sign(const Mention& m) const {
    std::array<bool, 5> has{};
    const bool lone =
        m.words.size() == 1 && !m.known.empty() && !context_.before_is(m, Cue::preposition_place);
    const bool spoken = context_.after_is(m, Cue::speech);
    for (const NameMatch& match : m.known) {
      const EntryFacts& entry = match.facts;
      const MentionKind kind =
          match.role == NameRole::demonym ? MentionKind::people : kind_of(entry.kind);
      // One word alone is a person only if the press uses it so.
      const bool curated = entry.curated && match.role != NameRole::alternate;
      if (kind == MentionKind::place && lone && !curated &&
          (spoken || entry.population < kWellKnown))
        continue;
      // An airport named after somebody (Charles de Gaulle) is the man unless the sentence says
      // otherwise.
      if (entry.kind == EntryKind::airport && m.words.size() > 1 &&
          vocabulary().facts(m.words[0].id).given_name)
        continue;
      has[static_cast<size_t>(kind)] = true;
    }
    const auto count = std::count(has.begin(), has.end(), true);
    if (count == 0) return {};
    for (size_t k = 0; k < has.size(); ++k) {
      if (count == 1 && has[k]) return {static_cast<MentionKind>(k), "listed as such", {}, true};
    }
    if (has[static_cast<size_t>(MentionKind::person)] && spoken)
      return {MentionKind::person, "listed as a person, and speaks", token(m.end_token), true};
    if (has[static_cast<size_t>(MentionKind::place)])
      return {MentionKind::place, "listed as a place", {}, true};
    return {MentionKind::person, "listed as a person", {}, true};
  }

  Clue own_words(const Mention& m) const {
    for (const NameWord& w : m.words) {
      if (vocabulary().cues(w.id).has(Cue::organisation) &&
          is_organisation_head(w.folded, &w == &m.words.front(), &w == &m.words.back())) {
        return {MentionKind::organisation, "has a head word of organisations", w.span, true};
      }
    }
    if (m.words.size() > 1 && vocabulary().cues(m.words.back().id).has(Cue::place_after)) {
      return {MentionKind::place, "ends in a place noun", m.words.back().span, true};
    }
    if (m.words.size() > 1 && m.words.size() < 6 && vocabulary().facts(m.words[0].id).given_name) {
      return {MentionKind::person, "starts with a given name", m.words[0].span, true};
    }
    if (m.words.size() > 1 && m.words[0].initial)
      return {MentionKind::person, "starts with an initial", m.words[0].span, true};
    return {};
  }

  Clue neighbours(const Mention& m) const {
    if (const auto noun = context_.cue_before(m, Cue::place_before)) {
      return {MentionKind::place, "stands after a place noun", noun->span, true};
    }
    if (const auto noun = context_.cue_after(m, Cue::place_after)) {
      return {MentionKind::place, "stands before a place noun", noun->span, true};
    }
    const bool acronym = m.words.size() == 1 && !m.all_caps && is_upper(m);
    if (context_.after_is(m, Cue::speech)) {
      return {acronym ? MentionKind::organisation : MentionKind::person, "a verb of saying follows",
              token(m.end_token), true};
    }
    if (acronym) return {MentionKind::organisation, "an abbreviation", {}, false};
    return {};
  }

  bool is_upper(const Mention& m) const {
    return context_.tokens().tokens[m.first_token].letter_case == LetterCase::upper;
  }

  Clue weak(const Mention& m) const {
    if (context_.before_is(m, Cue::preposition_place)) {
      return {MentionKind::place, "stands after a preposition of place", token(m.first_token - 1),
              false};
    }
    const bool particle =
        std::any_of(m.words.begin(), m.words.end(), [](const NameWord& w) { return w.particle; });
    if (particle && m.words.size() > 1)
      return {MentionKind::person, "has a name particle", {}, false};
    if (is_upper(m) && m.words.size() == 1 && !m.all_caps)
      return {MentionKind::organisation, "an abbreviation", {}, false};
    return {MentionKind::other, "nothing tells", {}, false};
  }

  // A place of this many people needs no preposition to be meant.
  static constexpr uint32_t kWellKnown = 100'000;

  const Context& context_;
};

// The kinds of clear mentions by whole name, and the words that stand for clear persons: alone, or
// at the end of their names.
class ClearKinds {
 public:
  ClearKinds(const std::vector<Mention>& mentions, const std::vector<Clue>& signs,
             const Vocabulary& vocabulary)
      : alone_(vocabulary.size()), surnames_(vocabulary.size()) {
    for (size_t i = 0; i < mentions.size(); ++i) add(mentions[i], signs[i]);
  }

  void add(const Mention& m, const Clue& sign) {
    if (m.name >= by_name_.size()) by_name_.resize(m.name + 1);
    if (!sign.clear) return;
    if (!by_name_[m.name]) by_name_[m.name] = sign.kind;
    if (sign.kind == MentionKind::person && !m.words.empty())
      (m.words.size() > 1 ? surnames_ : alone_)[m.words.back().id] = true;
  }

  bool is_surname(const Mention& m) const {
    return m.words.size() == 1 && surnames_[m.words[0].id];
  }
  // Does it end in a word that alone is a person ("Merv Goodley", where "Goodley says")?
  bool ends_in_person(const Mention& m) const {
    return m.words.size() > 1 && alone_[m.words.back().id];
  }
  std::optional<MentionKind> of_name(const Mention& m) const { return by_name_[m.name]; }

 private:
  std::vector<std::optional<MentionKind>> by_name_;
  std::vector<bool> alone_, surnames_;  // by number in the vocabulary
};

}  // namespace

std::string_view mention_kind_name(MentionKind kind) {
  switch (kind) {
    case MentionKind::person:
      return "person";
    case MentionKind::place:
      return "place";
    case MentionKind::organisation:
      return "organisation";
    case MentionKind::people:
      return "people";
    case MentionKind::other:
      return "name";
  }
  return "";
}

void assign_kinds(const Context& context, std::vector<Mention>& mentions) {
  const KindFinder finder(context);
  std::vector<Clue> signs;
  signs.reserve(mentions.size());
  for (const Mention& m : mentions) signs.push_back(finder.sign(m));
  ClearKinds clear(mentions, signs, context.words().vocabulary());
  for (size_t i = 0; i < mentions.size(); ++i) {
    if (signs[i].kind != MentionKind::other || !clear.ends_in_person(mentions[i])) continue;
    signs[i] = {MentionKind::person, "its last word is a person in the article", {}, true};
    clear.add(mentions[i], signs[i]);
  }
  for (size_t i = 0; i < mentions.size(); ++i) {
    Mention& m = mentions[i];
    // "Washington" after "George Washington" is the man, unless it stands where a place does.
    const bool listed_other =
        (signs[i].kind == MentionKind::place || signs[i].kind == MentionKind::organisation) &&
        m.title.empty() && !context.before_is(m, Cue::preposition_place);
    if (listed_other && clear.is_surname(m)) signs[i].clear = false;
    if (!signs[i].clear) {
      if (clear.is_surname(m)) {
        signs[i] = {MentionKind::person, "surname of a person in the article", {}, true};
      } else if (const auto kind = clear.of_name(m)) {
        signs[i] = {*kind, "as elsewhere in the article", {}, true};
      }
    }
    m.kind = signs[i].kind;
    m.why_kind = signs[i].why;
    m.kind_sign = signs[i].words;
  }
}

}  // namespace stet
