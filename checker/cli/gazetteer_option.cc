#include "checker/cli/gazetteer_option.h"

#include <CLI/CLI.hpp>

namespace stet {

void add_gazetteer_option(CLI::App& app, std::vector<std::string>& files) {
  app.add_option("--gazetteer", files,
                 "a file of `stet gazetteer build`, above the built-in ones; repeatable")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

}  // namespace stet
