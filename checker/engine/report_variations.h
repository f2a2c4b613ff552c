// Turning a Variation into findings: one for each deviating use. Shared by the names/*-variant
// rules, which differ only in the kind of name.
#pragma once

#include <vector>

#include "checker/engine/finding.h"
#include "checker/mentions/mention.h"

namespace stet {

// Appends the findings for all variations of this kind that differ by more than diacritics.
// Deviating words of one mention become one finding whose span reaches from the first to the last
// of them.
void report_variations(const Story& story, MentionKind kind, std::vector<Finding>& out);

// The same for variations that differ by diacritics only, of any kind.
void report_diacritics(const Story& story, std::vector<Finding>& out);

}  // namespace stet
