// What a finding is, independent of where it stands: a number that stays the same when lines are
// added, removed or wrapped elsewhere, so that a baseline and a review tool know the finding again.
#pragma once

#include "checker/engine/rule.h"

namespace stet {

// Sets the fingerprint of each finding: a hash of its rule and the folded flagged text, first
// suggestion and text of the first related place, and of how many findings before it had all of
// these in common. The findings stand in their final order.
void set_fingerprints(const Story& story, Findings& findings);

}  // namespace stet
