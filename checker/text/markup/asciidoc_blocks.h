// The blocks of AsciiDoc, line by line. Delimited blocks nest by a stack; the attributes and the
// title in front of a block wait for it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "checker/text/article_builder.h"
#include "checker/text/markup/asciidoc_inline.h"
#include "checker/text/markup/lines.h"

namespace stet {

class AsciidocReader {
 public:
  AsciidocReader(std::string_view text, std::vector<MarkupLine> lines, ArticleBuilder& article);

  void read();

 private:
  // What [quote, who, where] and its like say about the block that follows.
  struct Attributes {
    std::string_view style;
    Span attribution, source;  // where a quotation comes from
    bool lead = false;
  };
  struct Open {
    std::string_view delimiter;
    Role role;
    bool verse;
    Attributes attributes;
  };

  // asciidoc_blocks.cc: each reads what starts at line i, and returns the line after it, or i if
  // there is nothing of that kind.
  size_t header(size_t i);
  size_t block(size_t i);
  size_t passed_over(size_t i);
  size_t attribute_entry(size_t i, bool in_header);
  size_t attribute_list(size_t i);
  size_t delimiter(size_t i);
  size_t verbatim(size_t i, Role role);
  size_t section(size_t i);
  size_t block_macro(size_t i);
  size_t list_item(size_t i);
  size_t definition(size_t i);
  size_t paragraph(size_t i);

  // asciidoc_tables.cc
  size_t table(size_t i);
  void cells_of_line(Span line, Pieces& cell);

  bool ends_paragraph(size_t i) const;
  size_t close_blocks(std::string_view delimiter);
  void set_attributes(size_t begin, size_t end);
  void heading(Span title, uint8_t level);
  void attribution(const Attributes& attributes);
  void write(const Pieces& pieces, Role role, uint8_t level = 0, bool verse = false);
  void write(Span line, Role role, uint8_t level = 0);
  void list_text(Span first, size_t& i);
  Role role() const { return open_.empty() ? Role::body : open_.back().role; }
  std::string_view at(size_t i) const { return lines_[i].bytes.in(text_); }

  std::string_view text_;
  std::vector<MarkupLine> lines_;
  ArticleBuilder& article_;
  AsciidocContext context_;
  std::vector<Open> open_;
  Attributes next_;  // of the next block
  bool any_heading_ = false;
};

}  // namespace stet
