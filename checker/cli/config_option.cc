#include "checker/cli/config_option.h"

#include <CLI/CLI.hpp>

namespace stet {

void add_config_options(CLI::App& app, ConfigChoice& choice) {
  CLI::Option* path =
      app.add_option("--config", choice.path,
                     "this configuration for every file; default: the nearest .stet.json above it")
          ->type_name("FILE");
  app.add_flag("--no-config", choice.none, "read no configuration")->excludes(path);
}

}  // namespace stet
