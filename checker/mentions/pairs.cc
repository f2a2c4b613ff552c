#include "checker/mentions/pairs.h"

#include <algorithm>
#include <set>

#include "checker/base/ascii.h"
#include "checker/mentions/head_slips.h"
#include "checker/mentions/spellings.h"

namespace stet {
namespace {

// The probability that an unknown word is the head word it looks like.
constexpr float kHeadSlip = 0.9F;

// As first written, but not in capitals throughout if it is written otherwise anywhere: a dateline
// does not decide how a name is written.
std::string_view usual_case(const Spelling& s, const std::vector<Mention>& mentions,
                            std::string_view text) {
  const auto written = [&](const Spelling::Use& use) {
    return mentions[use.mention].words[use.word].span.in(text);
  };
  for (const Spelling::Use& use : s.uses) {
    if (has_small_letter(written(use))) return written(use);
  }
  return written(s.uses.front());
}

// A word that stands in headlines and datelines only, as a sentence has it: “PAKISTAN” is Pakistan.
void leave_capitals(Spelling& s, const std::vector<Mention>& mentions) {
  constexpr size_t kLongestAcronym = 4;
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!std::ranges::all_of(s.shown, letter)) return;
  const bool by_habit = std::ranges::all_of(s.uses, [&](const Spelling::Use& use) {
    const Mention& m = mentions[use.mention];
    const bool dateline = m.kind == MentionKind::place && !m.known.empty();
    return m.all_caps || (dateline && s.shown.size() > kLongestAcronym);
  });
  if (!by_habit) return;
  for (char& c : s.shown) c = static_cast<char>(c | 0x20);
  s.shown.front() = static_cast<char>(s.shown.front() & ~0x20);
}

// Is `form` the plural of a word of the article, and the other, which is none, another word (the
// Johnsons, Johnston)?
bool is_plural_of_one(std::string_view form, std::string_view other,
                      const std::vector<Spelling>& spellings) {
  if (!form.ends_with('s') || other.ends_with('s')) return false;
  const std::string_view one = form.substr(0, form.size() - 1);
  return one != other && std::ranges::find(spellings, one, &Spelling::folded) != spellings.end();
}

// Two forms that are both inflected from a third, more frequent word are no spellings of one
// another (Ukraini and Ukrainy beside Ukraine).
void mark_forms_of_a_third(SpellingPairs& found) {
  if (found.pairs.empty()) return;
  const auto inflected = [](const JudgedPair& p) {
    return p.evidence.values[static_cast<size_t>(Sign::inflection)] != 0;
  };
  std::vector<std::vector<uint32_t>> stems(found.spellings.size());
  for (const JudgedPair& p : found.pairs) {
    if (!inflected(p)) continue;
    const size_t uses_a = found.spellings[p.a].uses.size(),
                 uses_b = found.spellings[p.b].uses.size();
    if (uses_a > 2 * uses_b) stems[p.b].push_back(p.a);
    if (uses_b > 2 * uses_a) stems[p.a].push_back(p.b);
  }
  for (JudgedPair& p : found.pairs) {
    const std::string_view a = found.spellings[p.a].folded, b = found.spellings[p.b].folded;
    const bool plural =
        is_plural_of_one(a, b, found.spellings) || is_plural_of_one(b, a, found.spellings);
    const std::vector<uint32_t>& of_b = stems[p.b];
    const bool common = std::any_of(stems[p.a].begin(), stems[p.a].end(), [&](uint32_t stem) {
      return std::find(of_b.begin(), of_b.end(), stem) != of_b.end();
    });
    if ((common || plural) && !inflected(p)) EvidenceJudge::set(Sign::inflection, 1, p.evidence);
  }
}

using WordPair = std::pair<uint32_t, uint32_t>;  // in the vocabulary, the smaller first

// Names beside two words may be near one another (Slabtsov, Sleptsov) and yet be two: they are
// asked themselves.
void settle_near_neighbours(const std::vector<Mention>& mentions, SpellingPairs& found) {
  constexpr float kMayBeOne = 0.4F;
  const auto words_of = [&](uint32_t spelling) -> std::span<const NameWord> {
    return mentions[found.spellings[spelling].uses.front().mention].words;
  };
  const auto word_of = [&](uint32_t spelling) {
    return words_of(spelling)[found.spellings[spelling].uses.front().word].id;
  };
  const auto pair_of = [](uint32_t x, uint32_t y) {
    return WordPair{std::min(x, y), std::max(x, y)};
  };
  std::set<WordPair> likely;
  for (const JudgedPair& p : found.pairs) {
    if (p.evidence.probability >= kMayBeOne) likely.insert(pair_of(word_of(p.a), word_of(p.b)));
  }
  for (JudgedPair& p : found.pairs) {
    if (p.evidence.values[static_cast<size_t>(Sign::near_neighbour)] == 0) continue;
    const bool may_be_one = std::ranges::any_of(words_of(p.a), [&](const NameWord& x) {
      return x.id != word_of(p.a) && std::ranges::any_of(words_of(p.b), [&](const NameWord& y) {
               return y.id != word_of(p.b) && likely.contains(pair_of(x.id, y.id));
             });
    });
    if (may_be_one) continue;
    EvidenceJudge::set(Sign::near_neighbour, 0, p.evidence);
    EvidenceJudge::set(Sign::different_neighbour, 1, p.evidence);
  }
}

}  // namespace

SpellingPairs judge_pairs(const Context& context, const std::vector<Mention>& mentions,
                          const EvidenceJudge& judge) {
  SpellingPairs found;
  found.spellings = collect_spellings(mentions, context.words().vocabulary());
  const std::vector<std::pair<uint32_t, uint32_t>> near = near_pairs(found.spellings);
  const std::vector<HeadSlip> slips =
      add_head_slips(mentions, context.words().vocabulary(), found.spellings);
  for (Spelling& s : found.spellings) s.shown = usual_case(s, mentions, context.article().text);
  for (const auto& [a, b] : near)
    found.pairs.push_back({a, b, judge.judge(found.spellings[a], found.spellings[b])});
  for (const HeadSlip& slip : slips) {
    const std::pair key = std::minmax({slip.word, slip.head});
    const auto at = static_cast<size_t>(std::ranges::lower_bound(near, key) - near.begin());
    const bool judged = at < near.size() && near[at] == key;
    if (!judged)
      found.pairs.push_back({key.first, key.second,
                             judge.judge(found.spellings[key.first], found.spellings[key.second])});
    float& probability = (judged ? found.pairs[at] : found.pairs.back()).evidence.probability;
    if (slip.sure) probability = std::max(probability, kHeadSlip);
  }
  mark_forms_of_a_third(found);
  settle_near_neighbours(mentions, found);
  for (Spelling& s : found.spellings) leave_capitals(s, mentions);
  return found;
}

}  // namespace stet
