// The nearest names.
//
// With a country every name of its entries is looked at, so that distant spellings are ranked too
// (of the largest countries, of their 12,000 best-known entries). Otherwise, and for what is left
// of the largest, the candidates come from the skeleton index: entries with the same
// romanization-blind key, or one that differs by one letter more, less, other or swapped with its
// neighbour. Most single slips of a pen change the key by no more than that. A large layer has no
// such index: there it is the names that one slip makes of the name (word_slips.h).
//
// Candidates pass three sieves, each dearer and finer than the one before: letter classes on the
// raw bytes, the rough distance, and for the few that are left name_similarity under the origins of
// the candidate's country. A better-known place wins among equals.
#include <algorithm>
#include <iterator>
#include <limits>
#include <ranges>
#include <tuple>
#include <unordered_map>

#include "checker/base/hash.h"
#include "checker/gazetteer/find_each.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/gazetteer_impl.h"
#include "checker/gazetteer/rough_distance.h"
#include "checker/gazetteer/word_slips.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"
#include "checker/names/prepared_name.h"

namespace stet {
namespace {

constexpr float kRankBonus = 0.05f;       // of the best-known place over the least
constexpr float kRankEdits = 1;           // the same in the rough distance
constexpr size_t kShortlist = 64;         // names that are aligned
constexpr size_t kShortestList = 24;      // the same where only near ones are worth an answer
constexpr float kNearOnes = 0.7f;         // from this score on
constexpr uint32_t kFullScan = 12000;     // entries of one country that are all looked at
constexpr size_t kMaxCandidates = 20000;  // entries that one skeleton search looks at

bool wanted(const format::EntryRow& row, std::span<const EntryKind> kinds) {
  return kinds.empty() || std::ranges::any_of(kinds, [&row](EntryKind k) {
           return static_cast<uint8_t>(k) == row.kind;
         });
}

class NearSearch {
 public:
  NearSearch(std::string_view name, const NearQuery& query)
      : folded_(fold(name)),
        name_(folded_),
        rough_(folded_),
        query_(query),
        shortlist_(
            std::max(query.least >= kNearOnes ? kShortestList : kShortlist, 2 * query.limit)) {}

  const std::string& folded() const { return folded_; }

  // Looks at the names of one entry; the promising ones go on the short list unless `hidden`.
  void consider(const Layer& layer, EntryRef ref, const auto& hidden) {
    const format::EntryRow& row = layer.entries()[ref.index];
    layer.for_each_name(row, [&](std::string_view name, NameRole role, uint32_t at) {
      if (role == NameRole::demonym || role == NameRole::abbreviation) return true;
      const float rank = static_cast<float>(row.rank) / 65535;
      const float limit = worst_listed_ + kRankEdits * rank;
      const LetterClasses classes(name);
      if (rough_.at_least(classes, limit) >= limit) return true;
      buffer_.clear();
      fold_append(name, buffer_);
      const bool same_classes = classes.other == 0 && buffer_.size() == name.size();
      const float distance =
          (same_classes ? rough_.to(buffer_, classes) : rough_.to(buffer_)) - kRankEdits * rank;
      if (distance >= worst_listed_ || hidden(ref.index)) return true;
      listed_.push_back({distance, rank, row.country, role, at, ref, &layer});
      if (listed_.size() >= 2 * shortlist_) shorten();
      return true;
    });
  }

  // The best name of each entry, best entry first.
  std::vector<NearMatch> take() {
    shorten();
    std::vector<Scored> scored;
    for (const Listed& listed : listed_) {
      const float bonus = kRankBonus * listed.rank;
      const float score = similarity(listed, query_.least - bonus);
      if (score > 0 && score + bonus >= query_.least) scored.push_back({score + bonus, &listed});
    }
    std::sort(scored.begin(), scored.end(), better);
    std::vector<NearMatch> out;
    for (const Scored& next : scored) {
      const Listed& listed = *next.listed;
      const bool known = std::ranges::any_of(
          out, [&listed](const NearMatch& m) { return m.match.entry == listed.entry; });
      if (known) continue;
      out.push_back({{listed.entry, listed.role, listed.layer->name_at(listed.at),
                      listed.layer->facts(listed.entry.index)},
                     std::min(1.0f, next.score)});
      if (out.size() == query_.limit) break;
    }
    return out;
  }

