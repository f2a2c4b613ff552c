// The map of a story: where its places lie, which one is doubted and which are proposed.
#pragma once

#include <string>
#include <string_view>

#include "checker/report/report.h"

namespace stet {

// Land and borders as an SVG that shows nothing; every map of the page uses them.
std::string world_svg();

// A figure, or nothing if no place of the story has a known position. The doubted and proposed
// places link to `notes` with the finding's number behind it: "#a1-n" gives "#a1-n3".
std::string story_map(const FileReport& file, std::string_view notes);

}  // namespace stet
