#include "checker/gazetteer/rough_distance.h"

#include <algorithm>

namespace stet {
EditPattern::EditPattern(std::string_view pattern) {
  length_ = static_cast<uint32_t>(std::min<size_t>(pattern.size(), 64));
  for (uint32_t i = 0; i < length_; ++i) {
    positions_[static_cast<unsigned char>(pattern[i])] |= uint64_t{1} << i;
  }
}

uint32_t EditPattern::distance(std::string_view text) const {
  if (length_ == 0) return static_cast<uint32_t>(text.size());
  const uint64_t last = uint64_t{1} << (length_ - 1);
  uint64_t plus = ~uint64_t{0};
  uint64_t minus = 0;
  uint32_t distance = length_;
  for (char c : text) {
    const uint64_t match = positions_[static_cast<unsigned char>(c)];
    const uint64_t vertical = match | minus;
    const uint64_t diagonal = (((match & plus) + plus) ^ plus) | match;
    uint64_t horizontal_plus = minus | ~(diagonal | plus);
    uint64_t horizontal_minus = plus & diagonal;
    if ((horizontal_plus & last) != 0) ++distance;
    if ((horizontal_minus & last) != 0) --distance;
    horizontal_plus = horizontal_plus << 1 | 1;
    horizontal_minus <<= 1;
    plus = horizontal_minus | ~(vertical | horizontal_plus);
    minus = horizontal_plus & vertical;
  }
  return distance;
}

RoughDistance::RoughDistance(std::string_view folded)
    : name_(folded), classes_(name_.string()), letters_(without_leading_article(folded)) {}

float RoughDistance::to(std::string_view folded, const LetterClasses& classes) const {
  return of(static_cast<int>(classes_.distance(classes.string())),
            static_cast<int>(letters_.distance(without_leading_article(folded))));
}

float RoughDistance::at_least(const LetterClasses& other, float limit) const {
  const int letters = LetterClasses::letter_edits(name_, other);
  const float bound = of(LetterClasses::class_edits(name_, other), letters);
  // Without diacritics the classes are those of the folded name.
  if (bound >= limit || other.other > 0) return bound;
  return of(static_cast<int>(classes_.distance(other.string())), letters);
}

}  // namespace stet
