// Random damage to documents, the same in every run: bytes flipped, pieces cut out, doubled,
// repeated many times, swapped between documents, the end cut off.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace stet {

class Mutator {
 public:
  explicit Mutator(uint32_t seed) : random_(seed) {}

  // A number below `limit`, or 0.
  size_t below(size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  // One of `all`, damaged; at most kLargest bytes.
  std::string mutated(const std::vector<std::string>& all);
  static constexpr size_t kLargest = 6000;

 private:
  void change(std::string& text, const std::vector<std::string>& all);

  std::mt19937 random_;
};

}  // namespace stet
