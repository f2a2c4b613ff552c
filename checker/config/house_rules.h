// The files of a house's own rules: JSON with comments, an object with one entry for each rule.
//
//   {
//     "fewer-people": {
//       "pattern": "less (people|men|women)",
//       "message": "Write “fewer $1”: they can be counted.",
//       "suggestion": "fewer $1",
//       "examples": {"bad": ["Less people came."], "good": ["Fewer people came."]}
//     }
//   }
#pragma once

#include <string>

#include "checker/base/result.h"
#include "checker/engine/house_patterns.h"

namespace stet {

// Adds the rules of a file. An error says file, line, column, what is wrong and what to do.
std::optional<Error> read_house_rules(const std::string& path, HousePatterns& out);

// An example that a rule gets wrong: a bad one without, or a good one with a match.
struct FailedExample {
  const HouseRule* rule = nullptr;
  const HouseExample* example = nullptr;
  bool bad = false;
  Error error() const;
};
std::vector<FailedExample> failed_examples(const HousePatterns& rules);

// What `stet explain house/ID` shows, in Markdown.
std::string house_rule_page(const HouseRule& rule);

}  // namespace stet
