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

}  // namespace

SpellingPairs judge_pairs(const Context& context, const std::vector<Mention>& mentions,
                          const EvidenceJudge& judge) {
  SpellingPairs found;
  found.spellings = collect_spellings(mentions, context.words().vocabulary());
  for (Spelling& s : found.spellings) s.shown = usual_case(s, mentions, context.article().text);
  for (const auto& [a, b] : near_pairs(found.spellings))
    found.pairs.push_back({a, b, judge.judge(found.spellings[a], found.spellings[b])});
  return found;
}

}  // namespace stet
