// The romanization knowledge of rules/knowledge/, as tables in the program.
//
// A rule says that two strings of folded letters may stand for each other in spellings of one name,
// at a cost in letters (0 free, 1 as dear as any other letter). Rules are kept in both directions
// and indexed by their first letters. What no rule explains is a slip, whose cost depends on the
// letters: o for u is likelier one name than k for m.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "checker/names/origin.h"

namespace stet {

struct SpellingRule {
  std::string_view a, b;    // a-z, one of them may be empty
  std::string_view reason;  // "Arabic ش: English sh, French ch"
  float cost;
  float prior;  // as written in the table; `cost` is what train_costs made of it
  char where;   // 'a' anywhere, 's' start, 'm' middle, 'e' end of a token
};

// 'a'–'z' are 0–25; 26 is the empty side of a rule or slip, and stands for any other character.
inline constexpr size_t kLetterClasses = 27;
constexpr size_t letter_class(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<size_t>(c - 'a') : kLetterClasses - 1;
}

// The first letters of both sides of a rule, to reject it at one comparison: up to four of `a` from
// the lowest byte on, then those of `b`. The mask covers the letters that there are.
struct RuleHead {
  uint64_t letters = 0, mask = 0;

  static constexpr size_t kLetters = 4;  // of a side
  constexpr bool fits(uint32_t a, uint32_t b) const {
    return (((a | uint64_t{b} << 32) ^ letters) & mask) == 0;
  }
};

// The rules of one origin.
struct RuleTable {
  std::span<const SpellingRule> rules;
  std::span<const RuleHead> heads;  // of the rules
  std::span<const uint16_t> index;  // where each pair of first letters begins, and the end

  // The rules from `first` to before `last` have sides that begin with letters of these classes.
  struct Range {
    uint16_t first, last;
  };
  Range starting(size_t class_a, size_t class_b) const {
    const size_t key = class_a * kLetterClasses + class_b;
    return {index[key], index[key + 1]};
  }
};

// What differences cost before training, and the most that a learned cost may be, in letters.
inline constexpr float kSlipPrior = 1.6F, kDoublingPrior = 0.05F, kDearest = 3;

// What differences cost.
struct CostTable {
  std::array<RuleTable, kOrigins> rules;
  std::array<float, kLetterClasses * kLetterClasses> slips;  // one letter for another, or for none
  float swap;                                                // of two neighbours
  float doubling;                                            // a letter twice

  float slip(char a, char b) const {
    return slips[letter_class(a) * kLetterClasses + letter_class(b)];
  }
};

// The table that the program was built with.
const CostTable& spelling_costs();

// Do the two folded tokens belong to one family of the lexicon (Volodymyr, Vladimir)?
bool in_one_family(std::string_view a, std::string_view b);
// The numbers of the families that `token` belongs to; they hold only within one build.
std::vector<uint16_t> family_ids(std::string_view token);
// The families of `token` all belong to these origins; empty if it has none.
OriginSet family_origins(std::string_view token);

// Are the two folded names listed as look-alikes that are never one name (Khamenei, Khomeini)?
bool contrasted(std::string_view a, std::string_view b);

enum class ParticleRole : uint8_t {
  none,
  article,
  patronymic,
  nobiliary,
  compound_head,
  compound_tail,
  honorific,
};
ParticleRole particle_role(std::string_view folded_token);

}  // namespace stet
