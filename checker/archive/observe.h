// One article's rows: which names it has, how it writes them, what it says of them.
#pragma once

#include "checker/archive/rows.h"
#include "checker/mentions/mention.h"

namespace stet {

// Adds what `story` says of its persons, places and organisations. A surname alone counts for the
// full name that the article gives it, in the spelling that it has there: an article of Volodymyr
// Zelenskyy that once writes Zelensky has one use of Volodymyr Zelensky. Left out are headlines,
// bylines, words in capitals, numbers, names in other scripts and surnames that stand for nobody.
void observe(const Story& story, Date date, Tallies& out);

}  // namespace stet
