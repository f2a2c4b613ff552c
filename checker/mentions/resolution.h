// Which place a name means in this story. Few questions need it, so it is found out when asked for.
#pragma once

#include <optional>
#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// What speaks for one reading of a place's name, as log odds in powers of ten, which add up.
struct PlaceOdds {
  float size = 0;      // of the place: inhabitants, and what makes up for them
  float name = 0;      // it is its own name, not one that only a list of all languages has
  float country = 0;   // the story's evidence for its country
  float division = 0;  // that of its state or province
  float area = 0;      // the sentence says that it lies there
  float kind = 0;      // the sentence asks for its kind
  float sum() const { return size + name + country + division + area + kind; }
};

struct Candidate {
  EntryRef entry;
  float weight = 0;  // 0 to 1 over all candidates of one toponym
  PlaceOdds odds;
};

// A division of the story.
struct DivisionWeight {
  CountryCode country;
  std::string_view name;  // in the gazetteer
  float weight = 0;       // share of the story's places that lie in a known division
};
struct Resolution {
  // What each of Story::toponyms may be, best first; none if no list knows the name as a place.
  std::vector<std::vector<Candidate>> candidates;
  std::vector<DivisionWeight> divisions;  // in the order in which the story comes to them
};

// Names mean one place throughout an article. Of a story only mentions and toponyms are read.
Resolution resolve(const Story& story);

// The same, when it is first asked for. The story must outlive the object.
class StoryPlaces {
 public:
  explicit StoryPlaces(const Story& story) : story_(story) {}

  // The likeliest reading of the name at a mention; null if it is no toponym or has none.
  const Candidate* best(uint32_t mention) const;

 private:
  const Story& story_;
  mutable std::optional<Resolution> resolution_;
};

// The parts of PlaceOdds that a place has wherever its name stands in the story.
float size_odds(const Entry& entry);
float name_odds(const Entry& entry, NameRole role);
float country_odds(const Entry& entry, const Geography& geography);
// From 1 in the only division of the story to -0.5 in one that it does not touch.
float division_odds(const Entry& entry, const std::vector<DivisionWeight>& divisions);

}  // namespace stet
