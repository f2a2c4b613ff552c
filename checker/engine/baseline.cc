#include "checker/engine/baseline.h"

#include <algorithm>

#include "checker/names/fold.h"

namespace stet {
namespace {

BaselineKey anywhere(BaselineKey key) {
  key.path.clear();
  return key;
}

}  // namespace

BaselineKey baseline_key(const std::string& path, const Story& story, const Finding& finding) {
  BaselineKey key{path, finding.rule, {fold(story.text(finding.span))}};
  if (!finding.suggestions.empty()) key.names.push_back(fold(finding.suggestions[0].text));
  std::ranges::sort(key.names);
  key.names.erase(std::unique(key.names.begin(), key.names.end()), key.names.end());
  return key;
}

Baseline::Baseline(BaselineCounts counts, const Exists& exists) : counts_(std::move(counts)) {
  for (const auto& [key, count] : counts_) {
    if (exists(key.path)) continue;
    gone_.insert(key.path);
    uint32_t& most = renamed_[anywhere(key)];
    most = std::max(most, count);
  }
}

uint32_t Baseline::known(const BaselineKey& key) const {
  const auto own = counts_.find(key);
  if (own != counts_.end()) return own->second;
  const auto renamed = renamed_.find(anywhere(key));
  return renamed == renamed_.end() ? 0 : renamed->second;
}

void Baseline::mark(const std::string& path, const Story& story, Findings& findings) const {
  if (counts_.empty()) return;
  BaselineCounts present;
  for (const Finding& f : findings) {
    if (f.status == Status::fresh) ++present[baseline_key(path, story, f)];
  }
  for (Finding& f : findings) {
    if (f.status != Status::fresh) continue;
    const BaselineKey key = baseline_key(path, story, f);
    if (present[key] <= known(key)) f.status = Status::baseline;
  }
}

Baseline::Comparison Baseline::compare(const BaselineCounts& present, const Exists& checked) const {
  Comparison out;
  std::set<BaselineKey> moved;  // to a file of another name
  for (const auto& [key, count] : present) {
    const uint32_t before = known(key);
    if (before == 0 || count > before) {
      out.fresh[key] = count;
      if (counts_.contains(key)) out.kept[key] = before;
      continue;
    }
    out.kept[key] = count;
    if (!counts_.contains(key)) moved.insert(anywhere(key));
  }
  for (const auto& [key, count] : counts_) {
    const auto now = out.kept.find(key);
    if (now != out.kept.end()) {
      if (now->second < count) out.stale[key] = count - now->second;
    } else if (gone_.contains(key.path)) {
      if (!moved.contains(anywhere(key))) out.stale[key] = count;
    } else {
      (checked(key.path) ? out.stale : out.kept)[key] = count;
    }
  }
  return out;
}

}  // namespace stet
