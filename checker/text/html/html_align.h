// From the text that the HTML parser decoded back to the source that it stands for.
//
// The parser gives each text node its decoded characters and the place in the source where it
// starts, not which byte became which. Both are walked side by side: what is equal was copied, a
// character reference became its value, and what is in the source alone (tags that the parser
// ignored, characters that it dropped) is stepped over.
#pragma once

#include <string_view>

#include "checker/text/article_builder.h"
#include "checker/text/entities.h"

namespace stet {

enum class HtmlContext : uint8_t {
  text,       // of an element; may have ignored tags in it
  raw_text,   // of <title>: references, but no tags
  attribute,  // a value without its quotation marks
};

// Hands the source's bytes [begin, end), which the parser read as `decoded`, to the article.
void copy_decoded(ArticleBuilder& article, std::string_view source, Span bytes,
                  std::string_view decoded, HtmlContext context, Entities& entities);

}  // namespace stet
