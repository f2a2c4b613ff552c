#include "checker/base/external_sort.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace stet {
namespace {

using std::string_view;

struct Sizes {
  uint32_t key;
  uint32_t value;
};

struct View {
  string_view key, value;
  friend bool operator<(const View& a, const View& b) {
    const int order = a.key.compare(b.key);
    return order != 0 ? order < 0 : a.value < b.value;
  }
};

View view_at(string_view run, uint64_t at) {
  Sizes sizes;
  std::memcpy(&sizes, run.data() + at, sizeof(sizes));
  const string_view key = run.substr(at + sizeof(sizes), sizes.key);
  return {key, run.substr(at + sizeof(sizes) + sizes.key, sizes.value)};
}

// The order of two heads is that of the bytes they were made of.
uint64_t head_of(string_view key) {
  uint64_t head = 0;
  for (size_t i = 0; i < sizeof(head); ++i) {
    head = head << 8 | (i < key.size() ? static_cast<uint8_t>(key[i]) : 0);
  }
  return head;
}

}  // namespace

// A sorted run as it is read back.
class ExternalSort::Run {
 public:
  explicit Run(Spool& spool) : reader_(spool) { next(); }
  bool done() const { return done_; }
  View view() const { return {key_, value_}; }

  void next() {
    const string_view head = reader_.next(sizeof(Sizes));
    done_ = head.size() < sizeof(Sizes);
    if (done_) return;
    Sizes sizes;
    std::memcpy(&sizes, head.data(), sizeof(sizes));
    key_ = reader_.next(sizes.key);
    value_ = reader_.next(sizes.value);
  }

 private:
  SpoolReader reader_;
  std::string key_, value_;
  bool done_ = false;
};

void ExternalSort::add(string_view key, string_view value) {
  order_.push_back({head_of(key), run_.size()});
  const Sizes sizes = {static_cast<uint32_t>(key.size()), static_cast<uint32_t>(value.size())};
  run_.append(reinterpret_cast<const char*>(&sizes), sizeof(sizes));
  run_ += key;
  run_ += value;
  ++items_;
  if (run_.size() + order_.size() * sizeof(Item) >= scratch_.bytes_in_memory) write_run();
}

void ExternalSort::sort_run() {
  std::ranges::sort(order_, [this](const Item& a, const Item& b) {
    return a.head != b.head ? a.head < b.head : view_at(run_, a.at) < view_at(run_, b.at);
  });
}

void ExternalSort::write_run() {
  constexpr size_t kAtOnce = 1u << 20;
  sort_run();
  Spool& out = runs_.emplace_back(Scratch{scratch_.folder, kAtOnce});
  for (const Item& item : order_) {
    const View view = view_at(run_, item.at);
    out.append(
        string_view(run_).substr(item.at, sizeof(Sizes) + view.key.size() + view.value.size()));
  }
  run_.clear();
  order_.clear();
}

std::optional<Error> ExternalSort::drain_memory(const Use& use) const {
  for (const Item& item : order_) {
    const View view = view_at(run_, item.at);
    if (auto error = use(view.key, view.value)) return error;
  }
  return std::nullopt;
}

std::optional<Error> ExternalSort::drain(const Use& use) {
  if (runs_.empty()) {
    sort_run();
    return drain_memory(use);
  }
  if (!order_.empty()) write_run();
  run_ = {};
  order_ = {};
  for (const Spool& spool : runs_) {
    if (spool.error()) return spool.error();
  }
  std::vector<std::unique_ptr<Run>> runs;
  for (Spool& spool : runs_) runs.push_back(std::make_unique<Run>(spool));
  std::erase_if(runs, [](const auto& run) { return run->done(); });
  const auto later = [](const auto& a, const auto& b) { return b->view() < a->view(); };
  std::ranges::make_heap(runs, later);
  while (!runs.empty()) {
    std::ranges::pop_heap(runs, later);
    if (auto error = use(runs.back()->view().key, runs.back()->view().value)) return error;
    runs.back()->next();
    if (runs.back()->done()) {
      runs.pop_back();
    } else {
      std::ranges::push_heap(runs, later);
    }
  }
  for (const Spool& spool : runs_) {
    if (spool.error()) return spool.error();
  }
  return std::nullopt;
}

}  // namespace stet
