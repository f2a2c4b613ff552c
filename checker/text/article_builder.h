// How every reader writes an article: source bytes in, blocks of text with their map out.
//
// White space becomes what a reader sees, whatever the format: a run of spaces, tabs, line ends and
// no-break spaces is one space, none stands at the ends of a block, and characters that nobody sees
// (soft hyphens, zero-width spaces, direction marks) are left out. A code block is kept as it
// stands. Each piece of text knows its bytes. All offsets are into the text of the Source that the
// reader was given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "checker/text/article.h"

namespace stet {

class ArticleBuilder {
 public:
  explicit ArticleBuilder(std::string_view source) : source_(source) {}

  // Ends the current block; what follows belongs to a new one. A block without text leaves no
  // trace.
  void open(Role role, uint8_t level = 0);
  // The role of the current block, which may be set until the block ends.
  void set_role(Role role, uint8_t level = 0);
  // Ends the current block; what follows opens another of the same role and level.
  void close();

  // The source's bytes [begin, end) as they stand.
  void copy(uint32_t begin, uint32_t end);
  // `text` is what a reader sees for the source's bytes [begin, end): an entity, an escape.
  void replace(std::string_view text, uint32_t begin, uint32_t end);
  // White space that stands for [begin, end), a soft line break among others.
  void space(uint32_t begin, uint32_t end);
  // A hard line break; two in a row end the block.
  void line_break(uint32_t begin, uint32_t end);

  // A comment of the markup whose content is source bytes [begin, end). It is kept if it speaks to
  // stet.
  void comment(uint32_t begin, uint32_t end);
  // The same for what is no comment but means as much as one with this content.
  void remark(std::string content, uint32_t begin, uint32_t end);

  Role block_role() const { return block_.role; }
  // Has the current block any text so far?
  bool block_empty() const { return !in_block_; }
  // The text of the current block so far.
  std::string_view block_text() const;
  // Where the article's text ends so far; what comes next stands behind it.
  uint32_t text_end() const { return size(); }
  // The blocks that have ended; a reader may learn their role from what follows them.
  const std::vector<Block>& blocks() const { return article_.blocks; }
  void assign_role(size_t block, Role role) { article_.blocks[block].role = role; }

  // The article; its map leads to the source's text.
  Article finish();

 private:
  enum class Pending : uint8_t { none, space, line_break };

  void begin_text();
  void emit_pending();
  size_t visible_run(size_t at, size_t end) const;
  void emit_copied(size_t begin, size_t end);
  void emit_replaced(std::string_view text, uint32_t begin, uint32_t end);
  uint32_t size() const { return static_cast<uint32_t>(article_.text.size()); }

  std::string_view source_;
  Article article_;
  Block block_{};
  bool in_block_ = false;
  Pending pending_ = Pending::none;  // becomes text when more follows in the block
  Span pending_source_;
};

// A text as a reader sees it, for comparing.
std::string visible_text(std::string_view text);

}  // namespace stet
