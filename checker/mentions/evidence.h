// Are two spellings in one article one name? The letters propose; the article decides.
//
// Every sign (signs.h) adds to the log odds: what separates the letters, how the two are used
// (counts, the same given name, the same title, one sentence), what the lists know of each. The sum
// is the confidence, and each sign in favour becomes part of the finding's "why".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/neighbours.h"
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

class EvidenceJudge {
 public:
  // `geography` is the story's: its countries decide which romanizations are believed first.
  EvidenceJudge(const Context& context, const Gazetteer& gazetteer,
                const std::vector<Mention>& mentions, const Geography& geography);

  // Of two spellings of one name word.
  Evidence judge(const Spelling& a, const Spelling& b) const;
  // Is either the proper name of something well known that the other is not?
  bool known_apart(std::span<const NameMatch> a, std::span<const NameMatch> b) const;
  // The signs of usage alone (counts, titles, one sentence), for spellings of whole names.
  Evidence usage_of(const Spelling& a, const Spelling& b) const;

 private:
  bool in_compounds(const Spelling& s) const;
  bool alone_as_place(const Spelling& s) const;
  bool is_foreign(const Spelling& s) const;
  bool is_spoken_of(const Spelling& s) const;
  bool is_surname(const Spelling& s) const;
  bool is_unknown(const Spelling& s) const;
  bool share_a_sentence(const Spelling& a, const Spelling& b) const;
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
  std::vector<NameMatch> entries_of(const Spelling& s) const;
  // What entries make of a spelling.
  struct Standing {
    bool important = false;  // a place that many readers know, or a curated entry
    bool country = false;
    bool local = false;  // a place of the story's countries
  };
  Standing standing(std::span<const NameMatch> matches) const;
  std::vector<std::string> roles(const Spelling& s) const;

  const Context& context_;
  const Gazetteer& gazetteer_;
  const std::vector<Mention>& mentions_;
  const Geography& geography_;
  NeighbourFinder neighbours_;
  OriginSet origins_;
};

}  // namespace stet
