#include "checker/engine/fingerprint.h"

#include <unordered_map>

#include "checker/base/hash.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// hash_bytes() mixes after each part, so that the parts cannot run into one another.
uint64_t content_hash(const Story& story, const Finding& finding) {
  uint64_t h = hash_bytes(finding.rule);
  h = hash_bytes(fold(story.text(finding.span)), h);
  h = hash_bytes(finding.suggestions.empty() ? "" : fold(finding.suggestions[0].text), h);
  return hash_bytes(finding.related.empty() ? "" : fold(story.text(finding.related[0].span)), h);
}

}  // namespace

void set_fingerprints(const Story& story, Findings& findings) {
  std::unordered_map<uint64_t, uint32_t> seen;
  for (Finding& finding : findings) {
    const uint64_t content = content_hash(story, finding);
    const uint32_t before = seen[content]++;
    finding.fingerprint = before == 0 ? content : mix(content + before);
  }
}

}  // namespace stet
