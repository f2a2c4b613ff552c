#include "checker/mentions/accepted_spelling.h"

#include <algorithm>
#include <array>

#include "checker/names/token_difference.h"

namespace stet {
namespace {

// A slip may be copied a few times, so where letters are wrong a listed spelling counts for more: 2
// uses of it outvote 4 of the other.
constexpr float kListed = 2.5F;

// Is this the form to write of anything the lists know?
bool primary(const Mention& m) {
  return std::any_of(m.known.begin(), m.known.end(), [](const NameMatch& match) {
    return match.role == NameRole::primary || match.role == NameRole::short_name;
  });
}

bool is_whole_name(const Spelling& s) { return s.uses.front().end - s.uses.front().word > 1; }

// Are both right, one in Britain and one in America? The dictionary here is American.
bool differ_by_dialect(const Spelling& a, const Spelling& b) {
  const TokenDifference d = token_difference(a.folded, b.folded, OriginSet(Origin::english));
  return d.slip == SlipKind::none && d.reason.find("British") != std::string::npos;
}

}  // namespace

bool AcceptedSpelling::known(const Spelling& s) const {
  const Mention& m = mention(s);
  if (is_whole_name(s) || (m.words.size() == 1 && !m.known.empty())) return primary(m);
  const WordFacts f = gazetteer_.word(s.folded);
  return f.given_name || f.surname || f.place_word || is_english(s);
}

// Is it a name of which each word is listed (Education Ministry; not Minstry)?
bool AcceptedSpelling::of_known_words(const Spelling& s) const {
  return std::ranges::all_of(mention(s).words, [&](const NameWord& w) {
    const WordFacts f = context_.words().vocabulary().facts(w.id);
    return w.particle || f.common || f.given_name || f.surname || f.place_word;
  });
}

// An English word in what is no person's name (Utility Control): nobody romanized it.
bool AcceptedSpelling::is_english(const Spelling& s) const {
  return !is_whole_name(s) && gazetteer_.word(s.folded).common && !is_person(s);
}

float AcceptedSpelling::votes(const Spelling& s, bool slip) const {
  return static_cast<float>(s.uses.size()) * (slip && known(s) ? kListed : 1);
}

// How often the words of a whole name are used in it or apart from it.
size_t AcceptedSpelling::support(const Spelling& s) const {
  if (!is_whole_name(s)) return 0;
  size_t uses = 0;
  for (uint32_t w = s.uses.front().word; w < s.uses.front().end; ++w) {
    const std::string_view word = mention(s).words[w].folded;
    for (const Spelling& single : singles_) uses += single.folded == word ? single.uses.size() : 0;
  }
  return uses;
}

// A head word of organisations, or the kind that most uses of all spellings have; a full name tells
// more than a single word.
MentionKind AcceptedSpelling::kind_of(const Variation& v) const {
  const Spelling& accepted = v.spellings.front();
  if (!is_person(accepted) && is_cue(accepted.folded, Cue::organisation))
    return MentionKind::organisation;
  std::array<size_t, 5> votes{};
  for (const Spelling& s : v.spellings)
    for (const Spelling::Use& use : s.uses) {
      const Mention& m = mentions_[use.mention];
      votes[static_cast<size_t>(m.kind)] += m.words.size() > 1 || !m.title.empty() ? 3 : 1;
    }
  votes[static_cast<size_t>(MentionKind::other)] = 0;
  const auto most = std::max_element(votes.begin(), votes.end());
  return *most == 0 ? MentionKind::other : static_cast<MentionKind>(most - votes.begin());
}

void AcceptedSpelling::settle(Variation& v) const {
  const bool dialects = differ_by_dialect(v.spellings[0], v.spellings[1]);
  const auto english = [&](const Spelling& s) { return is_english(s); };
  v.slip = v.slip || (!dialects && std::ranges::any_of(v.spellings, english));
  std::stable_sort(v.spellings.begin(), v.spellings.end(),
                   [&](const Spelling& x, const Spelling& y) {
                     const float votes_x = votes(x, v.slip), votes_y = votes(y, v.slip);
                     if (votes_x != votes_y) return votes_x > votes_y;
                     const bool words_x = of_known_words(x), words_y = of_known_words(y);
                     if (words_x != words_y && !dialects && (v.slip || !is_person(x)))
                       return words_x;
                     if (support(x) != support(y)) return support(x) > support(y);
                     return mention(x).words.size() > 1 && mention(y).words.size() == 1;
                   });
  const Spelling& accepted = v.spellings[0];
  const Spelling& next = v.spellings[1];
  v.why_accepted = accepted.uses.size() > next.uses.size()    ? "used more often"
                   : v.slip && known(accepted) != known(next) ? "the one that lists of names have"
                                                              : "used first";
  v.kind = kind_of(v);
}

}  // namespace stet
