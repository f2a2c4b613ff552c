#pragma once

#include <vector>

#include "checker/base/mapped_file.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/known_places.h"
#include "checker/gazetteer/layer.h"

namespace stet {

struct Gazetteer::Impl {
  std::vector<Layer> layers;
  std::vector<MappedFile> files;  // that layers lie in
  KnownPlaces known;              // of the layers so far

  // Is the entry `id` of `layer` replaced by an entry of a later layer?
  bool hidden(uint16_t layer, uint64_t id) const;
};

}  // namespace stet
