// The names of an archive as a house list (house/house_names.h), for a copy chief to read.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "checker/archive/entities.h"

namespace stet {

struct HouseCounts {
  size_t entities = 0;
  size_t undecided = 0, clear = 0;  // with more than one spelling
};

class HouseWriter {
 public:
  using Append = std::function<std::optional<Error>(std::string_view text)>;
  explicit HouseWriter(Append append) : append_(std::move(append)) {}

  std::optional<Error> begin(size_t articles);
  // In the order of ArchiveIndex::drain.
  std::optional<Error> add(const ArchiveEntity& entity);
  const HouseCounts& counts() const { return counts_; }

 private:
  enum class Section : uint8_t { none, undecided, clear, single };
  std::optional<Error> section(Section section);

  Append append_;
  HouseCounts counts_;
  Section section_ = Section::none;
};

}  // namespace stet
