// The text of one block of a line-based markup, put together from its lines.
//
// A paragraph's lines may stand behind marks and indentation that are not its text: list marks, the
// frame of a table. Inline markup does not care; it reaches over line ends. So the lines are joined
// into one string for it, and every part of that knows its bytes of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checker/text/article_builder.h"

namespace stet {

class Pieces {
 public:
  explicit Pieces(std::string_view source) : source_(source) {}

  // A line without its end; between two lines stands "\n".
  void add_line(Span line);

  std::string_view text() const { return text_; }
  bool empty() const { return starts_.empty(); }
  // The file's bytes for [begin, end) of the text.
  Span source(size_t begin, size_t end) const;

  // Hands [begin, end) of the text to the article, line ends as spaces.
  void copy(size_t begin, size_t end, ArticleBuilder& article) const;
  void replace(std::string_view visible, size_t begin, size_t end, ArticleBuilder& article) const;
  void line_break(size_t begin, size_t end, ArticleBuilder& article) const;

 private:
  struct Start {
    uint32_t text;
    Span source;
  };
  size_t line_of(size_t at) const;
  uint32_t to_source(size_t at) const;

  std::string_view source_;
  std::string text_;
  std::vector<Start> starts_;  // of lines
};

}  // namespace stet
