// The kind of an XML document, from its start alone.
#pragma once

#include <string_view>

namespace stet {

// The local name of the document element: "nitf". Empty if `start` does not begin an XML document
// or ends before that.
std::string_view root_name(std::string_view start);

}  // namespace stet
