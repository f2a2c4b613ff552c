// The blocks of reStructuredText. One object reads one document; regions of it (a list item, a
// quotation, a table's cell) are read like documents of their own, in the role that they have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/text/article_builder.h"
#include "checker/text/markup/lines.h"
#include "checker/text/markup/rst_inline.h"

namespace stet {

class RstReader {
 public:
  RstReader(std::string_view text, ArticleBuilder& article) : text_(text), article_(article) {}

  void read(std::vector<MarkupLine>& lines);

 private:
  using Lines = std::vector<MarkupLine>;
  // Lines [begin, end) whose text stands at `indent` or further.
  struct Region {
    size_t begin, end;
    uint32_t indent = 0;
    Role role = Role::body;
    int depth = 0;
    bool may_be_attributed = false;  // a quotation, which may end with who said it
  };
  static constexpr int kDeepest = 64;  // what nests deeper is read as if it did not

  // rst_blocks.cc: what starts at line i of a region; each returns the line after it, or i if there
  // is nothing of that kind.
  void region(Lines& lines, Region region);
  size_t block(Lines& lines, const Region& in, size_t i);
  size_t indented(Lines& lines, const Region& in, size_t i);
  size_t list_item(Lines& lines, const Region& in, size_t i);
  size_t field(Lines& lines, const Region& in, size_t i);
  size_t line_block(const Lines& lines, const Region& in, size_t i);
  size_t doctest(const Lines& lines, const Region& in, size_t i);
  size_t section(const Lines& lines, const Region& in, size_t i);
  size_t definition(Lines& lines, const Region& in, size_t i);
  size_t paragraph(Lines& lines, const Region& in, size_t i);
  void heading(const MarkupLine& title, std::pair<char, bool> style);
  void collect_substitutions(const Lines& lines);

  // rst_directives.cc
  size_t explicit_markup(Lines& lines, const Region& in, size_t i);
  void directive(Lines& lines, Region content, std::string_view name, Span argument);
  size_t read_options(const Lines& lines, const Region& content, std::string_view directive);
  void option(std::string_view directive, std::string_view name, const Pieces& value);

  // rst_tables.cc
  size_t table(const Lines& lines, const Region& in, size_t i);
  size_t grid_table(const Lines& lines, const Region& in, size_t i);
  size_t simple_table(const Lines& lines, const Region& in, size_t i);
  void cell(Lines cell, const Region& in);

  std::string_view at(const MarkupLine& line) const { return line.bytes.in(text_); }
  size_t end_of_indented(const Lines& lines, size_t i, size_t end, uint32_t indent) const;
  static uint32_t least_indent(const Lines& lines, size_t begin, size_t end, uint32_t otherwise);
  void write(const Pieces& pieces, Role role, uint8_t level = 0);
  void write(Span line, Role role, uint8_t level = 0);
  void code(const Lines& lines, size_t begin, size_t end);

  std::string_view text_;
  ArticleBuilder& article_;
  RstSubstitutions substitutions_;
  std::vector<std::pair<char, bool>> styles_;  // of section titles: character, line above
  bool any_title_ = false;
  bool any_text_ = false;  // besides titles and fields
};

// Is the whole line one punctuation character again and again?
bool is_rst_rule(std::string_view line);

}  // namespace stet
