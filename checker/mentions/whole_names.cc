#include "checker/mentions/whole_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "checker/base/hash.h"
#include "checker/names/compare.h"

namespace stet {
namespace {

constexpr size_t kFullestKey = 12;
// Listed names of one entry that share less than this are two words for one thing (Holland, the
// Netherlands), not two spellings.
constexpr float kListedSimilarity = 0.35F;
constexpr float kUnlistedSimilarity = 0.72F;
// Log odds of being one name: for a listed pair, and for an unlisted one at the least similarity, with
// what each tenth of similarity above it adds. The signs of usage come on top with their own weights.
constexpr float kListedOdds = 2.0F;
constexpr float kUnlistedOdds = -0.5F;
constexpr float kOddsPerTenth = 0.8F;

bool spelled_alone(const Mention& m) {
  return m.kind == MentionKind::person ? m.words.size() > 1 : m.kind == MentionKind::place || m.kind == MentionKind::organisation;
}

// A name of the entry that is a full spelling of it.
bool is_spelling(NameRole role) {
  return role == NameRole::primary || role == NameRole::official || role == NameRole::variant;
}

class Finder {
 public:
  Finder(const Context& context, const Gazetteer& gazetteer, const std::vector<Mention>& mentions,
         const EvidenceJudge& judge, OriginSet origins)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions), judge_(judge), origins_(origins) {}

  std::vector<WholePair> find(const std::vector<Variation>& known) {
    collect(known);
    std::vector<WholePair> pairs;
    for (const auto& [a, b] : candidates()) consider(names_[a], names_[b], pairs);
    return pairs;
  }

 private:
  struct Name {
    Spelling spelling;
    std::string settled;  // with the words that are already explained in their accepted spelling
    MentionKind kind;
    std::set<EntryRef> entries;
  };

  void collect(const std::vector<Variation>& known) {
    std::unordered_map<std::string, std::string> accepted;
    for (const Variation& v : known) {
      for (const Spelling& s : v.spellings) accepted.emplace(s.folded, v.spellings[0].folded);
    }
    std::map<std::string, size_t> index;
    for (uint32_t i = 0; i < mentions_.size(); ++i) {
      const Mention& m = mentions_[i];
      if (!spelled_alone(m) || m.all_caps || m.words.empty()) continue;
      const std::string folded = m.folded.starts_with("the ") ? m.folded.substr(4) : m.folded;
      const auto [at, added] = index.emplace(folded, names_.size());
      if (added) names_.push_back({{folded, std::string(m.span.in(context_.article().text)), {}}, settled(m, accepted), m.kind, entries(m)});
      names_[at->second].spelling.uses.push_back({i, 0, static_cast<uint32_t>(m.words.size())});
    }
  }

  static std::string settled(const Mention& m, const std::unordered_map<std::string, std::string>& accepted) {
    std::string out;
    for (const NameWord& w : m.words) {
      if (w.particle) continue;
      const auto at = accepted.find(w.folded);
      out += at == accepted.end() ? w.folded : at->second;
      out += ' ';
    }
    return out;
  }

  std::set<EntryRef> entries(const Mention& m) const {
    std::set<EntryRef> refs;
    for (const NameMatch& match : m.known) {
      if (is_spelling(match.role) && gazetteer_.entry(match.entry).kind != EntryKind::people) refs.insert(match.entry);
    }
    return refs;
  }

  std::set<std::pair<uint32_t, uint32_t>> candidates() const {
    std::map<uint64_t, std::vector<uint32_t>> keys;
    for (uint32_t i = 0; i < names_.size(); ++i) {
      for (const EntryRef& e : names_[i].entries) keys[uint64_t{e.layer} << 32 | e.index].push_back(i);
      std::string bones = skeleton(names_[i].spelling.folded);
      if (bones.size() > 2) keys[hash_bytes(bones)].push_back(i);
    }
    std::set<std::pair<uint32_t, uint32_t>> pairs;
    for (const auto& [key, holders] : keys) {
      if (holders.size() > kFullestKey) continue;
      for (size_t i = 0; i < holders.size(); ++i)
        for (size_t j = i + 1; j < holders.size(); ++j) pairs.emplace(holders[i], holders[j]);
    }
    return pairs;
  }

  void consider(const Name& a, const Name& b, std::vector<WholePair>& pairs) const {
    if (a.settled == b.settled || a.kind != b.kind) return;
    const Comparison c = compare_names(a.spelling.shown, b.spelling.shown);
    const bool listed = std::any_of(a.entries.begin(), a.entries.end(), [&](const EntryRef& e) { return b.entries.contains(e); });
    if (c.extra_part || c.reordered) return;  // Gaza, Gaza Strip; Oxford University, University of Oxford
    const bool words = a.spelling.uses[0].end > 1 || b.spelling.uses[0].end > 1;
    if ((!listed && !words) || inflections_of_one_stem(a.spelling.folded, b.spelling.folded)) return;
    const float least = listed ? kListedSimilarity : kUnlistedSimilarity;
    if (c.score < least) return;
    WholePair pair{a.spelling, b.spelling, 0, {}};
    Evidence usage = judge_.usage_of(a.spelling, b.spelling);
    const float odds = (listed ? kListedOdds : kUnlistedOdds) + kOddsPerTenth * 10 * (c.score - least) + usage.log_odds;
    pair.probability = 1 / (1 + std::exp(-odds));
    if (listed) pair.reasons.push_back("both are listed names of " + shared_name(a, b));
    pair.reasons.insert(pair.reasons.end(), usage.reasons.begin(), usage.reasons.end());
    if (!c.reasons.empty()) pair.reasons.push_back(c.reasons.front().text);
    pairs.push_back(std::move(pair));
  }

  std::string shared_name(const Name& a, const Name& b) const {
    for (const EntryRef& e : a.entries) {
      if (b.entries.contains(e)) return std::string(gazetteer_.entry(e).name);
    }
    return {};
  }

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const EvidenceJudge& judge_;
  OriginSet origins_;
  std::vector<Name> names_;
};

}  // namespace

std::vector<WholePair> find_whole_pairs(const Context& context, const Gazetteer& gazetteer,
                                        const std::vector<Mention>& mentions, const EvidenceJudge& judge,
                                        const std::vector<Variation>& known, OriginSet origins) {
  return Finder(context, gazetteer, mentions, judge, origins).find(known);
}

}  // namespace stet
