#include "checker/cli/house_option.h"

#include <CLI/CLI.hpp>

namespace stet {

void add_house_option(CLI::App& app, std::vector<std::string>& files) {
  app.add_option("--house", files,
                 "how the house spells its names: a list of `stet learn`, or your own; repeatable")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

Result<HouseNames> read_house_names(const std::vector<std::string>& files) {
  HouseNames names;
  for (const std::string& file : files) {
    if (auto error = names.add_file(file)) return *error;
  }
  return names;
}

}  // namespace stet
