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
  slips_per_letter,
  short_word,
  first_letter,
  inflection,
  same_neighbour,
  same_surname,
  different_neighbour,
  mixed_neighbours,
  other_position,
  compound_place,
  alone_beside_full,
  orphan_surname,
  unknown_orphan,
  same_title,
  different_title,
  contrasted_roles,
  rare_beside_frequent,
  both_frequent,
  both_known,
  one_unknown,
  both_given,
  given_apart,
  two_entries,
  one_entry,
  two_local_places,
  other_kind,
  listed_as_two,
  one_family,
  two_families,
  foreign_words,
  one_sentence,
  byline,
  common_word,
  both_common,
  other_capitals,
  people,
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
