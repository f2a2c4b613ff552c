// How two spellings of one name word differ, in terms an editor knows.
#pragma once

#include <string>
#include <string_view>

#include "checker/names/origin.h"

namespace stet {

enum class SlipKind : uint8_t {
  none,           // every difference is explained by a romanization
  transposition,  // two neighbours swapped (Barrat, Barrta)
  doubling,       // a letter doubled or single
  missing,        // one letter more or less
  replaced,       // one letter for another
  several,        // more than one of these
};

struct TokenDifference {
  SlipKind slip = SlipKind::none;
  float explained = 0;              // cost of the romanization differences, in letters
  float hand_made = 0;              // the same by the tables' own costs, before learning
  float slips = 0;                  // unexplained letters
  float slip_cost = 0;              // what they cost as learned, in letters
  bool at_end = false;              // all that differs is at the end of the word
  bool first_letter = false;        // the first letter differs
  Origin origin = Origin::english;  // that explains most
  float behind = 0;                 // nats a letter by which another origin fits better
  std::string reason;               // "sh/ch: Arabic ش: …"; of the dearest explained difference
  bool listed_as_two = false;       // contrast list
  bool one_family = false;          // lexicon
  bool two_families = false;        // both in the lexicon, never together
};

// `a` and `b` are folded single tokens. `hint` as for compare_names. `name_a` and `name_b` are the
// folded full names that they stand in, whose letters tell the origin better; empty for the tokens.
TokenDifference token_difference(std::string_view a, std::string_view b,
                                 OriginSet hint = OriginSet::all(), std::string_view name_a = {},
                                 std::string_view name_b = {});

}  // namespace stet
