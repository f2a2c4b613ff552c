#include "checker/gazetteer/probes.h"

#include <array>
#include <string_view>

#include "checker/base/hash.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr std::array<std::string_view, 12> kSamples = {
    "Dayr az-Zawr",    "Zaporizhzhya", "Łódź",    "São Paulo",  "Gaziantep Büyükşehir",
    "Ḩumaymim",        "N'Djamena",    "Đà Nẵng", "St. John’s", "Khmeimim",
    "Tskhinvali/Цхин", "Shijiazhuang"};

}  // namespace

uint64_t fold_probe() {
  uint64_t hash = kHashSeed;
  for (std::string_view sample : kSamples) hash = hash_bytes(fold(sample), hash);
  return hash;
}

uint64_t skeleton_probe() {
  uint64_t hash = kHashSeed;
  for (std::string_view sample : kSamples) hash = hash_bytes(skeleton(fold(sample)), hash);
  return hash;
}

}  // namespace stet
