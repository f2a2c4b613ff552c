// What stands beside a name word in its names: the given name, the surname. Two spellings that
// share a neighbour are likely one name; two with different ones are likely two.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "checker/mentions/context.h"

namespace stet {

// The words before and after a name word in its mentions, particles and place nouns aside.
struct Neighbours {
  std::set<std::string_view> before, after;
  std::set<std::string_view> next;  // right after
  bool empty() const { return before.empty() && after.empty(); }
};

class NeighbourFinder {
 public:
  NeighbourFinder(const std::vector<Mention>& mentions, const Vocabulary& vocabulary);

  // In the spelling's own uses.
  Neighbours own(const Spelling& s) const;
  // The same; of one that stands alone, of the same word wherever it stands.
  Neighbours of(const Spelling& s) const;
  // Does a name of the article have both words? Every name that has one of them, side by side?
  struct Sharing {
    bool any = false, always = false;
  };
  Sharing shared_names(const Spelling& a, const Spelling& b) const;
  // Does the name have other words than particles and place nouns?
  bool stands_alone(const Spelling::Use& use) const;

 private:
  struct Place {
    uint32_t mention, word;
  };
  uint32_t id_of(const Spelling& s) const;
  void add(Place place, Neighbours& n) const;
  bool counts(const Mention& m, const NameWord& w) const;

  const std::vector<Mention>& mentions_;
  const Vocabulary& vocabulary_;
  // Where each word of the vocabulary stands: places_[first_[id]] to before places_[first_[id +
  // 1]].
  std::vector<uint32_t> first_;
  std::vector<Place> places_;
};

struct NeighbourSigns {
  bool same = false;            // on one side at least, and different on none
  bool same_after = false;      // what follows is the same
  bool different = false;       // on one side at least, and the same on none
  bool mixed = false;           // the same on one side, different on the other
  bool near = false;            // neither, but near one another
  bool other_position = false;  // one leads its names, the other ends them
  std::string_view shared;      // a neighbour that both have; empty if none
};
NeighbourSigns compare_neighbours(const Neighbours& a, const Neighbours& b);

}  // namespace stet
