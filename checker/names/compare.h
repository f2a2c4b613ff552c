// Are two spellings one name?
//
// A name is as similar as its worst aligned token. Tokens are aligned letter group by letter group
// under the table of an origin: what the romanization of one language writes in two ways (sh/ch for
// Arabic ش) costs little, any other difference costs a whole letter. Every origin that fits the
// letters is tried and the cheapest explanation is kept, with its reasons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/names/origin.h"

namespace stet {

class PreparedName;  // prepared_name.h

enum class Verdict : uint8_t {
  same,     // equal after folding
  variant,  // one name in two spellings
  different,
  unsure,  // near, but no origin explains the difference
};
std::string_view verdict_name(Verdict verdict);
// Of two names that do not fold to one.
Verdict verdict_of(float score);

enum class Bearing : uint8_t {
  difference,  // a rule of the origin explains it
  support,     // speaks for one name
  objection,   // speaks for two
};
std::string_view bearing_name(Bearing bearing);

struct Reason {
  std::string text;  // "sh/ch: Arabic ش", "optional al"
  float cost = 0;    // letters
  Bearing bearing = Bearing::difference;
};

struct Comparison {
  float score = 0;  // 0 to 1; calibrated so that 0.7 parts variants from different names
  Verdict verdict = Verdict::different;
  Origin origin = Origin::english;  // under which the score was reached
  bool extra_part = false;          // one name has a part that the other lacks, particles aside
  bool reordered = false;           // the parts stand in another order
  std::string aligned;              // "al [sh|ch][ai|ay]bani": the letters of both, where they part
  std::vector<Reason> reasons;      // every difference, in reading order
};

// Compares two names as written. `hint` narrows the origins that are tried (from the article's
// countries, say); all by default.
Comparison compare_names(std::string_view a, std::string_view b, OriginSet hint = OriginSet::all());

// How near two folded names (names/fold.h) are, 0 to 1, for ranking: the score without reasons, and
// without the doubt that compare_names has of words that stand alone.
float name_similarity(std::string_view folded_a, std::string_view folded_b,
                      OriginSet hint = OriginSet::all());
// The same for names that are compared with many. A score below `least` may be answered as a lower
// one, which takes less time.
float name_similarity(const PreparedName& a, const PreparedName& b,
                      OriginSet hint = OriginSet::all(), float least = 0);

// False for most pairs of two names, seen from how many letters they share, and for hardly any pair
// of variants: of 4,600 such pairs of full names it loses 7 in a thousand, of pairs of two persons
// in the news it keeps 1 in 25.
bool may_be_variants(const PreparedName& a, const PreparedName& b);

// The romanization-blind key of a folded name: consonant classes of its tokens without particles
// and vowels, so that the spellings of one name mostly share it. For finding candidates, never a
// verdict.
std::string skeleton(std::string_view folded);

}  // namespace stet
