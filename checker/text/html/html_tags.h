// Where a piece of markup ends in HTML source, by the rules of the HTML tokenizer. For what the
// parser does not report: tags that it ignored in the middle of a text, and documents it should not
// be given.
#pragma once

#include <cstdint>
#include <string_view>

#include "checker/base/span.h"

namespace stet {

struct HtmlTag {
  std::string_view name;  // as written; empty for comments, declarations and other non-tags
  bool end_tag = false;
  bool self_closing = false;
  uint32_t attributes = 0;
  size_t end = 0;         // offset after the '>', or the end of the source
  bool complete = false;  // has its '>'
};

// Does markup start at html[at], which is '<'? If not, the '<' is text.
bool starts_markup(std::string_view html, size_t at);

// The markup that starts at html[at].
HtmlTag scan_markup(std::string_view html, size_t at);

// The value of the attribute whose name ends at `name_end`, without quotation marks. (The parser's
// own account of where it stands is wrong for values like &eacute;t&eacute; without marks.)
Span attribute_value(std::string_view html, size_t name_end);

}  // namespace stet
