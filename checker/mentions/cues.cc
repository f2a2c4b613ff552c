#include "checker/mentions/cues.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

#include "checker/base/hash.h"

namespace stet {
namespace {

struct CueRow {
  std::string_view phrase;
  Cue cue;
  std::string_view detail;
};

struct Nicknames {
  std::string_view a, b;  // a < b
};

struct Inflection {
  std::string_view a, b;
  bool given;  // of given names only
};

struct Claim {
  CountryCode country, claimant;
};

// Below this many common letters two words share no stem.
constexpr size_t kShortestStem = 3;

#include "cue_tables.inc"  // written by make_cues

// The rows of a phrase; sorted by phrase, they stand together.
std::span<const CueRow> rows_of(std::string_view folded) {
  if (folded.empty()) return {};
  for (size_t slot = hash_bytes(folded) % std::size(kCueIndex); kCueIndex[slot] != 0;
       slot = (slot + 1) % std::size(kCueIndex)) {
    const CueRow* first = &kCues[kCueIndex[slot] - 1];
    if (first->phrase != folded) continue;
    const CueRow* last = first;
    while (last != std::end(kCues) && last->phrase == folded) ++last;
    return {first, last};
  }
  return {};
}

}  // namespace

CueSet cues_of(std::string_view folded) {
  CueSet cues;
  for (const CueRow& row : rows_of(folded)) cues.add(row.cue);
  return cues;
}

const std::string_view* cue_detail(std::string_view folded, Cue cue) {
  for (const CueRow& row : rows_of(folded)) {
    if (row.cue == cue) return &row.detail;
  }
  return nullptr;
}

bool is_organisation_head(std::string_view folded, bool first, bool last) {
  const std::string_view* position = cue_detail(folded, Cue::organisation);
  if (position == nullptr) return false;
  return *position == "before" ? first : *position == "after" ? last && !first : true;
}

bool nicknames_of_one(std::string_view a, std::string_view b) {
  if (b < a) std::swap(a, b);
  return std::binary_search(std::begin(kNicknames), std::end(kNicknames), Nicknames{a, b},
                            [](const Nicknames& x, const Nicknames& y) {
                              return std::tie(x.a, x.b) < std::tie(y.a, y.b);
                            });
}

bool claimed(CountryCode a, CountryCode b) {
  return std::any_of(std::begin(kClaims), std::end(kClaims), [&](const Claim& c) {
    return (c.country == a && c.claimant == b) || (c.country == b && c.claimant == a);
  });
}

bool inflections_of_one_stem(std::string_view a, std::string_view b, bool given) {
  const auto common = static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (common < kShortestStem) return false;
  const auto differ_by = [&](std::string_view end_a, std::string_view end_b) {
    const size_t stem = a.size() - end_a.size();
    return stem == b.size() - end_b.size() && stem >= kShortestStem && stem <= common &&
           a.ends_with(end_a) && b.ends_with(end_b);
  };
  return std::any_of(std::begin(kInflections), std::end(kInflections), [&](const Inflection& i) {
    return (given || !i.given) && (differ_by(i.a, i.b) || differ_by(i.b, i.a));
  });
}

}  // namespace stet
