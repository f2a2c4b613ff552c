// What the gazetteer makes of two spellings: names of one thing, or the main names of two.
#pragma once

#include <span>
#include <vector>

#include "checker/mentions/context.h"

namespace stet {

class Listings {
 public:
  using Matches = std::span<const NameMatch>;

  // All must outlive the object. `geography` is the story's.
  Listings(const Context& context, const Gazetteer& gazetteer, const std::vector<Mention>& mentions,
           const Geography& geography)
      : context_(context), gazetteer_(gazetteer), mentions_(mentions), geography_(geography) {}

  // What the gazetteer has under the spelling where it stands alone as a whole name.
  Matches entries_of(const Spelling& s) const;
  // Does a place have both words for its name?
  bool are_one_place(const Spelling& a, const Spelling& b) const;
  // Is one the name of the other's people, whatever they are part of (Germany, German Red Cross)?
  bool are_place_and_people(const Spelling& a, const Spelling& b) const;
  // Is either the proper name of something well known that the other is not (Sevilla, the club,
  // beside Seville)?
  bool known_apart(Matches a, Matches b) const;

  // Of what has the spelling as its main name, or as one of a curated list, and none of the other
  // spelling's names.
  struct Standing {
    bool known = false;  // a place that many readers know, or a curated entry
    bool country = false;
    bool local = false;  // a place of the story's countries
  };
  Standing standing(Matches own, Matches others) const;

 private:
  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const Geography& geography_;
};

}  // namespace stet
