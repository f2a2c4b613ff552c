// Text in XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace stet {

// The text as content or as the value of an attribute in double quotes. What XML 1.0 allows in no
// form (most controls), and every broken sequence, becomes U+FFFD; so do direction overrides, which
// would show another text than the one that is there. Line ends and tabs become references, because
// attributes would lose them.
std::string xml_text(std::string_view text);

// The same for the text of an article in HTML, which must stay what it is: only controls and broken
// sequences become U+FFFD. A page isolates the direction of each block, so nothing else is turned.
std::string html_text(std::string_view text);

}  // namespace stet
