// Let it stand: what an editor decided once, in the article itself, is not said again.
//
//   <!-- stet -->                            the block it stands in; between two, the next one
//   <!-- stet: names, places/far-twin -->    only these rules or groups
//   <!-- stet: names -- the club's name -->  with a reason
//   <!-- stet-off --> ... <!-- stet-on -->   all between the two, also with rules
//
// In front matter: `stet: off`, `stet: {ignore: [names]}`. In a word processor: a comment that says
// stet, on the text that it is about.
#pragma once

#include <string_view>

#include "checker/engine/policy.h"
#include "checker/engine/rule.h"

namespace stet {

// text/unused-suppression: nothing is left that the remark stands for, or no rule is called so.
extern const Rule kUnusedSuppressionRule;
std::string_view unused_suppression_page();

// Is this the beginning of such a remark? `content` is what stands inside the comment.
bool is_suppression(std::string_view content);

// Marks what the article's remarks let stand, and adds a finding for each remark that is of no use.
void apply_suppressions(const Story& story, const Policy& policy, Findings& findings);

}  // namespace stet
