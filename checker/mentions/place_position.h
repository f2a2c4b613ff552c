// How much the words around a name speak for a place.
#pragma once

#include <vector>

#include "checker/mentions/context.h"
#include "checker/mentions/place_readings.h"

namespace stet {

inline constexpr float kCertainPosition = 1;    // after "in" or "near"
inline constexpr float kStrongPosition = 0.8F;  // beside another place
inline constexpr float kWeakPosition = 0.6F;    // after "from" or "to"

class PlacePosition {
 public:
  PlacePosition(const Context& context, const std::vector<Mention>& mentions,
                const PlaceReadings& readings)
      : context_(context), mentions_(mentions), readings_(readings) {}

  // As log odds in powers of ten.
  float of(uint32_t mention) const;
  // The place that follows after a comma ("Greenlane, Auckland"); StatedArea::kNone if none does.
  uint32_t anchor(uint32_t mention) const;

 private:
  bool beside_place(uint32_t index, int hops) const;
  bool after_party(const Mention& m) const;

  const Context& context_;
  const std::vector<Mention>& mentions_;
  const PlaceReadings& readings_;
};

}  // namespace stet
