// Rules that a copy chief writes: a pattern, where it counts, and what to say and to write where it
// matches. Patterns are RE2's, which takes time in proportion to the text whatever the pattern.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/engine/rule.h"

namespace stet {

struct HouseExample {
  std::string text;
  int line = 0;
};

struct HouseRule {
  std::string id;  // "house/fewer-people"
  std::string pattern;
  std::string message;  // $0 stands for the match, $1 to $9 for its groups, $$ for a dollar
  std::string why;
  std::vector<std::string> suggestions;  // as the message
  Severity severity = Severity::warning;
  std::vector<std::string> scopes;  // parts of the article as reports name them; empty: all
  bool ignore_case = false;
  bool whole_words = true;  // the match neither begins nor ends inside a word
  std::vector<HouseExample> bad, good;
  std::string path;  // of its file
  int line = 0;      // in it
};

class HousePatterns {
 public:
  HousePatterns();
  ~HousePatterns();
  HousePatterns(const HousePatterns&) = delete;
  HousePatterns& operator=(const HousePatterns&) = delete;

  // What is wrong with the rule's pattern or texts and what to do; nothing if the rule was added.
  std::optional<std::string> add(HouseRule rule);
  // After the last add: from then on the object may be used by several threads.
  void finish();

  std::span<const HouseRule> rules() const { return rules_; }

  // At most kMostMatches findings of each rule.
  void check(const Story& story, Findings& out) const;
  static constexpr size_t kMostMatches = 1000;

  // Does the rule match anywhere in `text`, whatever its scopes?
  bool matches(size_t rule, std::string_view text) const;

 private:
  struct Compiled;
  std::vector<HouseRule> rules_;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace stet
