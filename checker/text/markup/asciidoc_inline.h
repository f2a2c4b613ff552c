// Inline markup of AsciiDoc: formatting, macros, references, attributes.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checker/text/article_builder.h"
#include "checker/text/entities.h"
#include "checker/text/markup/pieces.h"

namespace stet {

// What a document defines as it goes, and what one reader needs throughout.
struct AsciidocContext {
  std::unordered_map<std::string, std::string> attributes;  // {name}
  size_t left = 0;  // bytes that attributes may still put into the text
  Entities entities;
};

// A text that stands inside of another but is a block of its own: an image's, a footnote's.
struct AsciidocAside {
  Role role;
  size_t begin, end;  // in the text of the pieces
};

// Writes text[begin, end) of the pieces as a reader sees it, into the current block, and appends
// the asides in it, which are not written.
void write_asciidoc(const Pieces& pieces, size_t begin, size_t end, AsciidocContext& context,
                    ArticleBuilder& article, std::vector<AsciidocAside>& asides);

// The list between the brackets of a macro or in front of a block: text[begin, end) at its commas,
// those in quotation marks not counted. Parts are without white space and quotation marks around
// them; `name` is empty for one without a name.
struct AsciidocAttribute {
  std::string_view name;
  size_t begin, end;  // of the value
};
std::vector<AsciidocAttribute> asciidoc_attributes(std::string_view text, size_t begin, size_t end);

}  // namespace stet
