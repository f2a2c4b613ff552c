// Is a name a person's, a place's, an organisation's, a people's? Each answer keeps its reason.
#pragma once

#include <vector>

#include "checker/mentions/context.h"

namespace stet {

// Sets `kind`, `why_kind` and `kind_sign` of every mention.
void assign_kinds(const Context& context, std::vector<Mention>& mentions);

}  // namespace stet
