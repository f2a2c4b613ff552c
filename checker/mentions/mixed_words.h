// Words of the article that mix look-alike letters of two scripts.
#pragma once

#include <vector>

#include "checker/mentions/mention.h"

namespace stet {

// In reading order; almost always none.
std::vector<MixedWord> find_mixed_words(const Article& article, const Tokens& tokens);

}  // namespace stet
