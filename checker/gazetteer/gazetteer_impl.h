#pragma once

#include <vector>

#include "checker/base/mapped_file.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/known_places.h"
#include "checker/gazetteer/layer.h"

namespace stet {

// The hashes by which layers of the two kinds know one name.
struct NameHashes {
  uint64_t plain;
  uint64_t wide;
  uint64_t of(const Layer& layer) const { return layer.large() ? wide : plain; }
};

struct Gazetteer::Impl {
  std::vector<Layer> layers;
  std::vector<MappedFile> files;  // that layers lie in
  KnownPlaces known;              // of the layers so far

  // Is the entry of `layer` replaced by an entry of a later layer?
  bool hidden(uint16_t layer, uint32_t entry) const;
  NameHashes hashes(std::string_view folded) const;
};

}  // namespace stet
