// Where an institution says that it is: "_ Stock Exchange", "Bank of _".
#pragma once

#include "checker/mentions/mention.h"
#include "checker/mentions/vocabulary.h"

namespace stet {

// Words of an institution's name, in Mention::words, among which its place stands. Empty if the
// name has none there.
struct Seats {
  struct Range {
    uint32_t begin = 0, end = 0;
    bool has(uint32_t word) const { return word >= begin && word < end; }
  };
  Range before;  // the noun: "Durban University of Technology"
  Range after;   // "of", up to another noun: "University of Miami School of Law"
  bool has(uint32_t word) const { return before.has(word) || after.has(word); }
};

Seats seats_of(const Mention& m, const Vocabulary& vocabulary);

}  // namespace stet
