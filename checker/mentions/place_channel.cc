#include "checker/mentions/place_channel.h"

#include <algorithm>

#include "checker/gazetteer/rough_distance.h"
#include "checker/gazetteer/slips.h"
#include "checker/mentions/cues.h"
#include "checker/mentions/place_prior.h"
#include "checker/names/fold.h"

// Weights after the usual findings on typing and spelling errors (Damerau 1964; Pollock and Zamora
// 1984): four of five are one edit, few touch the first letter, and a swap or a doubling is no
// name's own spelling, while a changed last letter often is (Russie, Nepali).

namespace stet {
namespace {

constexpr float kTransposed = 0.8F;
constexpr float kDoubled = 0.5F;
constexpr float kOtherDoubled = 0.4F;
constexpr float kExchanged = -0.3F;
constexpr float kDropped = 0.1F;
constexpr float kOtherConsonant = -0.3F;
constexpr float kFirstLetter = -1.2F;
constexpr float kLastLetter = -0.5F;
constexpr float kTwoEdits = -1.0F;
constexpr float kSharedWord = -1.5F;

constexpr uint32_t kCity = 100'000;  // inhabitants
constexpr size_t kLongEnough = 5;    // letters, for two edits
constexpr size_t kShort = 4;         // the same where the area is given

float weight(const SlipMatch& found) {
  float w = 0;
  switch (found.slip) {
    case PenSlip::transposed:
      w = kTransposed;
      break;
    case PenSlip::doubled:
    case PenSlip::undoubled:
      w = kDoubled;
      break;
    case PenSlip::other_doubled:
      w = kOtherDoubled;
      break;
    case PenSlip::exchanged:
      w = kExchanged;
      break;
    case PenSlip::dropped:
      w = kDropped;
      break;
    case PenSlip::added:
    case PenSlip::replaced:
      w = found.vowels ? 0 : kOtherConsonant;
      break;
  }
  if (found.first_letter) w += kFirstLetter;
  if (found.last_letter) w += kLastLetter;
  return w;
}

bool proper_name(const Entry& entry, NameRole role) {
  if (!is_place(entry.kind)) return false;
  if (role == NameRole::demonym) return entry.kind == EntryKind::country;
  if (role == NameRole::primary || (role == NameRole::official && !entry.curated)) return true;
  // A country or a city has one English name.
  return entry.curated && entry.population < kCity && entry.kind != EntryKind::country &&
         (role == NameRole::variant || role == NameRole::official);
}

// From another script.
constexpr OriginSet kRomanized =
    Origin::arabic | OriginSet(Origin::maghrebi) | Origin::persian | Origin::russian |
    Origin::ukrainian | Origin::southslavic | Origin::hebrew | Origin::chinese | Origin::korean |
    Origin::japanese | Origin::indic | Origin::greek | Origin::caucasian | Origin::centralasian |
    Origin::ethiosomali | Origin::thai | Origin::burmese;

bool is_romanized(const Entry& entry) {
  return !entry.curated && !romanized_origins(entry).empty();
}

bool plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

// The entry's name as a newspaper writes it: with plain letters if the entry has it so, and without
// the word for its kind if it was found without.
std::string to_write(const Gazetteer& gazetteer, const NameMatch& match, std::string_view folded) {
  std::string_view best = match.name;
  if (!plain(best)) {
    for (const NameMatch& other : gazetteer.names(match.entry)) {
      if (plain(other.name) && fold(other.name) == fold(best)) best = other.name;
    }
  }
  const std::string whole = fold(best);
  if (whole.size() > folded.size() && whole.starts_with(folded) && whole[folded.size()] == ' ') {
    const auto words = std::count(folded.begin(), folded.end(), ' ') + 1;
    size_t end = 0;
    for (long word = 0; word < words && end != std::string_view::npos; ++word)
      end = best.find(' ', end + (word > 0 ? 1 : 0));
    return std::string(best.substr(0, end));
  }
  return plain(best) || !is_romanized(gazetteer.entry(match.entry)) ? std::string(best)
                                                                    : without_marks(best);
}

// A plural, a people, an adjective or a division of the name, not a slip of it.
bool inflected(std::string_view written, std::string_view intended) {
  constexpr std::string_view kEndings = "sin";
  if (is_division_of_town(written, intended)) return true;
  if (written.ends_with('n') && intended.ends_with('s')) {  // Marquesas, Marquesan
    return written.substr(0, written.size() - 1) == intended.substr(0, intended.size() - 1);
  }
  return written.size() == intended.size() + 1 && written.starts_with(intended) &&
         kEndings.find(written.back()) != std::string_view::npos;
}

// `pattern` is that of `written`.
bool is_two_edits_away(const EditPattern& pattern, std::string_view written,
                       std::string_view folded) {
  const size_t apart =
      std::max(written.size(), folded.size()) - std::min(written.size(), folded.size());
  return apart <= 2 && pattern.distance(folded) <= 2;
}

// Adds the main name of an entry, which folds to `folded`, unless the entry is there.
void add_main_name(const Gazetteer& gazetteer, EntryRef ref, std::string_view written,
                   std::string_view folded, float channel, std::vector<Intended>& out) {
  if (std::ranges::find(out, ref, &Intended::entry) != out.end()) return;
  const Entry entry = gazetteer.entry(ref);
  const NameMatch name = {ref, NameRole::primary, entry.name, entry};
  out.push_back({ref, to_write(gazetteer, name, folded), true, false,
                 channel + (folded[0] == written[0] ? 0 : kFirstLetter)});
}

}  // namespace

std::string without_marks(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size();) {
    size_t end = at + 1;
    while (end < name.size() && (name[end] & 0xC0) == 0x80) ++end;
    const std::string_view letter = name.substr(at, end - at);
    const std::string base = letter.size() > 1 ? fold(letter) : std::string(letter);
    const bool start = letter.size() > 1 && (out.empty() || out.back() == ' ' || out.back() == '-');
    for (char c : base) out += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    at = end;
  }
  return out;
}

