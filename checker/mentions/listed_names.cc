#include "checker/mentions/listed_names.h"

#include <algorithm>

#include "checker/gazetteer/keys.h"
#include "checker/mentions/cues.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr size_t kShortestWord = 4;      // letters of a word with a slip
constexpr size_t kShortestReplaced = 6;  // where one letter stands for another
constexpr float kMostExplained = 0.3F;   // letters that romanization moves beside the slip
constexpr float kMostAccepted = 0.5F;    // letters that an accepted spelling moves, all in all

// The word of a listed name that folds to `folded`, as written.
std::string as_written(std::string_view name, std::string_view folded) {
  while (!name.empty()) {
    const size_t end = std::min(name.find_first_of(" -"), name.size());
    if (folds_to(name.substr(0, end), folded)) return std::string(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return std::string(folded);
}

// Are the words the same but for the one at `doubtful`?
bool same_otherwise(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b,
                    size_t doubtful) {
  if (a.size() != b.size()) return false;
  for (size_t i = 0; i < a.size(); ++i) {
    if (i != doubtful && a[i] != b[i]) return false;
  }
  return true;
}

// Cheap to ask, and seldom yes.
bool may_be_slip(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a[0] == b[0] && a.size() < b.size() + 3 &&
         b.size() < a.size() + 3;
}

OriginSet origins_of(const Entry& entry) {
  std::string code;
  entry.countries[0].append_to(code);
  const OriginSet usual = origins_of_country(code);
  return usual.empty() ? OriginSet::all() : usual;
}

bool is_plural(std::string_view written, std::string_view right) {
  return written.size() == right.size() + 1 && written.ends_with('s') && written.starts_with(right);
}

// Are the names of these origins spelled by their bearers, in Latin letters, so that no
// romanization excuses another spelling?
bool is_spelled_by_bearer(OriginSet origins) {
  constexpr OriginSet kLatin = OriginSet(Origin::germanic) | Origin::westslavic | Origin::romance |
                               Origin::english | Origin::turkish | Origin::vietnamese |
                               Origin::malay;
  return (origins & kLatin) == origins;
}

// One letter more, less or other.
bool is_one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b || b.size() > a.size() + 1) return false;
  const auto first = static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return a.substr(std::min(a.size(), first + (a.size() == b.size()))) == b.substr(first + 1);
}

// Spellings of one name that no pen slipped at.
bool is_accepted(std::string_view written, std::string_view right, const TokenDifference& d,
                 OriginSet origins) {
  if (written == right || d.one_family || nicknames_of_one(written, right) ||
      is_plural(written, right))
    return true;
  if (d.slip != SlipKind::none || d.two_families) return false;
  return d.explained <= kMostAccepted &&
         !(is_spelled_by_bearer(origins) && is_one_letter_apart(written, right));
}

bool is_one_slip(std::string_view written, std::string_view right, const TokenDifference& d,
                 OriginSet origins) {
  if (d.first_letter || d.listed_as_two || d.two_families) return false;
  if (inflections_of_one_stem(written, right, true)) return false;  // Georgiev, Georgieva
  const bool letter = is_spelled_by_bearer(origins) && is_one_letter_apart(written, right);
  const bool slip = d.slip != SlipKind::none && d.slip != SlipKind::several && d.slips <= 1 &&
                    d.explained <= kMostExplained;
  const bool replaced = written.size() == right.size() && d.slip != SlipKind::transposition;
  return (letter || slip) &&
         std::min(written.size(), right.size()) >= (replaced ? kShortestReplaced : kShortestWord);
}

}  // namespace

std::optional<ListedSlip> listed_slip(const std::vector<std::string_view>& words, size_t doubtful,
                                      EntryRef ref, const Gazetteer& gazetteer) {
  const OriginSet origins = origins_of(gazetteer.entry(ref));
  std::optional<ListedSlip> found;
  for (const NameMatch& listed : gazetteer.names(ref)) {
    if (listed.role >= NameRole::demonym) continue;
    const std::string folded = fold(listed.name);
    const std::vector<std::string_view> theirs = bearing_words(folded);
    if (!same_otherwise(words, theirs, doubtful)) continue;
    const std::string_view right = theirs[doubtful];
    if (!may_be_slip(words[doubtful], right)) continue;
    const TokenDifference d = token_difference(words[doubtful], right, origins);
    if (is_accepted(words[doubtful], right, d, origins)) return std::nullopt;
    if (!found && is_one_slip(words[doubtful], right, d, origins))
      found = {listed.name, as_written(listed.name, right), d};
  }
  return found;
}

}  // namespace stet
