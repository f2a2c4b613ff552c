#include "checker/mentions/letter_signs.h"

#include <algorithm>
#include <string>

#include "checker/mentions/cues.h"
#include "checker/names/romanization.h"
#include "checker/names/syllables.h"

namespace stet {
namespace {

constexpr size_t kShortWord = 6;

float& at(SignValues& v, Sign s) { return v[static_cast<size_t>(s)]; }

// "Alexeis" beside "Aleksey": the plural of another form.
bool is_plural_of_family(std::string_view plural, std::string_view form) {
  return plural.ends_with('s') && !form.ends_with('s') &&
         in_one_family(plural.substr(0, plural.size() - 1), form);
}

// Capitals after the first letter of a word that is not all capitals.
int inner_capitals(std::string_view word) {
  int upper = 0, lower = 0;
  for (char c : word.substr(std::min<size_t>(1, word.size()))) {
    upper += c >= 'A' && c <= 'Z';
    lower += c >= 'a' && c <= 'z';
  }
  return lower > 0 ? upper : 0;
}

// CNN, U.S., EVs: two capitals to begin with, and hardly anything else.
bool is_abbreviation(std::string_view written) {
  std::string word(written);
  std::erase(word, '.');
  const auto lower = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a'; });
  return word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' && word[1] <= 'Z' &&
         lower < 2;
}

// Is `a` what is left of `b` without its vowels, or some of its consonants besides (Dlrs, Dollars)?
bool is_contraction(std::string_view a, std::string_view b) {
  constexpr std::string_view kVowels = "aeiouy";
  constexpr size_t kFewestLost = 2;  // one is lost by a slip
  if (a.size() + kFewestLost > b.size()) return false;
  if (a.find_first_of(kVowels) != a.npos || b.find_first_of(kVowels) == b.npos) return false;
  size_t at = 0;
  for (char c : b) at += at < a.size() && c == a[at];
  return at == a.size() && a[0] == b[0];
}

float slip_weight(std::string_view a, std::string_view b) {
  return 2.0F / static_cast<float>(a.size() + b.size());
}

// Do the words differ by an ending?
bool are_inflected(std::string_view a, std::string_view b, SlipKind slip, bool given) {
  return (slip != SlipKind::doubling && inflections_of_one_stem(a, b, given)) ||
         is_plural_of_family(a, b) || is_plural_of_family(b, a);
}

}  // namespace

void add_letter_signs(const Spelling& a, const Spelling& b, const TokenDifference& d, bool given,
                      SignValues& v) {
  switch (d.slip) {
    case SlipKind::none:
      break;
    case SlipKind::transposition:
      at(v, Sign::transposition) = 1;
      break;
    case SlipKind::doubling:
      at(v, Sign::doubling) = 1;
      break;
    case SlipKind::missing:
      at(v, Sign::missing_letter) = 1;
      break;
    case SlipKind::replaced:
      at(v, Sign::replaced_letter) = 1;
      break;
    case SlipKind::several:
      at(v, Sign::several_slips) = 1;
      break;
  }
  const size_t shorter = std::min(a.folded.size(), b.folded.size());
  at(v, Sign::explained) = d.hand_made;
  at(v, Sign::explained_per_letter) = d.explained * slip_weight(a.folded, b.folded);
  at(v, Sign::slips_per_letter) = d.slip_cost * slip_weight(a.folded, b.folded);
  at(v, Sign::far_origin) = d.explained > 0 ? d.behind : 0;
  at(v, Sign::other_syllable) = kOriginsOfSyllables.has(d.origin) && d.slip != SlipKind::none &&
                                d.slip != SlipKind::transposition && d.slip != SlipKind::doubling &&
                                is_of_syllables(a.folded, d.origin) &&
                                is_of_syllables(b.folded, d.origin);
  at(v, Sign::short_word) = shorter < kShortWord ? static_cast<float>(kShortWord - shorter) : 0;
  at(v, Sign::first_letter) = d.first_letter;
  at(v, Sign::first_slip) = d.first_letter && d.slip != SlipKind::none;
  at(v, Sign::abbreviation) = is_abbreviation(a.shown) || is_abbreviation(b.shown) ||
                              is_contraction(a.folded, b.folded) ||
                              is_contraction(b.folded, a.folded);
  at(v, Sign::inflection) = are_inflected(a.folded, b.folded, d.slip, given);
  at(v, Sign::other_capitals) = inner_capitals(a.shown) != inner_capitals(b.shown);
  at(v, Sign::listed_as_two) = d.listed_as_two;
  at(v, Sign::one_family) = d.one_family;
  at(v, Sign::two_families) = d.two_families;
}

}  // namespace stet
