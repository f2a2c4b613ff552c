#include "checker/mentions/clusters.h"

#include <algorithm>
#include <numeric>

namespace stet {
namespace {

class Clusters {
 public:
  Clusters(size_t spellings, const std::vector<JudgedPair>& pairs)
      : root_(spellings), members_(spellings), judged_(spellings) {
    std::iota(root_.begin(), root_.end(), 0U);
    for (const JudgedPair& p : pairs) {
      members_[p.a] = {p.a};
      members_[p.b] = {p.b};
      judged_[p.a].push_back({p.b, p.evidence.probability});
      judged_[p.b].push_back({p.a, p.evidence.probability});
    }
  }

  void join(const JudgedPair& pair) {
    uint32_t a = root_[pair.a], b = root_[pair.b];
    if (a == b || clash(a, b, 1 - pair.evidence.probability)) return;
    if (b < a) std::swap(a, b);
    for (uint32_t member : members_[b]) root_[member] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
  }

  std::vector<uint32_t> roots() const { return root_; }

 private:
  struct Judged {
    uint32_t other;
    float probability;
  };

  bool clash(uint32_t a, uint32_t b, float least) const {
    return std::any_of(members_[a].begin(), members_[a].end(), [&](uint32_t member) {
      return std::any_of(judged_[member].begin(), judged_[member].end(), [&](const Judged& j) {
        return root_[j.other] == b && j.probability < least;
      });
    });
  }

  std::vector<uint32_t> root_;
  std::vector<std::vector<uint32_t>> members_;  // of roots that a pair has
  std::vector<std::vector<Judged>> judged_;
};

}  // namespace

std::vector<uint32_t> cluster(size_t spellings, const std::vector<JudgedPair>& pairs, float least) {
  std::vector<const JudgedPair*> likely;
  for (const JudgedPair& p : pairs) {
    if (p.evidence.probability >= least) likely.push_back(&p);
  }
  std::stable_sort(likely.begin(), likely.end(), [](const JudgedPair* x, const JudgedPair* y) {
    return x->evidence.probability > y->evidence.probability;
  });
  Clusters clusters(spellings, pairs);
  for (const JudgedPair* p : likely) clusters.join(*p);
  return clusters.roots();
}

}  // namespace stet
