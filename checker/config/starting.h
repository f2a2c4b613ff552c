// The configuration that `stet init` writes: a newsroom's first, each key explained.
#pragma once

#include <string_view>

namespace stet {

std::string_view starting_configuration();

}  // namespace stet
