// --house FILE, for the commands that check.
#pragma once

#include <string>
#include <vector>

#include "checker/house/house_names.h"

namespace CLI {
class App;
}

namespace stet {

// May be given several times; the last list has the last word.
void add_house_option(CLI::App& app, std::vector<std::string>& files);

Result<HouseNames> read_house_names(const std::vector<std::string>& files);

}  // namespace stet
