// Where the story happens: every place, people and person of a known country votes for it.
#pragma once

#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// The votes of an article's names, counted once, so that the geography can be asked for again
// without a name that is in doubt, or for one sentence.
class Votes {
 public:
  explicit Votes(const std::vector<Mention>& mentions);

  static constexpr uint32_t kNobody = 0xFFFFFFFF;  // as `without`
  Geography story() const;
  // Of the story without the mentions of one name (Mention::name); of it, one country's weight.
  Geography without(uint32_t name) const;
  float weight_without(uint32_t name, CountryCode country) const;
  // Around the tokens `first` to before `end`, a sentence, which count for more than the rest.
  Geography around(uint32_t first, uint32_t end, uint32_t without_name) const;

 private:
  struct Vote {
    CountryCode country;
    float weight;
    float share;  // of the readings of the name
  };
  struct Name {
    uint32_t begin = 0, end = 0;  // in votes_
    uint32_t mentions = 0;
    float weight = 0;  // of one mention's votes
  };
  struct Voter {
    uint32_t token, name;
  };
  void add(const Mention& m);
  void count(uint32_t name, float times, Geography& raw) const;

  Geography raw_;  // not yet divided by total_
  float total_ = 0;

  std::vector<Vote> votes_;
  std::vector<Name> names_;    // by number of the name
  std::vector<Voter> voters_;  // mentions with a vote, in reading order
};

}  // namespace stet
