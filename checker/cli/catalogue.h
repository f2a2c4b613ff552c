// The rules as the user names them: those of rules/ and the engine's own.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/engine/rule.h"

namespace stet {

// Sorted by id.
const std::vector<const Rule*>& catalogue();

const Rule* find_rule(std::string_view id);  // null if there is none
std::string_view rule_page(std::string_view id);

// The rules of a run. A selector is a rule's id, or its group with or without a slash: names,
// names/.
class Selection {
 public:
  // Those that `select` names, all if it is empty, without those that `ignore` names. An error for
  // a selector that names no rule.
  static Result<Selection> make(const std::vector<std::string>& select,
                                const std::vector<std::string>& ignore);

  // Of rules/, for check().
  std::span<const Rule* const> rules() const { return rules_; }
  // For findings, which may also be the engine's own.
  bool has(std::string_view id) const;

 private:
  std::vector<const Rule*> rules_;
  std::vector<std::string_view> ids_;
};

}  // namespace stet
