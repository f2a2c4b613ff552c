// The article as every format gives it: one UTF-8 text, cut into blocks that each have a role, and
// a map back to the file. Blocks are separated in the text by "\n\n", which belongs to no block;
// within a block white space is as a reader sees it (soft line breaks are spaces).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/span.h"
#include "checker/text/offset_map.h"

namespace stet {

enum class Role : uint8_t {
  headline,
  standfirst,
  caption,   // also image alt text
  byline,    // author, credit, "Updated on", "2 min read"
  dateline,  // reserved for formats that mark it; "KYIV, Feb 11 -" stays part of its body block
  body,
  quotation,  // block quotation
  list,
  table,
  code,      // never analysed
  metadata,  // title and description from front matter or <meta>
};

// The name used in reports: headline, standfirst, caption, body, quote, metadata.
std::string_view report_name(Role role);

struct Block {
  Role role = Role::body;
  Span text;      // in Article::text
  uint8_t level;  // of a heading, 1 to 6; 0 elsewhere
};

struct Article {
  std::string text;  // valid UTF-8
  std::vector<Block> blocks;
  OffsetMap map;
  std::vector<Span> invalid_utf8;  // in the file; each was read as U+FFFD
};

enum class Format : uint8_t { plain, markdown, html };

}  // namespace stet
