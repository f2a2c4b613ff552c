// What holds for every article and its tokens, whatever the file. For the mutation test, the fuzz
// targets and any test that reads a document.
#pragma once

#include <string>
#include <string_view>

#include "checker/text/article.h"
#include "checker/text/tokens.h"

namespace stet {

// What article.h, offset_map.h and tokens.h promise: UTF-8, blocks in order with separators
// between, offsets inside of the file that never fall within a block, tokens and sentences in order
// and covering, every token from bytes of the file. Empty if all of it holds, else the first
// breach.
std::string broken_invariant(std::string_view file, const Article& article, const Tokens& tokens);

}  // namespace stet
