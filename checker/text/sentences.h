// Where sentences end.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/text/tokens.h"

namespace stet {

// Appends the sentences of one block, whose tokens are those from `first` to the last, with those
// of `marks` that may end one, and sets sentence_start of the first word of each.
//
// A sentence ends at . ! ? … and their like in other scripts, with the closing marks after them, if
// what follows can begin one: white space and no lower-case word. After an abbreviation or an
// initial only a word that often begins sentences (The, He, In) is taken as a beginning, and none
// after a title (Gen.). A line break ends a sentence.
void mark_sentences(std::string_view text, std::vector<Token>& tokens,
                    const std::vector<uint32_t>& marks, size_t first, uint32_t block,
                    std::vector<Sentence>& sentences);

}  // namespace stet
