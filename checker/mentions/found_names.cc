#include "checker/mentions/found_names.h"

#include "checker/base/hash.h"

namespace stet {

const FoundName& FoundNames::look_up(std::string_view folded, const Gazetteer& gazetteer) {
  uint32_t& number = index_[hash_in_memory(folded)];
  if (number == KeyIndex::kNone) {
    number = static_cast<uint32_t>(names_.size());
    FoundName& name = names_.emplace_back();
    name.folded = keep(folded, letters_);
    name.number = number;
    found_.clear();
    gazetteer.find(name.folded, found_);
    name.known = keep<NameMatch>(found_, matches_);
  }
  return names_[number];
}

}  // namespace stet
