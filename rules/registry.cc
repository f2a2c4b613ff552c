#include "rules/registry.h"

#include <algorithm>
#include <iterator>

namespace stet {

// registry.inc names each rule once, sorted by id: STET_RULE(names_person_variant, PAGE), where
// PAGE is the text of its page as a string literal.
#define STET_RULE(rule, page) extern const Rule rule;
#include "registry.inc"
#undef STET_RULE

namespace {

constexpr const Rule* kRules[] = {
#define STET_RULE(rule, page) &rule,
#include "registry.inc"
#undef STET_RULE
};

constexpr std::string_view kPages[] = {
#define STET_RULE(rule, page) page,
#include "registry.inc"
#undef STET_RULE
};

}  // namespace

std::span<const Rule* const> all_rules() { return kRules; }

std::string_view page_of(std::string_view id) {
  const auto* rule = std::ranges::find(kRules, id, &Rule::id);
  return rule == std::end(kRules) ? std::string_view() : kPages[rule - std::begin(kRules)];
}

}  // namespace stet
