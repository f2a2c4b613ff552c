// The gazetteer that the program carries inside itself: the world of rules/gazetteer/ and above it
// the project's own knowledge.
#pragma once

#include <span>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

inline constexpr uint16_t kDefaultLayers = 2;

// Both layers, used where the loader mapped them, and above them the layers of `files`, the last
// one on top. Fails only if one of these cannot be read.
Result<Gazetteer> default_gazetteer(std::span<const std::string> files = {});

}  // namespace stet
