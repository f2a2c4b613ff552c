// How asciidoc_inline.cc and asciidoc_macros.cc share their work on one text.
#pragma once

#include <string_view>
#include <vector>

#include "checker/text/markup/asciidoc_inline.h"
#include "checker/text/markup/inline_run.h"

namespace stet {

constexpr bool is_asciidoc_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
constexpr bool is_asciidoc_alnum(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80) != 0;
}
constexpr bool is_asciidoc_word(char c) { return is_asciidoc_alnum(c) || c == '_'; }

// What a macro's brackets hold.
enum class Macro : uint8_t { none, address, link, reference, image, text, raw, footnote, hidden };

// `none` for a name that is none.
Macro macro_of(std::string_view name);

class AsciidocInline : private InlineRun {
 public:
  AsciidocInline(const Pieces& pieces, size_t begin, size_t end, AsciidocContext& context,
                 ArticleBuilder& article, std::vector<AsciidocAside>& asides, int depth)
      : InlineRun(pieces, begin, end, article), context_(context), asides_(asides), depth_(depth) {}

  void write();

 private:
  static constexpr int kDeepest = 8;
  enum Kind : uint8_t {
    bracket,
    cross_reference,
    index_term,
    single_quote,
    double_quote,
    first_mark
  };
  static constexpr std::string_view kMarks = "*_`#+";

  bool markup();
  bool formatted(char mark);
  bool passed(size_t marks);
  bool curved_quotation(char quote);
  bool raised(char mark);
  bool bracketed();
  bool cross_reference_text();
  bool index_term_text();
  bool attribute();
  bool reference();
  bool hard_break();
  bool word();
  bool macro(Macro kind, size_t colon);
  void macro_text(Macro kind, size_t begin, size_t end, size_t target);
  bool escape();

  size_t find(uint8_t kind, std::string_view mark, size_t from);
  size_t find_constrained_end(uint8_t kind, char mark, size_t from);
  void inside(size_t begin, size_t end);
  bool starts(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }
  char before() const { return at_ == 0 ? ' ' : text_[at_ - 1]; }
  char at(size_t i) const { return i < text_.size() ? text_[i] : ' '; }

  AsciidocContext& context_;
  std::vector<AsciidocAside>& asides_;
  int depth_;
  bool exhausted_[first_mark + 3 * 5] = {};
};

}  // namespace stet
