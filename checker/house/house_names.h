// How a newsroom spells its names: the list that `stet learn` writes and a copy chief edits.
//
// UTF-8, one name a line; what follows a tab is about it, what follows a # at the start of a line
// or behind white space is a comment. A name at the start of a line is the house's spelling.
// Indented lines below it are its other spellings, each behind a mark:
//
//   Kyiv	place	412 articles	1630 times	2022-02-24	2024-05-07
//     - Kiev	3 articles	4 times       not to be used: `check` reports it
//     = Kyyiv                            may be used as well
//     ? Kiyv	...                          not decided: never reported
//   Volodymyr Zelenskyy	person
//     - Volodymyr Zelensky
//     * Zelensky                          this surname alone is that person
//
// A name with one other spelling may stand on one line: `Kyiv < Kiev` (not to be used), `Kyiv =
// Kyyiv` (may be used as well). `! Khamenei Street` is never reported, whatever a rule says.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "checker/base/result.h"
#include "checker/house/tally.h"

namespace stet {

enum class HouseKind : uint8_t { any, person, place, organisation };
std::string_view house_kind_name(HouseKind kind);

struct HouseSpelling {
  std::string text;
  UseCount tally;  // all 0: nothing is said
};

struct HouseName {
  HouseKind kind = HouseKind::any;
  HouseSpelling right;
};

// A spelling that the house does not use.
struct HouseDeviation {
  const HouseName* name = nullptr;
  HouseSpelling wrong;
  bool surname_alone = false;  // `wrong` stands for the last word of the name only
};

class HouseNames {
 public:
  // Adds the names of a list; what a later list says of a spelling counts. An error says the line.
  std::optional<Error> add(std::string_view text, const std::string& path);
  std::optional<Error> add_file(const std::string& path);

  bool empty() const { return deviations_.empty(); }
  // The deviation that is written so, diacritics told apart; null if the house has nothing against
  // it. `surname_alone` asks for those only, else for whole names.
  const HouseDeviation* find(std::string_view written, bool surname_alone) const;
  // Is this name never to be reported?
  bool lets_stand(std::string_view written) const;
  // May both be used for one name?
  bool both_fine(std::string_view a, std::string_view b) const;

 private:
  std::optional<Error> add_line(std::string_view line, int number, const std::string& path);
  // "- Kiev"
  std::optional<Error> add_marked(std::string_view line, int number, const std::string& path);
  void add_name(std::string_view line);
  void add_spelling(char mark, HouseSpelling spelling);

  std::vector<std::unique_ptr<HouseName>> names_;
  HouseName current_;  // of the last line that is not indented
  bool has_current_ = false;
  std::unordered_map<std::string, HouseDeviation> deviations_;  // by spelling_key
  std::unordered_map<std::string, std::string> fine_;           // a spelling_key to its name's
  std::unordered_set<std::string> stands_;                      // spelling_keys
};

// The letters of a name as they are told apart in lists: with their diacritics, but without case,
// apostrophes, hyphens and dots.
std::string spelling_key(std::string_view written);

}  // namespace stet
