// Memory for many small arrays that live as long as the whole: it comes in blocks that never move.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace stet {

template <class T>
class Arena {
 public:
  // A block holds so many items, or one larger array.
  explicit Arena(size_t block) : block_(block) {}

  // Room for at least `count` items, not yet taken; valid until the next call.
  T* room(size_t count) {
    if (left_ < count) add_block(std::max(block_, count));
    return free_;
  }
  // Takes the first `count` items of that room; they stay where they are.
  T* take(size_t count) {
    T* const items = room(count);
    free_ += count;
    left_ -= count;
    return items;
  }

 private:
  void add_block(size_t items) {
    blocks_.push_back(std::make_unique_for_overwrite<T[]>(items));
    free_ = blocks_.back().get();
    left_ = items;
  }

  size_t block_;
  std::vector<std::unique_ptr<T[]>> blocks_;
  T* free_ = nullptr;  // of the last block
  size_t left_ = 0;    // items from there
};

// A copy of the items that lives as long as the arena.
template <class T>
std::span<const T> keep(std::span<const T> items, Arena<T>& arena) {
  T* const copy = arena.take(items.size());
  std::copy(items.begin(), items.end(), copy);
  return {copy, items.size()};
}
inline std::string_view keep(std::string_view letters, Arena<char>& arena) {
  const std::span<const char> kept = keep(std::span<const char>(letters), arena);
  return {kept.data(), kept.size()};
}

}  // namespace stet
