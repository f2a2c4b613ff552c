// Is a document fit for the Markdown parser?
//
// md4c is linear but for two things: at each closing bracket it may walk over the lines of its
// paragraph, and at each use of a link definition over the definition. A file made of brackets
// would take it hours. This guard bounds both beforehand.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "checker/base/result.h"

namespace stet {

// An upper bound of the steps of both kinds, at about a nanosecond each. A chapter of 10,000 lines
// without a blank one and with a link in each takes 100 million.
uint64_t markdown_effort(std::string_view markdown);
inline constexpr uint64_t kMostMarkdownSteps = 1u << 30;

// Nothing if the document is fit for the parser.
std::optional<Error> refuse_excessive_markdown(std::string_view markdown);

}  // namespace stet
