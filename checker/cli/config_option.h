// --config FILE and --no-config, for the commands that a configuration changes.
#pragma once

#include "checker/cli/check_plan.h"

namespace CLI {
class App;
}

namespace stet {

void add_config_options(CLI::App& app, ConfigChoice& choice);

}  // namespace stet
