// The gazetteer that the program carries inside itself: the world of rules/gazetteer/ and above it
// the project's own knowledge.
#pragma once

#include <span>
#include <string>

#include "checker/base/result.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

// Both layers, used where the loader mapped them, and those of `files`: mass sources between the
// two, so that the project's knowledge stays above them, a newsroom's own lists on top, in the
// order given. Fails only if one of the files cannot be read.
Result<Gazetteer> default_gazetteer(std::span<const std::string> files = {});

// The same and above the knowledge what other languages call each country: for comparing names that
// may stand in any language, not for reading an article.
Result<Gazetteer> comparison_gazetteer(std::span<const std::string> files = {});

}  // namespace stet
