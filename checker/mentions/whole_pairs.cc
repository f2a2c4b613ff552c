#include "checker/mentions/whole_pairs.h"

#include <unordered_map>
#include <utility>

#include "checker/mentions/whole_names.h"

namespace stet {
namespace {

// Names with the words that are already explained in their accepted spelling.
class Settled {
 public:
  Settled(const std::vector<Mention>& mentions, const Vocabulary& vocabulary,
          const std::vector<Variation>& known)
      : mentions_(mentions), vocabulary_(vocabulary) {
    for (const Variation& v : known) {
      for (const Spelling& s : v.spellings) accepted_.emplace(s.folded, v.spellings[0].folded);
    }
  }

  std::string operator()(const Spelling& name) const {
    std::string out;
    for (const NameWord& w : mentions_[name.uses[0].mention].words) {
      // Abdel Fattah, Abdul Fattah: the head of a compound is spelled, too.
      if (w.particle && vocabulary_.particle(w.id) != ParticleRole::compound_head) continue;
      const auto at = accepted_.find(w.folded);
      out += at == accepted_.end() ? w.folded : at->second;
      out += ' ';
    }
    return out;
  }

 private:
  const std::vector<Mention>& mentions_;
  const Vocabulary& vocabulary_;
  std::unordered_map<std::string_view, std::string_view> accepted_;
};

}  // namespace

std::vector<WholePair> find_whole_pairs(const Context& context,
                                        const std::vector<Mention>& mentions,
                                        const EvidenceJudge& judge,
                                        const std::vector<Variation>& known) {
  SpellingPairs judged = judge_whole_names(context, mentions, judge);
  const Settled settled(mentions, context.words().vocabulary(), known);
  std::vector<WholePair> pairs;
  for (JudgedPair& pair : judged.pairs) {
    const Spelling &a = judged.spellings[pair.a], &b = judged.spellings[pair.b];
    const bool listed = pair.evidence.values[static_cast<size_t>(Sign::one_entry)] != 0;
    const bool explained = settled(a) == settled(b);
    if (!listed && explained) continue;  // the words have said it
    pairs.push_back({a, b, pair.evidence.probability, pair.evidence.slip, explained,
                     std::move(pair.evidence.reasons)});
  }
  return pairs;
}

}  // namespace stet
