#include "checker/mentions/kinds.h"

#include <algorithm>
#include <array>
#include <unordered_map>

// Two passes. The first looks at each mention alone: what the gazetteer has under the whole name,
// the title before it, the head noun in it, the words around it; the first sign that speaks
// decides. The second hands the kind of a clear mention to the unclear ones that share its name
// ("Lavrov" after "Sergey Lavrov").

namespace stet {
namespace {

constexpr std::array<std::string_view, 12> kPlacePrepositions = {
    "in",     "near",   "at",     "from",    "into", "outside",
    "around", "across", "toward", "towards", "via",  "throughout"};

bool is_place_preposition(std::string_view word) {
  return std::find(kPlacePrepositions.begin(), kPlacePrepositions.end(), word) !=
         kPlacePrepositions.end();
}

struct Clue {
  MentionKind kind = MentionKind::other;
  std::string why;
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
  KindFinder(const Context& context, const Gazetteer& gazetteer)
      : context_(context), gazetteer_(gazetteer) {}

  Clue sign(const Mention& m) const {
    if (m.title.size() > 0) return {MentionKind::person, "title before it: " + text(m.title), true};
    if (const Clue known = known_sign(m); known.clear) return known;
    if (const Clue own = own_words(m); own.clear) return own;
    if (const Clue around = neighbours(m); around.clear) return around;
    return weak(m);
  }

 private:
  std::string text(Span span) const { return std::string(span.in(context_.article().text)); }

  // What the gazetteer knows, if all that it knows is of one kind, or the sentence decides.
  Clue known_sign(const Mention& m) const {
    std::array<bool, 5> has{};
    for (const NameMatch& match : m.known) {
      const Entry entry = gazetteer_.entry(match.entry);
      const MentionKind kind =
          match.role == NameRole::demonym ? MentionKind::people : kind_of(entry.kind);
      // One word alone is a person only if the press uses it so.
      if (kind == MentionKind::place && m.words.size() == 1 && !entry.curated &&
          entry.population < kWellKnown && !is_place_preposition(context_.before(m))) {
        continue;
      }
      // An airport named after somebody (Charles de Gaulle) is the man unless the sentence says
      // otherwise.
      if (entry.kind == EntryKind::airport && m.words.size() > 1 &&
          context_.words().facts(m.words[0].folded).given_name)
        continue;
      has[static_cast<size_t>(kind)] = true;
    }
    const auto count = std::count(has.begin(), has.end(), true);
    if (count == 0) return {};
    for (size_t k = 0; k < has.size(); ++k) {
      if (count == 1 && has[k])
        return {static_cast<MentionKind>(k),
                "listed as " + std::string(mention_kind_name(static_cast<MentionKind>(k))), true};
    }
    const bool spoken = is_cue(context_.after(m), Cue::speech);
    if (has[static_cast<size_t>(MentionKind::person)] && spoken)
      return {MentionKind::person, "listed as a person, and speaks", true};
    if (has[static_cast<size_t>(MentionKind::place)])
      return {MentionKind::place, "listed as a place", true};
    return {MentionKind::person, "listed as a person", true};
  }

  Clue own_words(const Mention& m) const {
    for (const NameWord& w : m.words) {
      if (is_organisation_head(w.folded, &w == &m.words.front(), &w == &m.words.back())) {
        return {MentionKind::organisation, "has the word " + text(w.span), true};
      }
    }
    if (m.words.size() > 1 && is_cue(m.words.back().folded, Cue::place_after)) {
      return {MentionKind::place, "ends in " + text(m.words.back().span), true};
    }
    if (m.words.size() > 1 && m.words.size() < 6 &&
        context_.words().facts(m.words[0].folded).given_name) {
      return {MentionKind::person, text(m.words[0].span) + " is a given name", true};
    }
    if (m.words.size() > 1 && m.words[0].initial)
      return {MentionKind::person, "starts with an initial", true};
    return {};
  }

  Clue neighbours(const Mention& m) const {
    if (const auto noun = context_.cue_before(m, Cue::place_before)) {
      return {MentionKind::place, "stands after “" + text(noun->span) + "”", true};
    }
    if (const auto noun = context_.cue_after(m, Cue::place_after)) {
      return {MentionKind::place, "stands before “" + text(noun->span) + "”", true};
    }
    const bool acronym = m.words.size() == 1 && !m.all_caps && is_upper(m);
    if (is_cue(context_.after(m), Cue::speech)) {
      return {acronym ? MentionKind::organisation : MentionKind::person,
              "speaks: “" + std::string(context_.after(m)) + "”", true};
    }
    if (acronym) return {MentionKind::organisation, "an abbreviation", false};
    return {};
  }

  bool is_upper(const Mention& m) const {
    return context_.tokens().tokens[m.first_token].letter_case == LetterCase::upper;
  }

  Clue weak(const Mention& m) const {
    if (is_place_preposition(context_.before(m))) {
      return {MentionKind::place, "stands after “" + std::string(context_.before(m)) + "”", false};
    }
    const bool particle =
        std::any_of(m.words.begin(), m.words.end(), [](const NameWord& w) { return w.particle; });
    if (particle && m.words.size() > 1) return {MentionKind::person, "has a name particle", false};
    if (is_upper(m) && m.words.size() == 1 && !m.all_caps)
      return {MentionKind::organisation, "an abbreviation", false};
    return {MentionKind::other, "nothing tells", false};
  }

  // A place of this many people needs no preposition to be meant.
  static constexpr uint32_t kWellKnown = 100'000;

  const Context& context_;
  const Gazetteer& gazetteer_;
};

// The kinds of clear mentions by whole name, and of persons by their last word.
struct Clear {
  std::unordered_map<std::string_view, MentionKind> by_name;
  std::unordered_map<std::string_view, bool> surnames;
};

Clear clear_kinds(const std::vector<Mention>& mentions, const std::vector<Clue>& signs) {
  Clear clear;
  for (size_t i = 0; i < mentions.size(); ++i) {
    if (!signs[i].clear) continue;
    clear.by_name.emplace(mentions[i].folded, signs[i].kind);
    if (signs[i].kind == MentionKind::person && mentions[i].words.size() > 1) {
      clear.surnames.emplace(mentions[i].words.back().folded, true);
    }
  }
  return clear;
}

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

void assign_kinds(const Context& context, const Gazetteer& gazetteer,
                  std::vector<Mention>& mentions) {
  const KindFinder finder(context, gazetteer);
  std::vector<Clue> signs;
  for (const Mention& m : mentions) signs.push_back(finder.sign(m));
  const Clear clear = clear_kinds(mentions, signs);
  for (size_t i = 0; i < mentions.size(); ++i) {
    Mention& m = mentions[i];
    // "Washington" after "George Washington" is the man, unless it stands where a place does.
    const bool listed_other =
        (signs[i].kind == MentionKind::place || signs[i].kind == MentionKind::organisation) &&
        m.words.size() == 1 && m.title.empty() && !is_place_preposition(context.before(m));
    if (listed_other && clear.surnames.contains(m.folded)) signs[i].clear = false;
    if (!signs[i].clear) {
      const auto same = clear.by_name.find(m.folded);
      if (m.words.size() == 1 && clear.surnames.contains(m.folded)) {
        signs[i] = {MentionKind::person, "surname of a person in the article", true};
      } else if (same != clear.by_name.end()) {
        signs[i] = {same->second, "as elsewhere in the article", true};
      }
    }
    m.kind = signs[i].kind;
    m.why_kind = std::move(signs[i].why);
  }
}

}  // namespace stet
