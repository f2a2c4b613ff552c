// Which mentions may be no place that fits, before another name is looked for.
#pragma once

#include <string>
#include <vector>

#include "checker/mentions/capitals.h"
#include "checker/mentions/context.h"
#include "checker/mentions/geography.h"

namespace stet {

enum class Suspicion : uint8_t {
  none,
  no_place,  // a person or an organisation where a noun demands a place
  outside,   // a place outside the area that the sentence gives
  far,       // a place that the story's countries do not have
  unknown,   // a word that no list has
  capital,   // called the capital of a country, which it is not
};

struct Suspect {
  Suspicion suspicion = Suspicion::none;
  uint32_t mention = 0;
  Slot slot;
  StatedArea area;
  uint32_t anchor = StatedArea::kNone;  // the place that follows a comma: "Greenlane, Auckland"
  std::string filler;                   // what the lists know of it
  float standing = 0;                   // log odds, in powers of ten, of the name as it stands
  float position = 0;                   // the same for a place at all in this position
  bool ordinary_word = false;           // it is also an English word or a person's name
  bool renowned = false;                // a place that most readers know
  CalledCapital capital;
  Span word;  // of an unknown mention: the unknown word, in Mention::folded
};

class Suspects {
 public:
  Suspects(const Context& context, const Votes& votes, const Story& story);

  Suspect look_at(uint32_t mention);

 private:
  bool may_be_place(const Mention& m, bool noun) const;
  bool place_in(const Mention& m, const Mention& area) const;
  bool fits(const Mention& m, float least) const;
  bool is_overshadowed(const Mention& m) const;
  bool has_place(const Mention& m) const;
  bool has_own_place(const Mention& m) const;
  std::string other_thing(const Mention& m) const;
  void known(const Mention& m, bool noun, Suspect& s) const;
  void place_known(const Mention& m, bool noun, Suspect& s) const;
  bool is_area(const Mention& m) const;
  bool is_capital_of(const Mention& m, CountryCode country) const;
  bool near_story(const Mention& m) const;
  void unknown(const Mention& m, Suspect& s) const;
  float position(const Mention& m, uint32_t index) const;
  bool beside_place(uint32_t index, int hops) const;
  bool is_sure_place(const Mention& m) const;
  bool foreign_form(const Mention& m, const NameMatch& match) const;
  uint32_t anchor(const Mention& m, uint32_t index) const;
  bool is_person(const Mention& m) const;
  const NameWord* odd_word(const Mention& m) const;
  uint32_t uses_of(const Mention& m) const;
  bool is_place_itself(const NameWord& word) const;
  bool is_new_word(uint32_t word) const;

  const Context& context_;
  const Votes& votes_;
  const Story& story_;
  const Gazetteer& gazetteer_;
  std::vector<bool> varied_;       // mentions whose spelling is another rule's business
  std::vector<uint16_t> uses_;     // of each word, in mentions
  std::vector<bool> person_word_;  // words of persons
  bool capitals_ = false;          // the article has the word
  size_t toponym_ = 0;             // the next of Story::toponyms
};

}  // namespace stet
