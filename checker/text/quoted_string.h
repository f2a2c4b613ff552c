// Quoted strings of YAML, TOML and JSON, written into an article with the bytes that each character
// came from. All three know the escapes of C and \uXXXX; what one of them lacks does no harm.
#pragma once

#include <string_view>

#include "checker/text/article_builder.h"

namespace stet {

// The string from `begin` on, after its opening mark, up to the first unescaped `close` or the end
// of `source`. Returns the offset of `close`.
size_t end_of_escaped(std::string_view source, size_t begin, std::string_view close);

// Writes what stands in [begin, end) with its escapes read.
void copy_escaped(ArticleBuilder& article, std::string_view source, size_t begin, size_t end);

// A YAML string in single quotation marks, in which '' stands for one. `begin` is after the opening
// mark; writes up to the closing one or the end of `source`.
void copy_single_quoted(ArticleBuilder& article, std::string_view source, size_t begin);

}  // namespace stet
