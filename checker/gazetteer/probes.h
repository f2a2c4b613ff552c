// Fingerprints of the folding and the skeletons that a file was built with. A file built with
// others still opens and answers, but misses names; a test asks for a rebuild.
#pragma once

#include <cstdint>

namespace stet {

uint64_t fold_probe();
uint64_t skeleton_probe();

}  // namespace stet
