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

// A file inside a packed document (DOCX, ODT), as unpacked.
struct Part {
  std::string name;    // "word/document.xml"
  uint32_t begin = 0;  // in Article::unpacked; it ends where the next one begins
};

// A piece of the text of a packed document, as its program counts: where the piece begins. It ends
// where the next one begins.
struct RunText {
  uint32_t begin = 0;      // in Article::unpacked
  uint32_t paragraph = 0;  // of its part, from 1: all paragraphs in the order of the markup
  uint32_t run = 0;        // of its paragraph, from 1: stretches of one formatting
  uint32_t character = 0;  // code points of the paragraph before it, tracked changes accepted
};

// A remark to stet or to another editor: in the markup, or beside the text as in Word.
struct Comment {
  Span text;  // in Article::text, what it is about: what it is anchored to, the block it stands in,
              // or the next
  std::string content;  // without the marks around it
  Span file;            // where it stands itself; empty in a packed document
};

struct Article {
  std::string text;  // valid UTF-8
  std::vector<Block> blocks;
  OffsetMap map;                   // leads to the file, or in a packed document to `unpacked`
  std::vector<Span> invalid_utf8;  // in the file; each was read as U+FFFD

  // The bytes of a packed document mean nothing to a reader, so places in it are places in its
  // parts. All of these are empty for other formats, but comments may be there.
  std::string unpacked;  // the parts that were read, one after the other
  std::vector<Part> parts;
  std::vector<RunText> runs;      // by begin
  std::vector<Comment> comments;  // by their text's begin
  bool packed() const { return !parts.empty(); }
};

// Appends the blocks of `part`, of the same file, and returns where its text now begins.
uint32_t append_article(Article& article, Article part);

enum class Format : uint8_t {
  plain,
  markdown,
  html,
  restructured_text,
  asciidoc,
  json,  // any of the JSON formats, or one that the configuration describes
  json_lines,
  ninjs,
  wordpress,
  wxr,
  xml,  // any of the XML formats, by its root
  docx,
  odt,
  nitf,
  newsml,
};

}  // namespace stet
