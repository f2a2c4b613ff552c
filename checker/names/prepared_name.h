// A folded name made ready to be compared with many others.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/names/name_parts.h"
#include "checker/names/origin.h"

namespace stet {

class PreparedName {
 public:
  explicit PreparedName(std::string_view folded);

  const std::string& folded() const { return folded_; }
  const std::vector<NamePart>& parts() const { return parts_; }
  const std::array<float, kOrigins>& odds() const { return odds_; }  // origin_odds(folded)

  // How many letters of both names have no counterpart in the other, as a share of all letters; and
  // the same of their skeletons. Articles and particles do not count.
  float unshared_letters(const PreparedName& other) const {
    return unshared(letters_, other.letters_);
  }
  float unshared_bones(const PreparedName& other) const { return unshared(bones_, other.bones_); }

 private:
  using Histogram =
      std::array<uint8_t, 32>;  // by the low bits of a letter; the last one is their sum

  static Histogram histogram(std::string_view text);
  static float unshared(const Histogram& a, const Histogram& b);

  std::string folded_;
  std::vector<NamePart> parts_;
  std::array<float, kOrigins> odds_;
  Histogram letters_, bones_;
};

}  // namespace stet
