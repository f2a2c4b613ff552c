// Is fold(name) equal to `folded`? The words of ASCII letters that most names start with are
// compared as they stand; from the first other word on the rest is folded into `buffer`.
#pragma once

#include <string>
#include <string_view>

namespace stet {

bool folds_into(std::string_view name, std::string_view folded, std::string& buffer);

}  // namespace stet
