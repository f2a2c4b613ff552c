// The romanization knowledge of rules/knowledge/, as tables in the program.
//
// A rule says that two strings of folded letters may stand for each other in spellings of one name,
// at a cost in letters (0 free, 1 as dear as any other letter). Rules are kept in both directions
// and indexed by their first letters.
#pragma once

#include <cstddef>
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
  char where;  // 'a' anywhere, 's' start, 'm' middle, 'e' end of a token
};

// The rules of one origin, found by the letters that their sides begin with.
struct OriginRules {
  std::span<const SpellingRule> rules;
  std::span<const uint16_t> index;  // 27 × 27 first letters and the end

  static constexpr char kEmptySide = '{';  // after z

  // Those whose sides begin with these letters ('a'–'z', or kEmptySide).
  std::span<const SpellingRule> beginning(char a, char b) const {
    if (a < 'a' || a > kEmptySide || b < 'a' || b > kEmptySide) return {};
    const size_t key = static_cast<size_t>(a - 'a') * 27 + static_cast<size_t>(b - 'a');
    return rules.subspan(index[key], index[key + 1] - index[key]);
  }
};
const OriginRules& rules_of(Origin origin);

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
