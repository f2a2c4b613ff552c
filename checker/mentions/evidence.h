// Are two spellings in one article one name? The letters propose; the article decides.
//
// Every sign (signs.h) adds to the log odds: what separates the letters, how the two are used
// (counts, the same given name, the same title, one sentence), what the lists know of each. The sum
// is the confidence, and each sign in favour becomes part of the finding's "why".
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/signs.h"
#include "checker/names/token_difference.h"

namespace stet {

struct Evidence {
  SignValues values{};
  float log_odds = 0;
  float probability = 0;
  bool slip = false;  // something that no romanization explains separates the letters
  std::vector<std::string> reasons;  // in favour, strongest first
};

// The words before and after a name word in its mentions, particles aside.
struct Neighbours {
  std::set<std::string_view> before, after;
  bool empty() const { return before.empty() && after.empty(); }
};

class EvidenceJudge {
 public:
  // `origins` are those of the story's countries; they decide which romanizations are believed
  // first.
  EvidenceJudge(const Context& context, const Gazetteer& gazetteer,
                const std::vector<Mention>& mentions, OriginSet origins);

  // Of two spellings of one name word.
  Evidence judge(const Spelling& a, const Spelling& b) const;
  // The signs of usage alone (counts, titles, one sentence), for spellings of whole names.
  Evidence usage_of(const Spelling& a, const Spelling& b) const;

 private:
  // Of the spelling's own uses; of one that stands alone, of the same word wherever it stands.
  Neighbours neighbours_of(const Spelling& s) const;
  void add_neighbours(uint32_t mention, uint32_t word, Neighbours& n) const;
  const Mention& mention(const Spelling::Use& use) const { return mentions_[use.mention]; }
  void letters(const Spelling& a, const Spelling& b, const TokenDifference& difference,
               SignValues& v) const;
  void usage(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void neighbours(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  static void weigh(Evidence& evidence);
  void titles(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void lists(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void entries(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  // What the gazetteer has under the spelling where it stands alone as a whole name.
  std::span<const NameMatch> entries_of(const Spelling& s) const;
  std::vector<std::string> roles(const Spelling& s) const;

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  OriginSet origins_;
};

}  // namespace stet
