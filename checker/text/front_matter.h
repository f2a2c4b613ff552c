// The fields in front of a Markdown article: YAML between --- lines, TOML between +++ lines, or a
// JSON object at the very start. Only strings of a few top-level keys matter, so a line scanner
// does; a value that is none (a list, a map, a number) is passed over.
#pragma once

#include <cstddef>
#include <string_view>

#include "checker/text/article_builder.h"

namespace stet {

struct FrontMatter {
  size_t end = 0;          // offset of the text after it; 0 if there is none
  bool has_title = false;  // title or headline
};

// Writes each field as a block: author as byline, title, headline, description, standfirst,
// summary, subtitle, caption and alt as metadata. `stet: off` and
// `stet: {ignore: [names, places/far-twin]}` become the comments stet-off and stet-off: names, …
FrontMatter read_front_matter(std::string_view text, ArticleBuilder& article);

// Where the front matter ends; 0 if there is none.
size_t front_matter_end(std::string_view text);

}  // namespace stet
