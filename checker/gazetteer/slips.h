// Names that one slip of the pen turns into what is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/gazetteer/gazetteer.h"

namespace stet {

// What happened to the intended name. Two letters change where one thought went wrong: the wrong
// letter of two is double (Carribean), or two vowels stand in each other's place (Lybia).
enum class PenSlip : uint8_t {
  transposed,
  doubled,
  undoubled,
  dropped,
  added,
  replaced,
  other_doubled,
  exchanged
};

struct SlipMatch {
  NameMatch match;
  std::string found;  // the name as it was found: folded, perhaps without the word for its kind
  PenSlip slip = PenSlip::replaced;
  bool first_letter = false;  // the slip changed the first letter of a word
  bool last_letter = false;   // or the last one
  bool vowels = false;        // one vowel stands for another, or a vowel was dropped or added
};

// Every place with a name that differs by one slip between the bytes `begin` and `end` of `folded`,
// each way to get there once; later layers first. Other entries of such a name may come with them.
// Appends to `out`.
void find_one_slip(const Gazetteer& gazetteer, std::string_view folded, size_t begin, size_t end,
                   std::vector<SlipMatch>& out);

}  // namespace stet
