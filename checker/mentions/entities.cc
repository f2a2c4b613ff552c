#include "checker/mentions/entities.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace stet {
namespace {

using Words = std::vector<std::string_view>;

// Is `part` the first or last words of `whole`, or its first and last word?
bool shortens(const Words& part, const Words& whole) {
  if (part.empty() || part.size() >= whole.size()) return false;
  if (std::equal(part.begin(), part.end(), whole.begin())) return true;
  if (std::equal(part.rbegin(), part.rend(), whole.rbegin())) return true;
  return part.size() == 2 && part.front() == whole.front() && part.back() == whole.back();
}

bool one_kind(MentionKind a, MentionKind b) {
  return a == b || a == MentionKind::other || b == MentionKind::other;
}

class Linker {
 public:
  Linker(std::vector<Mention>& mentions, const std::vector<Variation>& variations)
      : mentions_(mentions) {
    accept(variations);
    for (uint32_t i = 0; i < mentions.size(); ++i) name_of_.push_back(name(i));
    for (uint32_t n = 0; n < names_.size(); ++n) index_ends(n);
    for (uint32_t n = 0; n < names_.size(); ++n) names_[n].owner = owner(n);
  }

  std::vector<Entity> entities(std::string_view text) {
    constexpr uint32_t kNone = Mention::kNoEntity;
    std::vector<Entity> entities;
    std::vector<uint32_t> of_name(names_.size(), kNone);
    for (uint32_t i = 0; i < mentions_.size(); ++i) {
      const uint32_t whole = names_[name_of_[i]].owner;
      if (of_name[whole] == kNone) {
        of_name[whole] = static_cast<uint32_t>(entities.size());
        const Span fullest = mentions_[names_[whole].first].span;
        entities.push_back({names_[whole].kind, {}, std::string(fullest.in(text))});
      }
      entities[of_name[whole]].mentions.push_back(i);
      mentions_[i].entity = of_name[whole];
    }
    return entities;
  }

 private:
  // A name of the article, with its words in their accepted spelling, so that two spellings of one
  // name are one.
  struct Name {
    Words words;
    MentionKind kind;
    uint32_t first;  // mention
    uint32_t owner;  // the longer name that this one shortens, or itself
  };

  void accept(const std::vector<Variation>& variations) {
    for (const Variation& v : variations) {
      for (const Spelling& s : v.spellings) {
        if (s.folded != v.spellings[0].folded) accepted_.emplace(s.folded, v.spellings[0].folded);
      }
    }
  }

  uint32_t name(uint32_t mention) {
    Words words;
    std::string key;
    for (const NameWord& w : mentions_[mention].words) {
      if (w.particle || w.initial) continue;
      const auto at = accepted_.empty() ? accepted_.end() : accepted_.find(w.folded);
      words.push_back(at == accepted_.end() ? std::string_view(w.folded) : at->second);
      key += words.back();
      key += ' ';
    }
    const auto next = static_cast<uint32_t>(names_.size());
    const auto [at, added] = index_.emplace(std::move(key), next);
    if (added) names_.push_back({std::move(words), mentions_[mention].kind, mention, next});
    return at->second;
  }

  void index_ends(uint32_t n) {
    const Words& words = names_[n].words;
    if (words.size() < 2) return;
    by_end_[words.front()].push_back(n);
    if (words.back() != words.front()) by_end_[words.back()].push_back(n);
  }

  // The one longer name that `n` shortens; itself if there is none or more than one.
  uint32_t owner(uint32_t n) const {
    const Name& part = names_[n];
    uint32_t found = n;
    if (part.words.empty()) return n;
    for (std::string_view end : {part.words.front(), part.words.back()}) {
      const auto at = by_end_.find(end);
      if (at == by_end_.end()) continue;
      for (uint32_t whole : at->second) {
        if (!shortens(part.words, names_[whole].words) || !one_kind(part.kind, names_[whole].kind))
          continue;
        if (found != n && found != whole) return n;
        found = whole;
      }
    }
    return found;
  }

  std::vector<Mention>& mentions_;
  std::unordered_map<std::string_view, std::string_view> accepted_;
  std::unordered_map<std::string, uint32_t> index_;
  std::unordered_map<std::string_view, std::vector<uint32_t>> by_end_;  // longer names
  std::vector<Name> names_;
  std::vector<uint32_t> name_of_;  // by mention
};

}  // namespace

std::vector<Entity> link_entities(std::vector<Mention>& mentions,
                                  const std::vector<Variation>& variations, std::string_view text) {
  return Linker(mentions, variations).entities(text);
}

}  // namespace stet
