// One input through a reader and the tokenizer; stops the process if an invariant of
// tests/text/invariants.h does not hold.
#pragma once

#include <cstddef>
#include <cstdint>

#include "checker/text/article.h"

namespace stet {

// Always 0, as libFuzzer wants it.
int read_and_check(const uint8_t* data, size_t size, Format format);

}  // namespace stet
