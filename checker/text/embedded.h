// Text inside of another document: a JSON string that holds HTML, an XML element that holds plain
// text. It is decoded first, read by the reader of its own kind, and the two maps become one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/base/result.h"
#include "checker/text/article.h"
#include "checker/text/article_builder.h"
#include "checker/text/entities.h"

namespace stet {

struct EmbeddedText {
  std::string text;  // valid UTF-8 without NUL
  OffsetMap map;     // from it to the document
};

enum class TextKind : uint8_t {
  guessed,  // HTML if it looks like it, else plain
  plain,
  html,
  markdown,
};

// Reads `text` and appends its blocks to `article`. They keep the roles that their reader gave them
// if `role` is body, except that an article has one headline; else `role` is theirs. Fails as the
// reader does.
std::optional<Error> append_embedded(Article& article, const EmbeddedText& text, TextKind kind,
                                     Role role);

// Writes `text`, of `source`, into the current block of an article that is read from `source` too.
// References of HTML (&rsquo;) are read.
void copy_embedded(ArticleBuilder& article, std::string_view source, const EmbeddedText& text,
                   Entities& entities);

}  // namespace stet
