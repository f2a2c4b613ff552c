// What a web page says about its article in JSON-LD: <script type="application/ld+json">.
#pragma once

#include <string_view>
#include <vector>

#include "checker/base/span.h"
#include "checker/text/embedded.h"

namespace stet {

// The headlines and descriptions of the articles that `script`, bytes of `html`, describes: at its
// top, in an array or in a @graph. None if it is no JSON or about something else.
std::vector<EmbeddedText> json_ld_texts(std::string_view html, Span script);

}  // namespace stet
