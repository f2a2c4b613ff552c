#include "checker/mentions/entities.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace stet {
namespace {

// A name as the accepted spellings of its words, so that two spellings of one name are one key.
class Keys {
 public:
  Keys(const std::vector<Mention>& mentions, const std::vector<Variation>& variations) {
    for (const Variation& v : variations) {
      for (const Spelling& s : v.spellings) {
        if (s.folded == v.spellings[0].folded) continue;
        for (const Spelling::Use& use : s.uses) {
          accepted_.emplace(mentions[use.mention].words[use.word].folded, v.spellings[0].folded);
        }
      }
    }
  }

  std::vector<std::string> words(const Mention& m) const {
    std::vector<std::string> words;
    for (const NameWord& w : m.words) {
      if (w.particle || w.initial) continue;
      const auto at = accepted_.find(w.folded);
      words.push_back(at == accepted_.end() ? w.folded : at->second);
    }
    return words;
  }

 private:
  std::unordered_map<std::string, std::string> accepted_;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& w : words) out += w + ' ';
  return out;
}

// Is `part` the first or last words of `whole`, or its first and last word?
bool shortens(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.empty() || part.size() >= whole.size()) return false;
  if (std::equal(part.begin(), part.end(), whole.begin())) return true;
  if (std::equal(part.rbegin(), part.rend(), whole.rbegin())) return true;
  return part.size() == 2 && part.front() == whole.front() && part.back() == whole.back();
}

bool one_kind(MentionKind a, MentionKind b) {
  return a == b || a == MentionKind::other || b == MentionKind::other;
}

}  // namespace

std::vector<Entity> link_entities(std::vector<Mention>& mentions,
                                  const std::vector<Variation>& variations, std::string_view text) {
  const Keys keys(mentions, variations);
  struct Name {
    std::vector<std::string> words;
    MentionKind kind;
    std::vector<uint32_t> mentions;
  };
  std::vector<Name> names;
  std::unordered_map<std::string, uint32_t> index;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    std::vector<std::string> words = keys.words(mentions[i]);
    const auto [at, added] = index.emplace(joined(words), static_cast<uint32_t>(names.size()));
    if (added) names.push_back({std::move(words), mentions[i].kind, {}});
    names[at->second].mentions.push_back(i);
  }
  std::unordered_map<std::string, std::vector<uint32_t>>
      by_end;  // longer names by first and last word
  for (uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].words.size() < 2) continue;
    by_end[names[n].words.front()].push_back(n);
    if (names[n].words.back() != names[n].words.front()) by_end[names[n].words.back()].push_back(n);
  }
  std::vector<uint32_t> owner(names.size());
  for (uint32_t n = 0; n < names.size(); ++n) {
    owner[n] = n;
    if (names[n].words.empty()) continue;
    std::set<uint32_t> wholes;
    for (const std::string* end : {&names[n].words.front(), &names[n].words.back()}) {
      const auto at = by_end.find(*end);
      if (at == by_end.end()) continue;
      for (uint32_t w : at->second) {
        if (shortens(names[n].words, names[w].words) && one_kind(names[n].kind, names[w].kind))
          wholes.insert(w);
      }
    }
    if (wholes.size() == 1) owner[n] = *wholes.begin();
  }
  const auto root = [&](uint32_t n) {
    for (int hops = 0; owner[n] != n && hops < 4; ++hops) n = owner[n];
    return n;
  };
  std::vector<Entity> entities;
  std::unordered_map<uint32_t, uint32_t> of_root;
  for (uint32_t i = 0; i < mentions.size(); ++i) {
    const uint32_t r = root(index.at(joined(keys.words(mentions[i]))));
    const auto [at, added] = of_root.emplace(r, static_cast<uint32_t>(entities.size()));
    if (added) {
      const Mention& fullest = mentions[names[r].mentions.front()];
      entities.push_back({names[r].kind, {}, std::string(fullest.span.in(text))});
    }
    entities[at->second].mentions.push_back(i);
    mentions[i].entity = at->second;
  }
  return entities;
}

}  // namespace stet
