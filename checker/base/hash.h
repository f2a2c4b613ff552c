// Stable 64-bit hashing for indexes on disk and fingerprints: the same bytes give the same number
// on every machine and in every version. FNV-1a (its published offset basis and prime) with a final
// mix (the finaliser of MurmurHash3), because the low bits of plain FNV are weak for table
// look-ups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace stet {

inline constexpr uint64_t kHashSeed = 0xcbf29ce484222325u;

constexpr uint64_t mix(uint64_t h) {
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdu;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53u;
  return h ^ (h >> 33);
}

// The number that mix() makes `h` of.
constexpr uint64_t unmix(uint64_t h) {
  h ^= h >> 33;
  h *= 0x9cb4b2f8129337dbu;  // the inverses of the factors above
  h ^= h >> 33;
  h *= 0x4f74430c22a54005u;
  return h ^ (h >> 33);
}
static_assert(unmix(mix(0x0123456789abcdefu)) == 0x0123456789abcdefu);

// The state after more bytes, before the final mix; for strings that begin alike.
constexpr uint64_t hash_more(uint64_t state, std::string_view bytes) {
  for (char c : bytes) state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return state;
}

constexpr uint64_t hash_bytes(std::string_view bytes, uint64_t seed = kHashSeed) {
  return mix(hash_more(seed, bytes));
}

// Eight bytes at a time, for tables that live in one program: other machines may get another
// number.
inline uint64_t hash_in_memory(std::string_view bytes) {
  const auto load = [](const char* at, size_t size) {
    uint64_t value = 0;
    std::memcpy(&value, at, size);
    return value;
  };
  uint64_t hash = bytes.size();
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) hash = mix(hash ^ load(bytes.data(), 8));
  const char* at = bytes.data();
  const size_t left = bytes.size();
  if (left >= 4) {
    hash ^= load(at, 4) << 32 | load(at + left - 4, 4);
  } else if (left > 0) {
    hash ^= load(at, 1) << 16 | load(at + left / 2, 1) << 8 | load(at + left - 1, 1);
  }
  return mix(hash);
}

}  // namespace stet
