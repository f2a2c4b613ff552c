// JSON Pointers (RFC 6901) with a wildcard: in /items/*/body the * stands for every element of an
// array or every member of an object.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/text/json/json_tree.h"

namespace stet {

// Its tokens with ~0 and ~1 read; "*" is the wildcard. Nothing if it neither is empty nor starts
// with a slash, or has a ~ that is no escape.
std::optional<std::vector<std::string>> parse_json_pointer(std::string_view pointer);

// The values below `from` that the tokens lead to, in the order of the document.
std::vector<uint32_t> find_json(const JsonTree& document, uint32_t from,
                                const std::vector<std::string>& tokens);

}  // namespace stet