 private:
  struct Listed {
    float distance;
    float rank;
    uint16_t country;
    NameRole role;
    uint32_t at;  // Layer::name_at
    EntryRef entry;
    const Layer* layer;
  };

  void shorten() {
    if (listed_.size() <= shortlist_) return;
    const auto middle = listed_.begin() + static_cast<std::ptrdiff_t>(shortlist_);
    std::nth_element(listed_.begin(), middle, listed_.end(), [](const Listed& a, const Listed& b) {
      return std::tie(a.distance, a.entry, a.at) < std::tie(b.distance, b.entry, b.at);
    });
    worst_listed_ = middle->distance;
    listed_.erase(middle, listed_.end());
  }

  float similarity(const Listed& listed, float least) {
    buffer_.clear();
    fold_append(listed.layer->read_name(listed.at, decoded_), buffer_);
    return buffer_ == folded_
               ? 1
               : name_similarity(name_, PreparedName(buffer_), origins(listed.country), least);
  }

  struct Scored {
    float score;  // above 1 for an exact name, so that the better-known place comes first
    const Listed* listed;
  };
  static bool better(const Scored& a, const Scored& b) {
    if (a.score != b.score) return a.score > b.score;
    const EntryRef x = a.listed->entry;
    const EntryRef y = b.listed->entry;
    return x.layer != y.layer ? x.layer > y.layer : x.index < y.index;
  }

  OriginSet origins(uint16_t country) {
    const auto [found, is_new] = origins_.try_emplace(country);
    if (is_new) {
      CountryCode code;
      code.value = country;
      std::string letters;
      code.append_to(letters);
      const OriginSet usual = origins_of_country(letters);
      found->second = usual.empty() ? OriginSet::all() : usual;
    }
    return found->second;
  }

