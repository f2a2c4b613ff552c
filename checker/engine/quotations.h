// What somebody said is not the writer's to change: a finding in quotation marks is one level less
// grave, and one that “[sic]” follows is settled.
#pragma once

#include "checker/engine/rule.h"

namespace stet {

void weigh_quotations(const Story& story, Findings& findings);

}  // namespace stet
