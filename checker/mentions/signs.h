// The signs by which two spellings of one article are judged, each with its weight in log odds.
//
// The weights were fitted by logistic regression to labelled pairs of published articles, from
// priors set by hand; "contrasted roles" was too rare to fit and keeps its prior. The table is the
// model.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stet {

enum class Sign : uint8_t {
  always,  // the prior: similar words of one article are more often two names than one
  transposition,
  doubling,
  missing_letter,
  replaced_letter,
  several_slips,
  explained,  // cost that a romanization explains, in letters
  slips_per_letter,
  short_word,  // letters missing to six
  first_letter,
  inflection,      // Syria, Syrian
  same_neighbour,  // the same given name, or the same surname, beside both
  different_neighbour,
  mixed_neighbours,   // the same on one side, different on the other: Viktor Igorevich X, ~ Y
  other_position,     // one is a given name, the other a surname
  alone_beside_full,  // one only stands alone, the other in a full name
  orphan_surname,     // and speaks or has a title, where the other ends a person's full name
  same_title,
  different_title,
  contrasted_roles,      // two roles in one sentence ("X, the player, and Y, the painter")
  rare_beside_frequent,  // 1 against 3 and more, 2 against 6 and more
  both_frequent,         // each three times and more
  both_known,            // lists know both words
  one_unknown,           // lists know exactly one
  both_given,            // both are given names
  given_apart,           // and nothing beside them is shared (Stephen, Steven)
  two_entries,           // the gazetteer has both, never for one place or person
  one_entry,             // the gazetteer has both for one place or person
  two_local_places,      // both are places of the story's countries, never one of them
  other_kind,            // a person and a place
  listed_as_two,
  one_family,
  two_families,
  one_sentence,  // both in one sentence
  byline,
  common_word,     // one is an English word
  both_common,     // both are, and neither is a name
  other_capitals,  // UberX beside Uber
  people,          // either is a people's name: Arab, Kurdish
  count
};
inline constexpr size_t kSigns = static_cast<size_t>(Sign::count);

using SignValues = std::array<float, kSigns>;

struct SignInfo {
  std::string_view name;
  float weight;  // log odds for a value of 1
};
const SignInfo& sign_info(Sign sign);

}  // namespace stet
