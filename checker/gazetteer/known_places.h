// The best-known places of each country with their folded names, made at the first question for the
// country and kept: a story asks them of its countries for every name it doubts. Safe for several
// threads.
#pragma once

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "checker/gazetteer/gazetteer.h"

namespace stet {

class KnownPlaces {
 public:
  // The places of `country`, as `make()` lists them; valid as long as the object lives.
  template <class Make>
  const std::vector<KnownPlace>& of(uint16_t country, Make make) {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<const std::vector<KnownPlace>>& places = countries_[country];
    if (!places) places = std::make_unique<const std::vector<KnownPlace>>(make());
    return *places;
  }

  // Nobody may be asking meanwhile.
  void forget() { countries_.clear(); }

 private:
  std::mutex mutex_;
  std::unordered_map<uint16_t, std::unique_ptr<const std::vector<KnownPlace>>> countries_;
};

}  // namespace stet
