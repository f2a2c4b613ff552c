#include "checker/mentions/cues.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

#include "checker/base/token_index.h"

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
  bool given;     // of given names only
  bool division;  // of a province and its town only
  bool person;    // of persons' names, too
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
  const size_t first = first_row(kCueIndex, folded, [](size_t row) { return kCues[row].phrase; });
  if (first == kNoRow) return {};
  size_t last = first;
  while (last < std::size(kCues) && kCues[last].phrase == folded) ++last;
  return std::span(kCues).subspan(first, last - first);
}

// Has `a` an ending for which `counts` allows the one that `b` has?
template <class Counts>
bool differ_by_ending(std::string_view a, std::string_view b, Counts counts) {
  const auto common = static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (common < kShortestStem) return false;
  return std::any_of(std::begin(kInflections), std::end(kInflections), [&](const Inflection& i) {
    if (a.size() < i.a.size()) return false;
    const size_t stem = a.size() - i.a.size();
    return stem + i.b.size() == b.size() && stem >= kShortestStem && stem <= common && counts(i) &&
           a.ends_with(i.a) && b.ends_with(i.b);
  });
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
  const auto counts = [given](const Inflection& i) { return !i.division && (given || !i.given); };
  return differ_by_ending(a, b, counts) || differ_by_ending(b, a, counts);
}

bool inflected_surnames(std::string_view a, std::string_view b) {
  const auto counts = [](const Inflection& i) { return i.person && !i.division && !i.given; };
  return differ_by_ending(a, b, counts) || differ_by_ending(b, a, counts);
}

bool is_division_of_town(std::string_view division, std::string_view town) {
  return differ_by_ending(town, division, [](const Inflection& i) { return i.division; });
}

}  // namespace stet
