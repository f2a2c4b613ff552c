#include "checker/mentions/whole_names.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "checker/base/hash.h"
#include "checker/base/key_index.h"
#include "checker/names/compare.h"

namespace stet {
namespace {

constexpr size_t kFullestKey = 12;
// Listed names of one entry that share less than this are two words for one thing (Holland, the
// Netherlands), not two spellings.
constexpr float kListedSimilarity = 0.4F;
constexpr float kUnlistedSimilarity = 0.72F;
// Log odds of being one name: for a listed pair, and for an unlisted one at the least similarity,
// with what each tenth of similarity above it adds. The signs of usage come on top with their own
// weights.
constexpr float kListedOdds = 2.0F;
constexpr float kUnlistedOdds = -0.5F;
constexpr float kOddsPerTenth = 0.8F;

bool spelled_alone(const Mention& m) {
  return m.kind == MentionKind::person
             ? m.words.size() > 1
             : m.kind == MentionKind::place || m.kind == MentionKind::organisation;
}

// U.N., E.U., NATO: not a spelling of the words it stands for.
bool is_abbreviation(const Mention& m, std::string_view text) {
  const std::string_view written = m.span.in(text);
  return std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A name of the entry that is a full spelling of it.
bool is_spelling(NameRole role) {
  return role == NameRole::primary || role == NameRole::official || role == NameRole::variant;
}

class Finder {
 public:
  Finder(const Context& context, const Gazetteer& gazetteer, const std::vector<Mention>& mentions,
         const EvidenceJudge& judge)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions), judge_(judge) {}

  std::vector<WholePair> find(const std::vector<Variation>& known) {
    collect(known);
    std::vector<WholePair> pairs;
    for (const auto& [a, b] : candidates()) consider(names_[a], names_[b], pairs);
    return pairs;
  }

 private:
  struct Name {
    Spelling spelling;
    MentionKind kind;
    std::vector<EntryRef> entries;  // sorted
  };

  void collect(const std::vector<Variation>& known) {
    for (const Variation& v : known) {
      for (const Spelling& s : v.spellings) accepted_.emplace(s.folded, v.spellings[0].folded);
    }
    KeyIndex index(mentions_.size());
    for (uint32_t i = 0; i < mentions_.size(); ++i) {
      const Mention& m = mentions_[i];
      if (!spelled_alone(m) || m.words.empty() || is_abbreviation(m, context_.article().text))
        continue;
      const std::string_view folded = m.folded.starts_with("the ") ? m.folded.substr(4) : m.folded;
      uint32_t& name = index[hash_bytes(folded)];
      if (name == KeyIndex::kNone) {
        name = static_cast<uint32_t>(names_.size());
        const std::string_view written = m.span.in(context_.article().text);
        names_.push_back({{folded, std::string(written), {}}, m.kind, entries(m)});
      }
      names_[name].spelling.uses.push_back({i, 0, static_cast<uint32_t>(m.words.size())});
    }
  }

  // The name with the words that are already explained in their accepted spelling.
  std::string settled(const Name& name) const {
    std::string out;
    for (const NameWord& w : mention_of(name).words) {
      if (w.particle) continue;
      const auto at = accepted_.find(w.folded);
      out += at == accepted_.end() ? w.folded : at->second;
      out += ' ';
    }
    return out;
  }

  std::vector<EntryRef> entries(const Mention& m) const {
    std::vector<EntryRef> refs;
    for (const NameMatch& match : m.known) {
      if (is_spelling(match.role) && gazetteer_.entry(match.entry).kind != EntryKind::people)
        refs.push_back(match.entry);
    }
    std::sort(refs.begin(), refs.end());
    return refs;
  }

  static bool has(const std::vector<EntryRef>& entries, const EntryRef& e) {
    return std::binary_search(entries.begin(), entries.end(), e);
  }

  std::set<std::pair<uint32_t, uint32_t>> candidates() const {
    std::vector<std::pair<uint64_t, uint32_t>> keys;
    for (uint32_t i = 0; i < names_.size(); ++i) {
      for (const EntryRef& e : names_[i].entries)
        keys.emplace_back(uint64_t{e.layer} << 32 | e.index, i);
      const std::string bones = skeleton(names_[i].spelling.folded);
      if (bones.size() > 2) keys.emplace_back(hash_bytes(bones), i);
    }
    std::sort(keys.begin(), keys.end());
    std::set<std::pair<uint32_t, uint32_t>> pairs;
    for (size_t first = 0, end = 0; first < keys.size(); first = end) {
      while (end < keys.size() && keys[end].first == keys[first].first) ++end;
      if (end - first > kFullestKey) continue;
      for (size_t i = first; i < end; ++i)
        for (size_t j = i + 1; j < end; ++j) pairs.emplace(keys[i].second, keys[j].second);
    }
    return pairs;
  }

  void consider(const Name& a, const Name& b, std::vector<WholePair>& pairs) const {
    const bool single = a.spelling.uses[0].end == 1 && b.spelling.uses[0].end == 1;
    if (a.kind != b.kind || shortens(a, b) || shortens(b, a)) return;
    const Comparison c = compare_names(a.spelling.shown, b.spelling.shown);
    const bool listed = std::any_of(a.entries.begin(), a.entries.end(),
                                    [&](const EntryRef& e) { return has(b.entries, e); }) &&
                        !judge_.known_apart(mention_of(a).known, mention_of(b).known);
    if (c.extra_part || c.reordered) return;  // Oxford University, University of Oxford
    if ((!listed && single) || inflections_of_one_stem(a.spelling.folded, b.spelling.folded))
      return;
    if (settled(a) == settled(b) && !listed) return;  // the words have said it
    const float least = listed ? kListedSimilarity : kUnlistedSimilarity;
    if (c.score < least) return;
    WholePair pair{a.spelling, b.spelling, 0, {}};
    Evidence usage = judge_.usage_of(a.spelling, b.spelling);
    const float odds = (listed ? kListedOdds : kUnlistedOdds) +
                       kOddsPerTenth * 10 * (c.score - least) + usage.log_odds;
    pair.probability = 1 / (1 + std::exp(-odds));
    if (listed) pair.reasons.push_back("both are listed names of " + shared_name(a, b));
    pair.reasons.insert(pair.reasons.end(), usage.reasons.begin(), usage.reasons.end());
    if (!c.reasons.empty()) pair.reasons.push_back(c.reasons.front().text);
    pairs.push_back(std::move(pair));
  }

  const Mention& mention_of(const Name& n) const { return mentions_[n.spelling.uses[0].mention]; }

  // Are the words of `part` some of those of `whole`? Gaza, Gaza Strip; the UN Security Council.
  bool shortens(const Name& part, const Name& whole) const {
    const auto& words = mention_of(part).words;
    const auto& of_whole = mention_of(whole).words;
    return words.size() < of_whole.size() &&
           std::all_of(
               words.begin(), words.end(),
               [&](const NameWord& w) {
                 return std::any_of(of_whole.begin(), of_whole.end(),
                                    [&](const NameWord& x) { return x.id == w.id; });
               });
  }

  std::string shared_name(const Name& a, const Name& b) const {
    for (const EntryRef& e : a.entries) {
      if (has(b.entries, e)) return std::string(gazetteer_.entry(e).name);
    }
    return {};
  }

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const EvidenceJudge& judge_;
  std::unordered_map<std::string_view, std::string_view> accepted_;  // spelling → accepted spelling
  std::vector<Name> names_;
};

}  // namespace

std::vector<WholePair> find_whole_pairs(const Context& context, const Gazetteer& gazetteer,
                                        const std::vector<Mention>& mentions,
                                        const EvidenceJudge& judge,
                                        const std::vector<Variation>& known) {
  return Finder(context, gazetteer, mentions, judge).find(known);
}

}  // namespace stet
