// stet gazetteer build.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace stet {

// Describes the command below `gazetteer`; what is returned runs it, to its exit status.
std::function<int()> add_gazetteer_build(CLI::App& gazetteer);

}  // namespace stet
