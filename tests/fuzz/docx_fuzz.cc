// The input is the document inside the archive.
#include "tests/fuzz/read_and_check.h"
#include "tests/text/packed_documents.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  stet::testing::Members members = stet::testing::docx_members({});
  members[2].second.assign(reinterpret_cast<const char*>(data), size);
  const std::string file = stet::testing::zip(members);
  return stet::read_and_check(reinterpret_cast<const uint8_t*>(file.data()), file.size(),
                              stet::Format::docx);
}
