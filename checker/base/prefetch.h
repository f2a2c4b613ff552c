// Asks for memory that will be read soon, without waiting for it.
#pragma once

namespace stet {

// The empty assembly is there for g++ 12, which takes a function that only prefetches for one
// without effect and drops the calls of it.
inline void prefetch(const void* at) {
  __builtin_prefetch(at);
  asm volatile("");
}

}  // namespace stet