  std::string folded_;
  PreparedName name_;
  RoughDistance rough_;
  const NearQuery& query_;
  size_t shortlist_;
  std::string buffer_;
  Layer::NameBuffer decoded_;
  std::unordered_map<uint16_t, OriginSet> origins_;
  std::vector<Listed> listed_;
  float worst_listed_ = std::numeric_limits<float>::infinity();
};

// The hashes of `key` and of every string that is one edit away from it.
std::vector<uint64_t> near_keys(const std::string& key, std::string_view letters) {
  std::vector<uint64_t> out = {hash_bytes(key)};
  std::string edited;
  for (size_t i = 0; i < key.size(); ++i) {
    edited.assign(key).erase(i, 1);
    if (!edited.empty()) out.push_back(hash_bytes(edited));
    if (i + 1 < key.size()) {
      edited.assign(key);
      std::swap(edited[i], edited[i + 1]);
      out.push_back(hash_bytes(edited));
    }
    for (char c : letters) {
      edited.assign(key)[i] = c;
      out.push_back(hash_bytes(edited));
    }
  }
  for (size_t i = 0; i <= key.size(); ++i) {
    for (char c : letters) out.push_back(hash_bytes(edited.assign(key).insert(i, 1, c)));
  }
  return out;
}

std::vector<uint32_t> skeleton_candidates(const Layer& layer, const std::string& key) {
  constexpr size_t kMaxKey = 32;  // longer keys are not edited
  std::vector<uint32_t> out;
  const std::string_view letters = layer.skeleton_letters();
  const std::vector<uint64_t> hashes = key.size() <= kMaxKey && letters.size() <= 64
                                           ? near_keys(key, letters)
                                           : std::vector<uint64_t>{hash_bytes(key)};
  for (uint64_t hash : hashes) {
    if (out.size() >= kMaxCandidates) break;
    layer.for_each_skeleton(hash, [&out](uint32_t entry) { out.push_back(entry); });
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Calls `use(entry, found name)` for the names that one slip makes of `folded`.
template <class Use>
void for_each_slip(const Layer& layer, const std::string& folded, Use use) {
  const std::vector<WordSlip> slips = word_slips(layer, folded);
  std::string text;  // of all of them, one after another
  text.reserve(slips.size() * (folded.size() + sizeof(WordSlip::text)));
  std::vector<std::string_view> names;
  names.reserve(slips.size());
  for (const WordSlip& slip : slips) names.push_back(slip.append_to(text, folded));
  find_each(layer, names,
            [&use](uint32_t, uint32_t entry, const FoundName& found) { use(entry, found); });
}

std::vector<uint32_t> slip_candidates(const Layer& layer, const std::string& folded) {
  std::vector<uint32_t> out;
  for_each_slip(layer, folded, [&out](uint32_t entry, const FoundName&) { out.push_back(entry); });
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<uint32_t> near_candidates(const Layer& layer, const std::string& folded,
                                      const std::string& key) {
  return layer.large() ? slip_candidates(layer, folded) : skeleton_candidates(layer, key);
}

// The entries of a country that count for as much; they stand in this order.
Layer::Range important(const Layer& layer, CountryCode country, uint16_t importance) {
  const Layer::Range all = layer.range(country);
  const auto entries = layer.entries().subspan(all.begin, all.end - all.begin);
  const auto end = std::ranges::partition_point(
      entries, [importance](const format::EntryRow& row) { return row.rank >= importance; });
  return {all.begin, all.begin + static_cast<uint32_t>(end - entries.begin())};
}

// The best-known entries of a country, and of the rest those whose skeleton is near.
std::vector<uint32_t> country_candidates(const Layer& layer, CountryCode country,
                                         uint16_t importance, const std::string& folded,
                                         const std::string& key) {
  const Layer::Range range = important(layer, country, importance);
  const uint32_t scanned = std::min(range.end, range.begin + kFullScan);
  std::vector<uint32_t> others;
  if (scanned < range.end) {
    for (uint32_t i : near_candidates(layer, folded, key)) {
      if (i >= scanned && i < range.end) others.push_back(i);
    }
  }
  for (const format::ExtraRow& extra : layer.extras()) {
    const bool shared =
        std::ranges::find(extra.countries, country.value) != std::end(extra.countries);
    const bool listed = extra.entry >= range.begin && extra.entry < scanned;
    if (shared && !listed && extra.entry < layer.entries().size()) others.push_back(extra.entry);
  }
  std::ranges::sort(others);
  others.erase(std::unique(others.begin(), others.end()), others.end());
  std::vector<uint32_t> out;
  out.reserve(others.size() + scanned - range.begin);
  std::ranges::merge(others, std::views::iota(range.begin, scanned), std::back_inserter(out));
  return out;
}

}  // namespace

void Gazetteer::one_slip(std::string_view folded, std::vector<NameMatch>& out) const {
  if (folded.size() > format::kMaxNameBytes) return;  // no name is so long
  for (uint16_t i = layers(); i-- > 0;) {
    const Layer& layer = impl_->layers[i];
    if (!layer.large()) continue;
    for_each_slip(layer, std::string(folded), [&](uint32_t entry, const FoundName& found) {
      if (impl_->hidden(i, entry)) return;
      out.push_back({{i, entry}, found.role, layer.name_at(found.at), layer.facts(entry)});
    });
  }
}

std::vector<NearMatch> Gazetteer::near(std::string_view name, const NearQuery& query) const {
  constexpr size_t kMaxNameBytes = 256;
  NearSearch search(name.substr(0, kMaxNameBytes), query);
  if (search.folded().empty() || query.limit == 0) return {};
  const std::string key = skeleton(search.folded());
  std::vector<NameMatch> exact;
  find(search.folded(), exact);
  for (uint16_t i = 0; i < layers(); ++i) {
    const Layer& layer = impl_->layers[i];
    std::vector<uint32_t> candidates =
        query.country.empty()
            ? near_candidates(layer, search.folded(), key)
            : country_candidates(layer, query.country, query.importance, search.folded(), key);
    for (const NameMatch& match : exact) {
      if (match.entry.layer == i &&
          (query.country.empty() || entry(match.entry).in_country(query.country)) &&
          !std::ranges::binary_search(candidates, match.entry.index)) {
        candidates.insert(std::ranges::lower_bound(candidates, match.entry.index),
                          match.entry.index);
      }
    }
    const auto hidden = [this, i](uint32_t entry) { return impl_->hidden(i, entry); };
    for (uint32_t candidate : candidates) {
      const format::EntryRow& row = layer.entries()[candidate];
      if (row.rank >= query.importance && wanted(row, query.kinds))
        search.consider(layer, {i, candidate}, hidden);
    }
  }
  return search.take();
}

}  // namespace stet
