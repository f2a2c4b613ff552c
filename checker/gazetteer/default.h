// The gazetteer that the program carries inside itself: the world of rules/gazetteer/ and above it
// the project's own knowledge.
#pragma once

#include "checker/base/result.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

// Both layers, used where the loader mapped them. Fails only if the program was built wrongly.
Result<Gazetteer> default_gazetteer();

// The same and above them what other languages call each country: for comparing names that may
// stand in any language, not for reading an article.
Result<Gazetteer> comparison_gazetteer();

}  // namespace stet
