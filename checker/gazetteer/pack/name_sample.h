// A sample of names that does not depend on the order in which they come: those whose hashes are
// smallest.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/base/hash.h"

namespace stet {

class NameSample {
 public:
  explicit NameSample(size_t size) : size_(size) {}

  void offer(std::string_view name) {
    const uint64_t hash = hash_bytes(name);
    if (heap_.size() == size_) {
      if (hash >= heap_.front().first) return;
      std::ranges::pop_heap(heap_);
      heap_.back() = {hash, std::string(name)};
    } else {
      heap_.emplace_back(hash, name);
    }
    std::ranges::push_heap(heap_);
  }

  std::vector<std::string> names() const {
    std::vector<std::pair<uint64_t, std::string>> sorted = heap_;
    std::ranges::sort(sorted);
    std::vector<std::string> out;
    for (auto& [hash, name] : sorted) out.push_back(std::move(name));
    return out;
  }

 private:
  size_t size_;
  std::vector<std::pair<uint64_t, std::string>> heap_;
};

}  // namespace stet
