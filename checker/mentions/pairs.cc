#include "checker/mentions/pairs.h"

#include <algorithm>

#include "checker/mentions/spellings.h"

namespace stet {
namespace {

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

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

// Two forms that are both inflected from a third, more frequent word are no spellings of one
// another (Ukraini and Ukrainy beside Ukraine).
void mark_forms_of_a_third(SpellingPairs& found) {
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
    const std::vector<uint32_t>& of_b = stems[p.b];
    const bool common = std::any_of(stems[p.a].begin(), stems[p.a].end(), [&](uint32_t stem) {
      return std::find(of_b.begin(), of_b.end(), stem) != of_b.end();
    });
    if (common && !inflected(p)) EvidenceJudge::set(Sign::inflection, 1, p.evidence);
  }
}

}  // namespace

SpellingPairs judge_pairs(const Context& context, const std::vector<Mention>& mentions,
                          const EvidenceJudge& judge) {
  SpellingPairs found;
  found.spellings = collect_spellings(mentions, context.words().vocabulary());
  for (Spelling& s : found.spellings) s.shown = usual_case(s, mentions, context.article().text);
  for (const auto& [a, b] : near_pairs(found.spellings))
    found.pairs.push_back({a, b, judge.judge(found.spellings[a], found.spellings[b])});
  mark_forms_of_a_third(found);
  return found;
}

}  // namespace stet
