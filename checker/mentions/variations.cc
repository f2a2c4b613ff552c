#include "checker/mentions/variations.h"

#include <algorithm>
#include <map>
#include <set>

#include "checker/base/ascii.h"
#include "checker/mentions/accepted_spelling.h"
#include "checker/mentions/clusters.h"
#include "checker/mentions/pairs.h"
#include "checker/mentions/whole_pairs.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// Below this probability two spellings are left alone.
constexpr float kWorthSaying = 0.5F;

class Finder {
 public:
  Finder(const Context& context, const Gazetteer& gazetteer, const std::vector<Mention>& mentions,
         const Geography& geography)
      : context_(context),
        mentions_(mentions),
        judge_(context, gazetteer, mentions, geography),
        text_(context.article().text),
        accepted_(context, gazetteer, mentions, spellings_) {}

  std::vector<Variation> find() {
    SpellingPairs judged = judge_pairs(context_, mentions_, judge_);
    spellings_ = std::move(judged.spellings);
    std::vector<Variation> variations = groups_of(judged.pairs);
    add_whole_names(variations);
    add_diacritics(variations);
    return variations;
  }

 private:
  // Spellings that a chain of likely pairs joins are one variation, as sure as its weakest pair.
  std::vector<Variation> groups_of(const std::vector<JudgedPair>& pairs) const {
    if (pairs.empty()) return {};
    const std::vector<uint32_t> roots = cluster(spellings_.size(), pairs, kWorthSaying);
    std::map<uint32_t, Variation> by_root;
    for (const JudgedPair& pair : pairs) {
      if (pair.evidence.probability < kWorthSaying || roots[pair.a] != roots[pair.b]) continue;
      const auto [at, added] = by_root.try_emplace(roots[pair.a]);
      Variation& v = at->second;
      v.confidence =
          added ? pair.evidence.probability : std::min(v.confidence, pair.evidence.probability);
      v.slip = v.slip || pair.evidence.slip;
      if (v.why_one.empty()) v.why_one = pair.evidence.reasons;
    }
    for (uint32_t i = 0; i < spellings_.size(); ++i) {
      const auto at = by_root.find(roots[i]);
      if (at != by_root.end()) add_spelling(spellings_[i], at->second);
    }
    std::vector<Variation> variations;
    for (auto& [root, v] : by_root) {
      if (v.spellings.size() < 2) continue;
      accepted_.settle(v);
      variations.push_back(std::move(v));
    }
    return variations;
  }

  std::string shown(const Spelling::Use& use) const {
    return std::string(mentions_[use.mention].words[use.word].span.in(text_));
  }

  // One given name with two surnames is one spelling of the variation.
  static void add_spelling(const Spelling& spelling, Variation& v) {
    const auto same = std::find_if(v.spellings.begin(), v.spellings.end(),
                                   [&](const Spelling& s) { return s.folded == spelling.folded; });
    if (same == v.spellings.end()) {
      v.spellings.push_back(spelling);
    } else {
      same->uses.insert(same->uses.end(), spelling.uses.begin(), spelling.uses.end());
      std::sort(
          same->uses.begin(), same->uses.end(),
          [](const Spelling::Use& x, const Spelling::Use& y) { return x.mention < y.mention; });
    }
  }

  // Two names whose words already gave the variation, but that a list knows for one: surer now.
  static bool reinforce(const WholePair& pair, std::vector<Variation>& variations) {
    const auto shares = [](const Spelling& whole, const Spelling& word) {
      return std::any_of(word.uses.begin(), word.uses.end(), [&](const Spelling::Use& w) {
        return std::any_of(whole.uses.begin(), whole.uses.end(),
                           [&](const Spelling::Use& u) { return u.mention == w.mention; });
      });
    };
    bool found = false;
    for (Variation& v : variations) {
      const auto holder = [&](const Spelling& whole) {
        return std::find_if(v.spellings.begin(), v.spellings.end(),
                            [&](const Spelling& word) { return shares(whole, word); });
      };
      const auto of_a = holder(pair.a), of_b = holder(pair.b);
      if (of_a == of_b || of_a == v.spellings.end() || of_b == v.spellings.end()) continue;
      if (v.spellings.size() == 2) v.confidence = std::max(v.confidence, pair.probability);
      found = true;
    }
    return found;
  }

