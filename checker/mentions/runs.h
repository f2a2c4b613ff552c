// Finding names: runs of capitalised words with what belongs to them.
#pragma once

#include <vector>

#include "checker/mentions/article_words.h"
#include "checker/mentions/mention.h"

namespace stet {

// The names of the article in reading order, not yet typed. Titles are cut off and noted.
// What was looked up goes to `names`, where the mentions point.
std::vector<Mention> find_runs(const Article& article, const Tokens& tokens,
                               const ArticleWords& words, const Gazetteer& gazetteer,
                               FoundNames& names);

}  // namespace stet
