// Sections made at once of rows in memory, and the two sections of an index (format.h).
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "checker/gazetteer/format.h"
#include "checker/gazetteer/pack/hash_spools.h"
#include "checker/gazetteer/pack/image_file.h"

namespace stet {

template <class T>
void add_section(format::SectionId id, const std::vector<T>& rows, const Scratch& scratch,
                 std::vector<SectionSpool>& out) {
  out.emplace_back(id, scratch).append_all(std::span<const T>(rows));
}

// Adds an index over sorted pairs: 2^bits + 1 bucket starts, half of `most` to `most` values a
// bucket, and the values, each made by `value_of(hash, value)`.
template <class ValueOf>
void add_index(HashSpools& pairs, format::SectionId buckets, format::SectionId values,
               const Scratch& scratch, ValueOf value_of, std::vector<SectionSpool>& out,
               size_t most = 8) {
  const auto wanted = std::bit_ceil(std::max<size_t>(2, pairs.count() / most));
  const int shift = 64 - std::countr_zero(wanted);
  std::vector<uint32_t> starts(wanted + 1, 0);
  pairs.for_each([&](uint64_t hash, uint32_t) { ++starts[(hash >> shift) + 1]; });
  for (size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  add_section(buckets, starts, scratch, out);
  SectionSpool& section = out.emplace_back(values, scratch);
  pairs.for_each([&](uint64_t hash, uint32_t value) { section.append_row(value_of(hash, value)); });
}

}  // namespace stet
