// The engine's own rule: bytes that are not UTF-8 were read as U+FFFD, and whoever relies on the
// other findings must know it.
#pragma once

#include <string_view>

#include "checker/engine/rule.h"

namespace stet {

// text/encoding: at most one finding a file, on the first unreadable character of the text; on the
// empty span at the start of the text if all of them stand in markup.
extern const Rule kEncodingRule;

// Its Markdown page.
std::string_view encoding_page();

}  // namespace stet
