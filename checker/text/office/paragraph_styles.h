// What the paragraph styles of a word processor say of an article: which paragraph is the headline,
// a caption, a quotation.
//
// Word and ODF name their built-in styles in English in the file, whatever the language of the
// program; a style that a house has added inherits from one of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "checker/text/article.h"
#include "checker/text/article_builder.h"

namespace stet {

enum class StyleKind : uint8_t { plain, title, heading, left_out, role };

struct ParagraphStyle {
  StyleKind kind = StyleKind::plain;
  uint8_t level = 0;       // of a heading, 1 to 6
  Role role = Role::body;  // if the kind is role
};

class ParagraphStyles {
 public:
  // `parent` is an id or empty; `outline` the heading level that the style gives, from 1, or 0.
  void add(std::string id, std::string_view name, std::string parent, unsigned outline);
  // Of a style by its id: what its name says, else what its outline level says, else its parent's.
  ParagraphStyle of(std::string_view id) const;

  static ParagraphStyle heading(unsigned level);

 private:
  struct Entry {
    std::optional<ParagraphStyle> own;
    std::string parent;
  };
  std::unordered_map<std::string, Entry> styles_;
};

// Opens the block of a paragraph in this style; `plain` is the role if the style says none.
void open_block(const ParagraphStyle& style, Role plain, ArticleBuilder& article);

}  // namespace stet
