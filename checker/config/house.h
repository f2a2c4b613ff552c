// What a house has written itself, as its configuration names it: read once, used for all files.
#pragma once

#include <memory>

#include "checker/config/configuration.h"
#include "checker/engine/house_patterns.h"

namespace stet {

struct House {
  HousePatterns rules;
};

// Reads the files that the configuration names. Fails on the first thing that is wrong in them, and
// on a setting for a rule that they do not have.
Result<std::unique_ptr<const House>> read_house(const Configuration& configuration);

}  // namespace stet