  // Pairs of whole names that share one are one variation.
  void add_whole_names(std::vector<Variation>& variations) const {
    std::vector<Variation> whole;
    for (WholePair& pair : find_whole_pairs(context_, mentions_, judge_, variations)) {
      if (pair.probability < kWorthSaying || (pair.explained && reinforce(pair, variations)))
        continue;
      const auto same = std::find_if(whole.begin(), whole.end(), [&](const Variation& v) {
        return has_spelling(v, pair.a) || has_spelling(v, pair.b);
      });
      Variation& v = same == whole.end() ? whole.emplace_back() : *same;
      v.confidence =
          v.spellings.empty() ? pair.probability : std::min(v.confidence, pair.probability);
      v.slip = v.slip || pair.slip;
      if (v.why_one.empty()) v.why_one = std::move(pair.reasons);
      for (const Spelling* s : {&pair.a, &pair.b}) {
        if (!has_spelling(v, *s)) v.spellings.push_back(*s);
      }
    }
    for (Variation& v : whole) {
      accepted_.settle(v);
      variations.push_back(std::move(v));
    }
  }

  static bool has_spelling(const Variation& v, const Spelling& spelling) {
    return std::any_of(v.spellings.begin(), v.spellings.end(),
                       [&](const Spelling& s) { return s.folded == spelling.folded; });
  }

  // One folded spelling with and without its diacritics.
  void add_diacritics(std::vector<Variation>& variations) const {
    for (const Spelling& s : spellings_) {
      if (std::none_of(s.uses.begin(), s.uses.end(),
                       [&](const Spelling::Use& u) { return has_accent(u); }))
        continue;
      Variation v;
      v.diacritics_only = true;
      v.confidence = 0.9F;
      for (const Spelling::Use& use : s.uses) {
        const Mention& m = mentions_[use.mention];
        const std::string written = shown(use), kept = accents_kept(written);
        const bool capitals = !has_small_letter(written) && !has_accent(use);  // of a dateline
        if (m.all_caps || capitals || context_.in_foreign_words(m)) continue;
        if (fold(written) != s.folded) continue;  // it mixes scripts
        auto same = std::find_if(v.spellings.begin(), v.spellings.end(),
                                 [&](const Spelling& x) { return accents_kept(x.shown) == kept; });
        if (same == v.spellings.end()) {
          same = v.spellings.insert(v.spellings.end(), Spelling{s.folded, written, {}});
        } else if (!has_small_letter(same->shown)) {
          same->shown = written;
        }
        same->uses.push_back(use);
      }
      if (v.spellings.size() < 2 || !one_bearer(v)) continue;
      accepted_.settle(v);
      v.why_one = {"they differ by diacritics only"};
      variations.push_back(std::move(v));
    }
  }

  bool has_accent(const Spelling::Use& use) const {
    const std::string_view text = mentions_[use.mention].words[use.word].span.in(text_);
    return std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  }

  // May all uses be of one person or place? Not when each form has another name beside it (Carlos
  // Rodríguez, Ana Rodriguez), nor when one stands in a longer foreign name (Ciudad de México).
  bool one_bearer(const Variation& v) const {
    std::set<std::string> companies[2];
    for (size_t s = 0; s < 2; ++s) {
      for (const Spelling::Use& use : v.spellings[s].uses) companies[s].insert(company(use));
    }
    for (const std::string& c : companies[0]) {
      if (companies[1].contains(c)) return true;
    }
    const bool alone = companies[0].contains("") || companies[1].contains("");
    return alone && mentions_[v.spellings[0].uses.front().mention].kind == MentionKind::person &&
           mentions_[v.spellings[1].uses.front().mention].kind == MentionKind::person;
  }

  // The other words of the mention.
  std::string company(const Spelling::Use& use) const {
    std::string others;
    const std::span<const NameWord> words = mentions_[use.mention].words;
    for (uint32_t w = 0; w < words.size(); ++w) {
      if (w != use.word && !words[w].particle) {
        others += words[w].folded;
        others += ' ';
      }
    }
    return others;
  }

  const Context& context_;
  const std::vector<Mention>& mentions_;
  EvidenceJudge judge_;
  std::string_view text_;
  std::vector<Spelling> spellings_;
  AcceptedSpelling accepted_;
};

}  // namespace

std::vector<Variation> find_variations(const Context& context, const Gazetteer& gazetteer,
                                       const std::vector<Mention>& mentions,
                                       const Geography& geography) {
  return Finder(context, gazetteer, mentions, geography).find();
}

}  // namespace stet
