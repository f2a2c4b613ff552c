#include "checker/names/syllables.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace stet {
namespace {

enum class Part : uint8_t { initial, vowel, final };

struct SyllablePart {
  Origin origin;
  Part part;
  std::string_view letters;
};

#include "syllables.inc"  // written by make_syllables

constexpr size_t kLongestWord = 63;  // letters; a bit each

// Where the part, or nothing if it `may_miss`, can end that begins at one of the bits of `from`.
uint64_t ends(std::string_view word, Origin origin, Part part, bool may_miss, uint64_t from) {
  uint64_t to = may_miss ? from : 0;
  for (const SyllablePart& p : kSyllableParts) {
    if (p.origin != origin || p.part != part) continue;
    for (size_t at = 0; at + p.letters.size() <= word.size(); ++at) {
      if ((from >> at & 1) != 0 && word.substr(at).starts_with(p.letters))
        to |= uint64_t{1} << (at + p.letters.size());
    }
  }
  return to;
}

}  // namespace

// Doubled letters are free (Yann, Yan).
bool is_of_syllables(std::string_view folded_word, Origin origin) {
  std::string word(folded_word);
  word.erase(std::unique(word.begin(), word.end()), word.end());
  if (word.empty() || word.size() > kLongestWord) return false;
  const uint64_t whole = uint64_t{1} << word.size();
  uint64_t reached = 1;  // ends of so many syllables, the beginning first
  for (uint64_t last = 0; reached != last && (reached & whole) == 0;) {
    last = reached;
    const uint64_t initials = ends(word, origin, Part::initial, true, reached);
    const uint64_t vowels = ends(word, origin, Part::vowel, false, initials);
    reached |= ends(word, origin, Part::final, true, vowels);
  }
  return (reached & whole) != 0;
}

}  // namespace stet
