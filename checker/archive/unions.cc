#include "checker/archive/unions.h"

#include <algorithm>
#include <tuple>

namespace stet {

uint32_t Unions::number(const ArchiveName& name) {
  const auto [at, added] = numbers_.try_emplace(name.folded, static_cast<uint32_t>(names_.size()));
  if (added) names_.push_back(name);
  return at->second;
}

void Unions::add(const ArchiveName& a, const ArchiveName& b, Sameness sameness) {
  const uint32_t of_a = number(a), of_b = number(b);
  pairs_.push_back({of_a, of_b, std::move(sameness)});
}

bool Unions::may_join(const Group& a, const Group& b) const {
  return std::ranges::none_of(a.names, [&](uint32_t x) {
    return std::ranges::any_of(
        b.names, [&](uint32_t y) { return known_apart(names_[x], names_[y], gazetteer_); });
  });
}

void Unions::join() {
  const auto order = [this](const Pair& p) {
    return std::tuple(-p.sameness.strength, std::string_view(names_[p.a].folded),
                      std::string_view(names_[p.b].folded));
  };
  std::ranges::sort(pairs_, {}, order);
  std::vector<Group> groups(names_.size());
  group_of_.resize(names_.size());
  for (uint32_t i = 0; i < names_.size(); ++i) {
    groups[i].names = {i};
    group_of_[i] = i;
  }
  for (const Pair& p : pairs_) {
    const uint32_t a = group_of_[p.a], b = group_of_[p.b];
    if (a == b || !may_join(groups[a], groups[b])) continue;
    for (uint32_t name : groups[b].names) group_of_[name] = a;
    groups[a].names.insert(groups[a].names.end(), groups[b].names.begin(), groups[b].names.end());
    groups[b].names.clear();
    if (groups[a].why.empty())
      groups[a].why = groups[b].why.empty() ? p.sameness.why : groups[b].why;
  }
  std::vector<uint32_t> renumbered(groups.size(), kAlone);
  for (uint32_t g = 0; g < groups.size(); ++g) {
    if (groups[g].names.size() < 2) continue;
    renumbered[g] = static_cast<uint32_t>(groups_.size());
    groups_.push_back(std::move(groups[g]));
  }
  for (uint32_t& group : group_of_) group = renumbered[group];
  pairs_ = {};
}

uint32_t Unions::group_of(const std::string& folded) const {
  const auto at = numbers_.find(folded);
  return at == numbers_.end() ? kAlone : group_of_[at->second];
}

}  // namespace stet
