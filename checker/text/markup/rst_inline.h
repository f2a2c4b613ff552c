// Inline markup of reStructuredText: emphasis, literals, interpreted text, references.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "checker/text/article_builder.h"
#include "checker/text/markup/pieces.h"

namespace stet {

// What |name| stands for, by its name in lower case. The bytes that references put into the text
// are counted: a document must not grow to many times its size.
struct RstSubstitutions {
  std::unordered_map<std::string, std::string> text;
  size_t left = 0;  // bytes that may still be put in
};

// Writes text[begin, end) of the pieces as a reader sees it, into the current block.
void write_rst(const Pieces& pieces, size_t begin, size_t end, RstSubstitutions& substitutions,
               ArticleBuilder& article);

// The name as |name| is looked up: white space in it is one space.
std::string substitution_name(std::string_view name);

}  // namespace stet
