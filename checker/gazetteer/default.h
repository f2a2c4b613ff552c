// The gazetteer that the program carries inside itself: the world of rules/gazetteer/ and above it
// the project's own knowledge.
#pragma once

#include <span>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

// Both layers, used where the loader mapped them, and above them the layers of `files`, the last
// one on top. Fails only if one of these cannot be read.
Result<Gazetteer> default_gazetteer(std::span<const std::string> files = {});

// The same and above them what other languages call each country: for comparing names that may
// stand in any language, not for reading an article.
Result<Gazetteer> comparison_gazetteer(std::span<const std::string> files = {});

}  // namespace stet
