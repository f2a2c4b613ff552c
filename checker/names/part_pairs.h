// How far every part of one name lies from every part of another, asked once each.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "checker/names/name_parts.h"
#include "checker/names/origin.h"

namespace stet {

inline constexpr size_t kMaxParts = 12;  // names of more are compared for equality only

// Listed look-alikes, and two forms of one family of the lexicon, as shares of a part's letters.
inline constexpr float kContrast = 0.75F, kFamily = 0.04F;

class PartPairs {
 public:
  // At most kMaxParts parts each, which must outlive this. Distances above `most` may be given
  // as 1.
  PartPairs(const std::vector<NamePart>& a, const std::vector<NamePart>& b, float most);

  const std::vector<NamePart>& a() const { return a_; }
  const std::vector<NamePart>& b() const { return b_; }
  Origin origin() const { return origin_; }

  // From now on distances are those under this origin, and this is the limit if it is less.
  void set_origin(Origin origin, float most);

  float distance(size_t i, size_t j);
  // Of words that are no parts by themselves: two of one side written as one.
  float distance(std::string_view a, std::string_view b) const;

 private:
  // What holds of two words under every origin.
  enum class Relation : uint8_t { unknown, decided, letters, known_letters };
  struct Pair {
    Relation relation = Relation::unknown;
    float decided = 0;
    float distance = -1;  // under the origin; negative if not asked yet
  };

  Pair related(std::string_view a, std::string_view b) const;
  float by_letters(std::string_view a, std::string_view b, Relation relation) const;

  const std::vector<NamePart>& a_;
  const std::vector<NamePart>& b_;
  float farthest_;
  float most_ = 0;
  Origin origin_ = Origin::english;
  std::array<std::array<Pair, kMaxParts>, kMaxParts> pairs_;
};

}  // namespace stet