OriginSet romanized_origins(const Entry& entry) {
  std::string letters;
  entry.countries[0].append_to(letters);
  return origins_of_country(letters) & kRomanized;
}

std::vector<Intended> one_slip_away(const Gazetteer& gazetteer, std::string_view written,
                                    size_t begin, size_t end) {
  std::vector<SlipMatch> found;
  find_one_slip(gazetteer, written, begin, end, found);
  std::vector<Intended> out;
  for (const SlipMatch& s : found) {
    const Entry entry = gazetteer.entry(s.match.entry);
    const bool ending = s.slip == PenSlip::added && s.last_letter && !s.vowels;
    const bool people = s.match.role == NameRole::demonym;
    if (!proper_name(entry, s.match.role) || ending || inflected(written, s.found)) continue;
    if (people && written.starts_with(fold(entry.name))) continue;  // the two Georgias
    out.push_back({s.match.entry, to_write(gazetteer, s.match, s.found), entry.name == s.match.name,
                   people, weight(s)});
  }
  return out;
}

void two_edits_away(const Gazetteer& gazetteer, std::string_view written, const WellKnown& tried,
                    std::vector<Intended>& out) {
  const size_t least = tried.by_word ? kShort : kLongEnough;
  if (written.size() < least) return;
  const EditPattern pattern(written);
  const size_t word = tried.by_word ? written.find(' ') : std::string_view::npos;
  for (const auto& [ref, position, folded] : gazetteer.known_places(tried.country)) {
    if (position >= tried.places || folded.size() < least || folded == written) continue;
    if (tried.same_start && folded[0] != written[0]) continue;
    if (is_two_edits_away(pattern, written, folded)) {
      add_main_name(gazetteer, ref, written, folded, kTwoEdits, out);
    } else if (word != std::string_view::npos && folded.starts_with(written.substr(0, word + 1))) {
      add_main_name(gazetteer, ref, written, folded, kSharedWord, out);
    }
  }
}

void cities_two_edits_away(const Gazetteer& gazetteer, std::string_view written,
                           CountryCode country, std::vector<Intended>& out) {
  constexpr uint32_t kCities = 600;  // of a country with many states
  if (written.size() < kLongEnough) return;
  const EditPattern pattern(written);
  for (EntryRef ref : gazetteer.best_known(country, kCities)) {
    const Entry entry = gazetteer.entry(ref);
    if (!is_place(entry.kind) || fame(entry) < kTown) continue;
    const std::string folded = fold(entry.name);
    if (folded.size() >= kLongEnough && folded != written &&
        is_two_edits_away(pattern, written, folded))
      add_main_name(gazetteer, ref, written, folded, kTwoEdits, out);
  }
}

}  // namespace stet
