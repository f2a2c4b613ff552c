// A rule is constant data and one function: no state, no base class, safe from any thread. It reads
// the Story and says what it finds. This header is all that a rule includes.
#pragma once

#include <string_view>
#include <vector>

#include "checker/engine/finding.h"
#include "checker/engine/finding_at.h"
#include "checker/engine/report_doubts.h"
#include "checker/engine/report_variations.h"
#include "checker/mentions/mention.h"
#include "checker/names/fold.h"

namespace stet {

using Findings = std::vector<Finding>;

enum class Stage : uint8_t { preview, stable };

struct Rule {
  std::string_view id;       // "names/person-variant": its files under rules/ are id.cc and id.md
  std::string_view summary;  // one sentence, at most 72 characters, with its full stop
  Severity severity;         // of its findings unless they say otherwise
  Stage stage;
  std::string_view since;  // version
  void (*check)(const Story& story, Findings& out);
};

}  // namespace stet
