// The words around a name that tell what it is, and where: titles, place nouns, organisation nouns,
// speech verbs, the calendar, prepositions. The lists are data (rules/knowledge/*.tsv), in the
// program as one sorted table.
#pragma once

#include <cstdint>
#include <string_view>

#include "checker/gazetteer/entry.h"

namespace stet {

enum class Cue : uint8_t {
  title,         // stands before a person's name; detail: honorific, rank, office
  title_after,   // stands after it (Jr., PhD)
  place_before,  // "city of", "airbase near"; detail: kind of place
  place_after,   // "province", "airport"; detail: kind of place
  organisation,  // a head word of organisations; detail: position
  institution,   // what is named after the place where it is: university, airport
  calendar,      // a month, weekday or holiday
  speech,        // a verb of saying
  title_first,
  title_last,  // the first and last words of titles,
  place_before_first,
  place_before_last,
  place_after_first,  // and of what stands before and after places
  function_word,      // never a name by itself: the, they, after
  kin,                // cousin, widow
  // Parts of the phrases that say where a place lies (place-phrases.tsv).
  compass,
  area_part,  // central, rural
  kilometre,
  mile,
  close_by,  // near, outside
  coast,
  filler,             // may stand in between
  preposition_sure,   // a place follows
  preposition_weak,   // a place may follow
  preposition_place,  // what follows is a place if nothing else tells
  preposition_time,
  ends_apposition,
  other_time,    // former, ancient
  clause_start,  // what may follow "the Danish capital" without making it an adjective
  land,          // "city of", after a people: a place of theirs
};

// Cues as a set, one bit each.
class CueSet {
 public:
  constexpr CueSet() = default;
  constexpr bool has(Cue cue) const { return (bits_ >> static_cast<int>(cue) & 1) != 0; }
  constexpr void add(Cue cue) { bits_ |= uint32_t{1} << static_cast<int>(cue); }

 private:
  uint32_t bits_ = 0;
};

// Everything that `folded` is listed as.
CueSet cues_of(std::string_view folded);

// The detail of `folded` as this cue; null if it is not listed.
const std::string_view* cue_detail(std::string_view folded, Cue cue);
inline bool is_cue(std::string_view folded, Cue cue) { return cue_detail(folded, cue) != nullptr; }

// Is the word, at this place of a name, the head word of an organisation? Some stand only first
// (FC), some only last (Inc).
bool is_organisation_head(std::string_view folded, bool first, bool last);

// Words in the longest listed phrase of any cue.
inline constexpr int kMaxCueWords = 5;

// Is one of the two a listed short form of the other (Bill, William), or both of one name?
bool nicknames_of_one(std::string_view folded_a, std::string_view folded_b);

// Does one of the two countries claim land of the other? With itself: is its capital disputed?
bool claimed(CountryCode a, CountryCode b);

// Do the two words differ by listed endings only (Syria, Syrian; Navalny, Navalnaya)? Endings that
// part given names (Mario, Maria) count only if both words are `given` names.
bool inflections_of_one_stem(std::string_view folded_a, std::string_view folded_b,
                             bool given = false);

// The same of two surnames, which no ending makes a people or a past form (Warren, not of Warre).
bool inflected_surnames(std::string_view folded_a, std::string_view folded_b);

// May a Slavic language call a province or district, with this adjective, after the town
// (Vinnytska, Vinnytsia)?
bool is_division_of_town(std::string_view folded_division, std::string_view folded_town);

}  // namespace stet
