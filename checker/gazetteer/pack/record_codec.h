// Records as bytes, for scratch files.
#pragma once

#include <string>
#include <string_view>

#include "checker/gazetteer/pack/record.h"

namespace stet {

void encode_record(const GazetteerRecord& record, std::string& out);  // appends
GazetteerRecord decode_record(std::string_view bytes);                // of encode_record()

// Numbers whose bytes sort as they do: `count` bytes, the highest first.
void append_sortable(uint64_t number, int count, std::string& out);
uint64_t read_sortable(std::string_view bytes);

}  // namespace stet
