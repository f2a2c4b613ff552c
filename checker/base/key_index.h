// A table from hashes to small numbers, for one article's names: flat, open addressing, no
// deletion. Two things with one 64-bit hash are taken for one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stet {

class KeyIndex {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  // With room for `keys` before it grows.
  explicit KeyIndex(size_t keys) {
    size_t slots = 16;
    while (slots < keys * 2) slots *= 2;
    slots_.resize(slots);
  }

  // The number under `key`, kNone if it has none yet. Valid until the next call.
  uint32_t& operator[](uint64_t key) {
    if (used_ * 2 >= slots_.size()) grow();
    Slot& slot = slots_[find(key)];
    if (slot.value == kNone && slot.key != key) {
      slot.key = key;
      ++used_;
    }
    return slot.value;
  }

  uint32_t at(uint64_t key) const {
    const Slot& slot = slots_[find(key)];
    return slot.key == key ? slot.value : kNone;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t value = kNone;
  };

  // The slot of `key`, or the free one where it belongs.
  size_t find(uint64_t key) const {
    size_t at = key & (slots_.size() - 1);
    while (slots_[at].value != kNone && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    used_ = 0;
    for (const Slot& slot : old) {
      if (slot.value != kNone) (*this)[slot.key] = slot.value;
    }
  }

  std::vector<Slot> slots_;
  size_t used_ = 0;
};

}  // namespace stet
