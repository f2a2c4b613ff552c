// The text of a packed document on its way into an article, counted as its program counts it: by
// paragraph, run and character.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checker/text/article_builder.h"
#include "checker/text/entities.h"
#include "checker/text/xml/xml.h"

namespace stet {

// The number of each paragraph of a part, from 1, in the order of the markup: those inside of
// tables, text boxes and what is not shown are counted like all others.
class ParagraphNumbers {
 public:
  // `is_paragraph` is asked for every element's local name.
  ParagraphNumbers(const pugi::xml_node& root, bool (*is_paragraph)(std::string_view name));
  uint32_t of(const pugi::xml_node& paragraph) const;

 private:
  std::unordered_map<size_t, uint32_t> numbers_;
};

class PackedText {
 public:
  // Both must outlive the object; `article` was made for `unpacked`.
  PackedText(std::string_view unpacked, ArticleBuilder& article)
      : unpacked_(unpacked), article_(article) {}

  void begin_paragraph(uint32_t number);
  void begin_run() { ++run_; }

  // A text of the current run.
  void text(const XmlDocument& document, const pugi::xml_node& node);
  // Elements of the current run that stand for text: `count` spaces or a tab, a line break, another
  // character.
  void space(Span markup, uint32_t count = 1);
  void line_break(Span markup);
  void character(std::string_view text, Span markup);
  // Notes where something stands that is read later, out of its order, and counts characters from
  // its own start; copy() reads it.
  void note(Span bytes);
  void copy(Span bytes);

  std::string_view unpacked() const { return unpacked_; }
  ArticleBuilder& article() { return article_; }

  // All of it, by begin.
  std::vector<RunText> take_runs();

 private:
  void place(uint32_t begin);

  std::string_view unpacked_;
  ArticleBuilder& article_;
  Entities entities_;
  std::vector<RunText> runs_;
  uint32_t paragraph_ = 0;
  uint32_t run_ = 0;
  uint32_t character_ = 0;
};

}  // namespace stet
