#include "tests/fuzz/read_and_check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  return stet::read_and_check(data, size, stet::Format::restructured_text);
}
