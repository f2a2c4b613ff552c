// Work on many items by several threads, results in order.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace stet {

// Calls `work(i)` for 0 ≤ i < count on up to `jobs` threads (0: one for each processor) and hands
// each result to `use(result)` in the order of i, one at a time, as soon as all before it are done.
// `use` returns false to stop early. With one job nothing but the caller's thread is used. `work`
// does not throw.
template <class Work, class Use>
void in_order(size_t count, unsigned jobs, Work work, Use use) {
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  jobs = static_cast<unsigned>(std::min<size_t>(jobs, count));
  if (jobs <= 1) {
    for (size_t i = 0; i < count; ++i) {
      if (!use(work(i))) return;
    }
    return;
  }
  std::atomic<size_t> next = 0;
  std::atomic<bool> stop = false;
  std::mutex mutex;                             // guards what follows, and `use`
  std::map<size_t, decltype(work(0))> waiting;  // done, but not their turn
  size_t turn = 0;
  const auto run = [&] {
    for (size_t i = next++; i < count && !stop; i = next++) {
      auto result = work(i);
      const std::lock_guard lock(mutex);
      waiting.emplace(i, std::move(result));
      while (!stop && !waiting.empty() && waiting.begin()->first == turn) {
        auto ready = waiting.extract(waiting.begin());
        ++turn;
        if (!use(std::move(ready.mapped()))) stop = true;
      }
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(run);
  run();
}

}  // namespace stet
