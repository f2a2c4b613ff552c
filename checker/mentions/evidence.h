// Are two spellings in one article one name? The letters propose; the article decides.
//
// Every sign (signs.h) adds to the log odds: what separates the letters, how the two are used
// (counts, the same given name, the same title, one sentence), what the lists know of each. The sum
// is the confidence, and each sign in favour becomes part of the finding's "why".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/listings.h"
#include "checker/mentions/signs.h"
#include "checker/mentions/spelling_uses.h"
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
  EvidenceJudge(const EvidenceJudge&) = delete;  // parts point to one another

  // Of two spellings of one name word.
  Evidence judge(const Spelling& a, const Spelling& b) const;
  // Of two spellings of a whole name that are this similar (names/compare.h, 0 to 1).
  Evidence judge_whole(const Spelling& a, const Spelling& b, float similarity) const;
  // Sets a sign that other pairs tell, and weighs the evidence anew.
  static void set(Sign sign, float value, Evidence& evidence);

  const Listings& listings() const { return listings_; }

 private:
  void neighbours(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void titles(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void homes(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void usage(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void sentences(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void lists(const Spelling& a, const Spelling& b, Evidence& evidence) const;
  void entries(const Spelling& a, const Spelling& b, Listings::Matches of_a, Listings::Matches of_b,
               Evidence& evidence) const;
  void kept_forms(const Spelling& a, const Spelling& b, SignValues& v) const;
  void together(const Spelling& a, const Spelling& b, SlipKind slip, SignValues& v) const;
  static void weigh(Evidence& evidence);

  const Context& context_;
  const Gazetteer& gazetteer_;
  NeighbourFinder neighbours_;
  SpellingUses uses_;
  Listings listings_;
  OriginSet origins_;
};

}  // namespace stet
