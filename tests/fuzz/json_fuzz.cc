#include "tests/fuzz/read_and_check.h"

// A byte says which of the formats of JSON the rest is in.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const auto format = *data % 2 == 0 ? stet::Format::json : stet::Format::json_lines;
  return stet::read_and_check(data + 1, size - 1, format);
}
