#include "checker/mentions/found_names.h"

#include "checker/base/hash.h"

namespace stet {

const FoundName& FoundNames::look_up(std::string_view folded, const Gazetteer& gazetteer) {
  uint32_t& number = index_[hash_in_memory(folded)];
  if (number == KeyIndex::kNone) {
    FoundName& name = add(folded, number);
    found_.clear();
    gazetteer.find(name.folded, found_);
    name.known = keep<NameMatch>(found_, matches_);
  }
  return names_[number];
}

void FoundNames::look_up_all(std::span<const std::string_view> folded, const Gazetteer& gazetteer) {
  const size_t first = names_.size();
  std::vector<std::string_view> fresh;
  fresh.reserve(folded.size());
  for (std::string_view name : folded) {
    uint32_t& number = index_[hash_in_memory(name)];
    if (number == KeyIndex::kNone) fresh.push_back(add(name, number).folded);
  }
  std::vector<NameHit> hits;
  hits.reserve(2 * fresh.size());
  gazetteer.find_each_of(fresh, hits);
  for (auto hit = hits.begin(); hit != hits.end();) {
    const uint32_t query = hit->query;
    found_.clear();
    for (; hit != hits.end() && hit->query == query; ++hit) found_.push_back(hit->match);
    names_[first + query].known = keep<NameMatch>(found_, matches_);
  }
}

FoundName& FoundNames::add(std::string_view folded, uint32_t& number) {
  number = static_cast<uint32_t>(names_.size());
  FoundName& name = names_.emplace_back();
  name.folded = keep(folded, letters_);
  name.number = number;
  return name;
}

}  // namespace stet
