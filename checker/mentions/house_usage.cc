#include "checker/mentions/house_usage.h"

#include <algorithm>
#include <map>
#include <set>

#include "checker/mentions/entities.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

bool fits(HouseKind house, MentionKind kind) {
  switch (house) {
    case HouseKind::any:
      return kind != MentionKind::people;
    case HouseKind::person:
      return kind == MentionKind::person || kind == MentionKind::other;
    case HouseKind::place:
      return kind == MentionKind::place;
    case HouseKind::organisation:
      return kind == MentionKind::organisation || kind == MentionKind::other;
  }
  return false;
}

size_t compared_words(const Mention& m) {
  return static_cast<size_t>(
      std::ranges::count_if(m.words, [](const NameWord& w) { return !w.particle && !w.initial; }));
}

struct Piece {
  size_t begin, end;
};
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) pieces.push_back({at, end});
    at = end + 1;
  }
  return pieces;
}

class Finder {
 public:
  explicit Finder(Story& story) : story_(story), entities_(link_entities(story)) {}

  void find() {
    for (uint32_t i = 0; i < story_.mentions.size(); ++i) whole_name(i);
    for (uint32_t i = 0; i < story_.mentions.size(); ++i) surname(i);
    settle_variations();
    std::ranges::sort(story_.house_usages, {}, &HouseUsage::mention);
  }

 private:
  bool looked_at(const Mention& m) const {
    return !m.all_caps && m.role != Role::byline && m.role != Role::code && !m.words.empty();
  }

  void whole_name(uint32_t i) {
    const Mention& m = story_.mentions[i];
    if (!looked_at(m)) return;
    const std::string_view written = story_.text(m.span);
    const HouseDeviation* deviation = story_.house->find(written, false);
    if (deviation == nullptr || !fits(deviation->name->kind, m.kind)) return;
    add(i, *deviation, written);
  }

  // The words that differ, if there are as many; else the whole name.
  void add(uint32_t i, const HouseDeviation& deviation, std::string_view written) {
    const Span whole = story_.mentions[i].span;
    const std::string& right = deviation.name->right.text;
    std::vector<Piece> mine = pieces_of(written), house = pieces_of(right);
    if (mine.size() != house.size()) {
      keep({i, whole, right, &deviation});
      return;
    }
    const auto equal = [&](const Piece& a, const Piece& b) {
      return spelling_key(written.substr(a.begin, a.end - a.begin)) ==
             spelling_key(std::string_view(right).substr(b.begin, b.end - b.begin));
    };
    size_t first = 0, end = mine.size();
    while (first < end && equal(mine[first], house[first])) ++first;
    while (end > first && equal(mine[end - 1], house[end - 1])) --end;
    if (first == end) return;
    const Span span{whole.begin + static_cast<uint32_t>(mine[first].begin),
                    whole.begin + static_cast<uint32_t>(mine[end - 1].end)};
    const std::string to_write =
        right.substr(house[first].begin, house[end - 1].end - house[first].begin);
    keep({i, span, to_write, &deviation});
    if (end == mine.size() && first + 1 == end)
      surnames_[{entities_.of_mention[i], fold(story_.text(span))}] = story_.house_usages.back();
  }

  void surname(uint32_t i) {
    const Mention& m = story_.mentions[i];
    if (!looked_at(m) || compared_words(m) != 1 || done_.contains(i)) return;
    const auto own =
        std::ranges::find_if(m.words, [](const NameWord& w) { return !w.particle && !w.initial; });
    const auto full = surnames_.find({entities_.of_mention[i], std::string(own->folded)});
    if (full != surnames_.end()) {
      HouseUsage usage = full->second;
      usage.mention = i;
      usage.span = own->span;
      keep(std::move(usage));
      return;
    }
    const HouseDeviation* alone = story_.house->find(story_.text(own->span), true);
    if (alone == nullptr || m.kind != MentionKind::person || has_full_name(i)) return;
    const std::string& right = alone->name->right.text;
    keep({i, own->span, right.substr(right.rfind(' ') + 1), alone});
  }

  bool has_full_name(uint32_t i) const {
    return std::ranges::any_of(
        entities_.all[entities_.of_mention[i]].mentions,
        [&](uint32_t other) { return compared_words(story_.mentions[other]) > 1; });
  }

  void keep(HouseUsage usage) {
    done_.insert(usage.mention);
    story_.house_usages.push_back(std::move(usage));
  }

  // Of the spellings of a variation, which one does the house write?
  void settle_variations() {
    for (Variation& v : story_.variations) {
      for (const HouseUsage& usage : story_.house_usages) {
        const std::string wrong = fold(story_.text(usage.span)), right = fold(usage.right);
        if (!has(v, wrong) || !has(v, right) || wrong == right) continue;
        const auto at = std::ranges::find(v.spellings, right, &Spelling::folded);
        if (at == v.spellings.begin()) continue;
        std::rotate(v.spellings.begin(), at, at + 1);
        v.why_accepted = "the house's own spelling";
      }
    }
    std::erase_if(story_.house_usages, [this](const HouseUsage& u) { return is_varied(u); });
  }

  static bool has(const Variation& v, std::string_view folded) {
    return std::ranges::find(v.spellings, folded, &Spelling::folded) != v.spellings.end();
  }

  bool is_varied(const HouseUsage& usage) const {
    const bool accents_only = fold(story_.text(usage.span)) == fold(usage.right);
    return std::ranges::any_of(story_.variations, [&](const Variation& v) {
      if (v.diacritics_only != accents_only) return false;
      return std::any_of(v.spellings.begin() + 1, v.spellings.end(), [&](const Spelling& s) {
        return std::ranges::find(s.uses, usage.mention, &Spelling::Use::mention) != s.uses.end();
      });
    });
  }

  Story& story_;
  const LinkedMentions entities_;
  std::map<std::pair<uint32_t, std::string>, HouseUsage> surnames_;  // by entity and folded word
  std::set<uint32_t> done_;                                          // mentions
};

}  // namespace

void find_house_usages(Story& story) {
  if (story.house == nullptr || story.house->empty()) return;
  Finder(story).find();
}

}  // namespace stet
