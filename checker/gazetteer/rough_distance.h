// A rough distance between names, for choosing the few that are worth aligning.
//
// Letters become sound classes (k q c g h x are one, v w b f p another, all vowels one), doubled
// ones count once, h after a consonant and a leading article not at all. The distance is the number
// of edits between the class strings and half the number between the letters, each by the
// bit-parallel algorithm of Myers (1999) in Hyyrö's form: one machine word holds a column of the
// table.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "checker/gazetteer/letter_classes.h"

namespace stet {

// Levenshtein distance from one string, of which the first 64 symbols count, to many.
class EditPattern {
 public:
  explicit EditPattern(std::string_view pattern);
  uint32_t distance(std::string_view text) const;

 private:
  std::array<uint64_t, 256> positions_ = {};
  uint32_t length_ = 0;
};

class RoughDistance {
 public:
  explicit RoughDistance(std::string_view folded);

  static float of(int class_edits, int letter_edits) {
    return static_cast<float>(class_edits) + 0.5f * static_cast<float>(letter_edits);
  }

  // 0 for equal names, in edits. `classes` are those of `folded`.
  float to(std::string_view folded, const LetterClasses& classes) const;
  float to(std::string_view folded) const { return to(folded, LetterClasses(folded)); }

  // No more than the distance to a name, given its classes before folding; the names that it tells
  // to be farther than `limit` need no folding.
  float at_least(const LetterClasses& classes, float limit) const;

 private:
  LetterClasses name_;
  EditPattern classes_;
  EditPattern letters_;
};

}  // namespace stet
