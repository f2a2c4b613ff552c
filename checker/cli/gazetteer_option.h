// --gazetteer FILE, for the commands that look names up.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace stet {

// May be given several times; the last file is the top layer.
void add_gazetteer_option(CLI::App& app, std::vector<std::string>& files);

}  // namespace stet
