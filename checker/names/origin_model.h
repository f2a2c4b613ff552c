// Which origin do the letters of a name speak for? A bigram model: each pair of neighbouring
// letters (with the token's ends) adds log P(pair | origin) − log P(pair), as learned by
// train_origins from the names of rules/knowledge and of the gazetteer's countries.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "checker/names/origin.h"

namespace stet {

class PreparedName;  // prepared_name.h

// Log odds (natural) against the average name, summed over the letters of `folded`.
std::array<float, kOrigins> origin_odds(std::string_view folded);

struct PlausibleOrigin {
  Origin origin;
  float behind;  // nats a letter by which the likeliest origin fits the letters better
};

// The origins that two names may share, likeliest first: the likeliest of `hint`.
inline constexpr size_t kOriginsTried = 4;
class PlausibleOrigins {
 public:
  PlausibleOrigins(const PreparedName& a, const PreparedName& b, OriginSet hint);
  const PlausibleOrigin* begin() const { return origins_.data(); }
  const PlausibleOrigin* end() const { return origins_.data() + size_; }

 private:
  std::array<PlausibleOrigin, kOriginsTried> origins_;
  size_t size_ = 0;
};

}  // namespace stet
