// A finding on a mention, before it says anything.
#pragma once

#include "checker/engine/finding.h"
#include "checker/mentions/mention.h"

namespace stet {

// Covers `span`, in the part of the article where the mention stands, as severe as its confidence
// deserves.
Finding finding_at(const Mention& mention, Span span, float confidence);

}  // namespace stet
