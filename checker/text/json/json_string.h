// What a JSON string says, and which bytes each character of it came from.
#pragma once

#include <string_view>

#include "checker/text/embedded.h"

namespace stet {

// The string that stands between its quotation marks on source[inside], with its escapes read. A
// surrogate without its other half and U+0000 are read as U+FFFD. The string must be valid
// (json_tree.h); a broken escape is kept as it stands.
EmbeddedText json_text(std::string_view source, Span inside);

}  // namespace stet
