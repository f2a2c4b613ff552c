// What may have been meant in place of a suspect name, best first.
#pragma once

#include <string>
#include <vector>

#include "checker/mentions/close_names.h"
#include "checker/mentions/geography.h"
#include "checker/mentions/place_channel.h"
#include "checker/mentions/suspects.h"

namespace stet {

class PlaceAlternatives {
 public:
  PlaceAlternatives(const Story& story, const Votes& votes);

  using List = std::vector<PlaceDoubt::Alternative>;
  // Places of the kinds that the slot asks for, in the countries around it, that count for so much
  // (importance.h); scored by likeness.
  List of_kinds(const Suspect& s, float least, uint16_t importance = 0) const;
  // Places in the stated area; scored by likeness.
  List in_area(const Suspect& s, float least) const;
  // Places one slip or two away, in the story's countries; scored by log odds.
  List twins(const Suspect& s) const;
  // The well-known places that the mention is another form of, one slip away from their own.
  List own_names(const Suspect& s) const;
  // Waters and the like whose names begin with the noun before the mention: "Gulf of _".
  List after_noun(const Suspect& s) const;
  // Places where the sentence puts it; scored by log odds.
  List in_surroundings(const Suspect& s) const;
  // Places one slip away from a mention that has one unknown word; scored by log odds.
  List slips(const Suspect& s) const;

 private:
  const Mention& mention(const Suspect& s) const { return story_.mentions[s.mention]; }
  Geography around(const Mention& m) const;
  bool shares_country(const Entry& entry, const Mention& other) const;
  bool is_named(std::string_view name) const;
  float odds(const Suspect& s, const Intended& i, const Geography& geography) const;
  bool is_variant(const Suspect& s, const Intended& i) const;
  bool is_listed_there(const Suspect& s, const Intended& i) const;
  std::vector<Intended> with_noun(const Suspect& s) const;
  std::vector<Intended> by_word(const Suspect& s) const;
  // Words of a name, one of which is odd.
  struct Phrase {
    uint32_t begin = 0, end = 0;  // in Mention::words
    std::string folded = {};
    Span odd = {};  // in it
  };
  static std::vector<Phrase> phrases_with(uint32_t odd, std::span<const NameWord> words,
                                          size_t most);
  std::vector<Intended> meant_by(const Suspect& s, const Phrase& phrase) const;
  bool may_stand_inside(const Suspect& s, const Intended& i) const;
  bool is_telling(const Suspect& s, const NameWord& word) const;
  bool is_inflected(std::string_view word) const;
  List weighed(const Suspect& s, const std::vector<Intended>& found) const;
  void near(const Suspect& s, CountryCode country, float weight, float least, uint16_t importance,
            List& out) const;
  std::string form(const NearMatch& near, const Entry& entry, std::string_view written) const;

  const Story& story_;
  const Votes& votes_;
  const Gazetteer& gazetteer_;
  bool marks_ = false;  // the story writes names with accents
  mutable CloseNames close_names_;
};

}  // namespace stet
