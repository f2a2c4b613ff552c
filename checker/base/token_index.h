// Where a string stands in a sorted table that is compiled into the program.
//
// Open addressing by hash_in_memory, at most half full. A slot holds a row, counted from 1, and
// above it 16 bits of the hash: most strings that the table lacks are known for it without a look
// at the table. 0 is free. The programs that write the tables write their indexes too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/hash.h"

namespace stet {

inline constexpr size_t kNoRow = SIZE_MAX;
inline constexpr size_t kMostIndexedRows = 0xFFFF;

constexpr uint32_t token_slot(uint64_t hash, size_t row) {
  return static_cast<uint32_t>(hash >> 48) << 16 | static_cast<uint32_t>(row + 1);
}

// The index of at most kMostIndexedRows sorted tokens; of equal ones the first has a slot.
inline std::vector<uint32_t> token_index(const std::vector<std::string>& tokens) {
  size_t slots = 64;
  while (slots < tokens.size() * 2) slots *= 2;
  std::vector<uint32_t> index(slots);
  for (size_t row = 0; row < tokens.size(); ++row) {
    if (row > 0 && tokens[row] == tokens[row - 1]) continue;
    const uint64_t hash = hash_in_memory(tokens[row]);
    size_t at = hash % slots;
    while (index[at] != 0) at = (at + 1) % slots;
    index[at] = token_slot(hash, row);
  }
  return index;
}

// The first row of `token`, where token_of(row) is that of a row; kNoRow if there is none.
template <size_t kSlots, class TokenOf>
size_t first_row(const uint32_t (&index)[kSlots], std::string_view token, TokenOf token_of) {
  const uint64_t hash = hash_in_memory(token);
  for (size_t at = hash % kSlots; index[at] != 0; at = (at + 1) % kSlots) {
    const size_t row = (index[at] & 0xFFFF) - 1;
    if (index[at] == token_slot(hash, row) && token_of(row) == token) return row;
  }
  return kNoRow;
}

}  // namespace stet
