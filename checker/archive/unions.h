// Names joined into entities, the surest pairs first. A pair joins two groups only if no name of
// the one is known to be another's than a name of the other: chains of near names lead from one
// person to the next.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "checker/archive/same_name.h"

namespace stet {

class Unions {
 public:
  explicit Unions(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  void add(const ArchiveName& a, const ArchiveName& b, Sameness sameness);
  // Joins what was added; to be called once.
  void join();

  // The group of a folded name, numbered from 0; kAlone if it has no other.
  static constexpr uint32_t kAlone = 0xFFFFFFFF;
  uint32_t group_of(const std::string& folded) const;
  size_t groups() const { return groups_.size(); }
  // Why its names are one: the reason of the surest pair.
  const std::string& why(uint32_t group) const { return groups_[group].why; }

 private:
  struct Pair {
    uint32_t a, b;  // in names_
    Sameness sameness;
  };
  struct Group {
    std::vector<uint32_t> names;
    std::string why;
  };
  uint32_t number(const ArchiveName& name);
  bool may_join(const Group& a, const Group& b) const;

  const Gazetteer& gazetteer_;
  std::map<std::string, uint32_t> numbers_;  // by folded name
  std::vector<ArchiveName> names_;
  std::vector<Pair> pairs_;
  std::vector<Group> groups_;
  std::vector<uint32_t> group_of_;  // by number
};

}  // namespace stet
