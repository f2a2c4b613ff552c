#include "checker/mentions/variations.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "checker/mentions/clusters.h"
#include "checker/mentions/pairs.h"
#include "checker/mentions/whole_names.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// Below this probability two spellings are left alone.
constexpr float kWorthSaying = 0.5F;

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Finder {
 public:
  Finder(const Context& context, const Gazetteer& gazetteer, const std::vector<Mention>& mentions,
         const Geography& geography)
      : context_(context),
        gazetteer_(gazetteer),
        mentions_(mentions),
        judge_(context, gazetteer, mentions, geography),
        text_(context.article().text) {}

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
      settle(v);
      variations.push_back(std::move(v));
    }
    return variations;
  }

  std::string shown(const Spelling::Use& use) const {
    return std::string(mentions_[use.mention].words[use.word].span.in(text_));
  }

  bool known(const Spelling& s) const {
    const Spelling::Use& use = s.uses.front();
    if (use.end - use.word > 1) return primary(mentions_[use.mention]);
    if (mentions_[use.mention].words.size() == 1 && !mentions_[use.mention].known.empty())
      return primary(mentions_[use.mention]);
    const WordFacts f = gazetteer_.word(s.folded);
    return f.given_name || f.surname || f.place_word;
  }

  // Is this the form to write of anything the lists know?
  bool primary(const Mention& m) const {
    return std::any_of(m.known.begin(), m.known.end(), [](const NameMatch& match) {
      return match.role == NameRole::primary || match.role == NameRole::short_name;
    });
  }

  bool in_full_name(const Spelling& s) const {
    return mentions_[s.uses.front().mention].words.size() > 1;
  }

  // A slip may be copied a few times, so where letters are wrong a listed spelling counts for more.
  float votes(const Spelling& s, bool slip) const {
    constexpr float kListed = 2.5F;  // 2 uses of the listed spelling outvote 4 of the other
    return static_cast<float>(s.uses.size()) * (slip && known(s) ? kListed : 1);
  }

  // The accepted spelling first: the one most used; of equals the one of the first full name, then
  // the first.
  void settle(Variation& v) const {
    std::stable_sort(v.spellings.begin(), v.spellings.end(),
                     [&](const Spelling& x, const Spelling& y) {
                       const float votes_x = votes(x, v.slip), votes_y = votes(y, v.slip);
                       if (votes_x != votes_y) return votes_x > votes_y;
                       if (support(x) != support(y)) return support(x) > support(y);
                       return in_full_name(x) && !in_full_name(y);
                     });
    const Spelling& accepted = v.spellings[0];
    const Spelling& next = v.spellings[1];
    v.why_accepted = accepted.uses.size() > next.uses.size()    ? "used more often"
                     : v.slip && known(accepted) != known(next) ? "the one that lists of names have"
                                                                : "used first";
    v.kind = kind_of(v);
  }

  // How often the words of a whole name are used in it or apart from it.
  size_t support(const Spelling& s) const {
    size_t uses = 0;
    const Spelling::Use& use = s.uses.front();
    if (use.end - use.word < 2) return 0;
    for (uint32_t w = use.word; w < use.end; ++w) {
      const std::string_view word = mentions_[use.mention].words[w].folded;
      for (const Spelling& single : spellings_)
        uses += single.folded == word ? single.uses.size() : 0;
    }
    return uses;
  }

  // The kind that most uses of all spellings have; a full name tells more than a single word.
  MentionKind kind_of(const Variation& v) const {
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
    for (WholePair& pair : find_whole_pairs(context_, gazetteer_, mentions_, judge_, variations)) {
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
      settle(v);
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
        if (m.all_caps || context_.in_foreign_words(m)) continue;
        const std::string written = shown(use), kept = accents_kept(written);
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
      settle(v);
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
    const std::vector<NameWord>& words = mentions_[use.mention].words;
    for (uint32_t w = 0; w < words.size(); ++w) {
      if (w != use.word && !words[w].particle) {
        others += words[w].folded;
        others += ' ';
      }
    }
    return others;
  }

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  EvidenceJudge judge_;
  std::string_view text_;
  std::vector<Spelling> spellings_;
};

}  // namespace

std::vector<Variation> find_variations(const Context& context, const Gazetteer& gazetteer,
                                       const std::vector<Mention>& mentions,
                                       const Geography& geography) {
  return Finder(context, gazetteer, mentions, geography).find();
}

}  // namespace stet
