// What the lists and the story make of a name as a place.
#pragma once

#include <span>
#include <string>

#include "checker/mentions/geography.h"

namespace stet {

class PlaceReadings {
 public:
  PlaceReadings(const Gazetteer& gazetteer, const Votes& votes)
      : gazetteer_(gazetteer), votes_(votes) {}

  // Does any list know a place of the name?
  bool has_place(const Mention& m) const;
  // One that is more than a village?
  bool is_sure_place(const Mention& m) const;
  // Is it the name of an area, and not of a city in it as well (Aleppo)?
  bool is_area(const Mention& m) const;
  // Is any place of the name a settlement of this country?
  bool has_town_in(const Mention& m, CountryCode country) const;
  // Is any place of the name of one of these kinds?
  bool has_kind(const Mention& m, std::span<const EntryKind> kinds) const;

  // Is any place of the name in a country with at least this share of the story?
  bool fits(const Mention& m, float least) const;
  // How well known is the best known of them in the story's countries?
  float local_fame(const Mention& m) const;
  // Or in the area of this name?
  bool place_in(const Mention& m, const Mention& area) const;
  // Or in a country next to one of the story's?
  bool near_story(const Mention& m) const;

  // A hamlet somewhere, or some language's form of a town, may have the name of a man or a movement
  // that every reader knows ("the town of Sinwar"): that place is not what is meant.
  bool is_overshadowed(const Mention& m) const;
  // Another language's form of a place that every reader knows, while a place elsewhere has the
  // name as its own: Parys is Polish for Paris, and a town in South Africa. Or a variant of a
  // lesser place that is the name of a far better known one: Samara for Samarra.
  bool foreign_form(const Mention& m, const NameMatch& match) const;
  // Does no list that names places in English have the name, and it is a well-known place's?
  bool misnamed(const Mention& m) const;

  // What the lists know of a name that is no place ("a person (Iran's supreme leader)"); empty if
  // nothing.
  std::string other_thing(const Mention& m) const;

 private:
  bool accepted(const NameMatch& match) const;

  const Gazetteer& gazetteer_;
  const Votes& votes_;
};

}  // namespace stet
