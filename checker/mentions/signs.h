// The signs by which two spellings of one article are judged, each with its weight in log odds.
//
// The table is rules/knowledge/signs.tsv, which also says what each sign means; fit_signs fits its
// weights to labelled pairs. The table is the model.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace stet {

// In the order of the table.
enum class Sign : uint8_t {
  always,
  transposition,
  doubling,
  missing_letter,
  replaced_letter,
  several_slips,
  explained,
  explained_per_letter,
  slips_per_letter,
  far_origin,
  other_syllable,
  short_word,
  first_letter,
  first_slip,
  inflection,
  inflected_surname,
  same_neighbour,
  same_surname,
  different_neighbour,
  mixed_neighbours,
  near_neighbour,
  other_position,
  given_and_surname,
  compound_place,
  alone_beside_full,
  orphan_surname,
  orphan_given,
  unknown_orphan,
  same_title,
  different_title,
  two_countries,
  contrasted_roles,
  one_surname_twice,
  two_of_a_form,
  side_by_side,
  relative,
  rare_beside_frequent,
  both_frequent,
  both_known,
  known_slip,
  one_unknown,
  unknown_rarer,
  both_given,
  given_apart,
  two_entries,
  one_entry,
  two_local_places,
  two_places_slip,
  other_kind,
  listed_as_two,
  one_family,
  two_families,
  foreign_words,
  one_sentence,
  one_mention,
  byline,
  common_word,
  both_common,
  other_capitals,
  abbreviation,
  people,
  whole_name,
  whole_distance,
  only_spaces,
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
