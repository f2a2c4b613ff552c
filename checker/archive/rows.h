// What articles say of names, as rows that add up: one article's, a chunk's, the archive's.
//
// A row is a name, a fact about it and how often the archive says so. Rows of equal name and fact
// are added, in any order, so that neither threads nor the cut into chunks can change the sum.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "checker/house/tally.h"

namespace stet {

enum class Fact : char {
  country = 'c',   // of the story: an ISO code
  form = 'f',      // the name as written
  kind = 'k',      // MentionKind as one digit; each article has one for each name
  title = 't',     // the title or role beside it, folded
  together = 'v',  // another folded name that one article uses for the same person or place
};

// Folded name, fact and text, separated by tabs; none of them holds one.
std::string row_key(std::string_view folded, Fact fact, std::string_view text);
struct RowKey {
  std::string_view folded;
  Fact fact;
  std::string_view text;
};
RowKey split_row_key(std::string_view key);

std::string encode(const UseCount& tally);
std::optional<UseCount> decode_use_count(std::string_view text);

class Tallies {
 public:
  void add(const std::string& key, const UseCount& tally) { rows_[key] += tally; }
  void add(const Tallies& other) {
    for (const auto& [key, tally] : other.rows_) rows_[key] += tally;
  }
  // One row a line, sorted: key, tab, tally.
  std::string text() const;

 private:
  std::unordered_map<std::string, UseCount> rows_;
};

}  // namespace stet
