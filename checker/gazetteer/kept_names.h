// Names of a large layer that somebody asked for: they are decoded once and stay where they are, so
// that answers can be views, as they are of other layers. Safe for several threads.
#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stet {

class KeptNames {
 public:
  // A copy of `name`, which is always the same under one key; valid as long as the object lives.
  std::string_view keep(uint32_t key, std::string_view name) {
    Shard& shard = shards_[(key >> 4) % shards_.size()];
    const std::lock_guard lock(shard.mutex);
    return shard.names.try_emplace(key, name).first->second;
  }

 private:
  struct Shard {
    std::mutex mutex;
    std::unordered_map<uint32_t, std::string> names;
  };
  std::array<Shard, 16> shards_;
};

}  // namespace stet
