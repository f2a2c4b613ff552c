// Markdown into an article.
//
// md4c reports blocks, spans and texts in the order of the file, and each text as a pointer into
// it: offsets come for free, and markup is what lies between two texts. Only line ends are reported
// as constants of its own; they stand for the first line end after the last text.
#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "checker/text/entities.h"
#include "checker/text/front_matter.h"
#include "checker/text/line_ends.h"
#include "checker/text/markdown/hidden_spans.h"
#include "checker/text/markdown/markdown_effort.h"
#include "checker/text/quoted_string.h"
#include "checker/text/readers.h"

namespace stet {
namespace {

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, const FrontMatter& front, ArticleBuilder& article)
      : source_(text),
        hidden_(text, front.end),
        text_(hidden_.masked()),
        at_(static_cast<uint32_t>(front.end)),
        has_title_(front.has_title),
        article_(article),
        first_block_(article.blocks().size()) {}

  bool read();

 private:
  // What a block was, beyond its role; one for each block since the front matter.
  struct Note {
    bool emphasized = false;   // all of its text
    bool image_alone = false;  // a caption whose image is a paragraph of its own
  };
  struct Piece {
    MD_TEXTTYPE type;
    Span bytes;
  };

  static MarkdownReader& self(void* data) { return *static_cast<MarkdownReader*>(data); }
  void enter_block(MD_BLOCKTYPE type, void* detail);
  void leave_block(MD_BLOCKTYPE type);
  void enter_span(MD_SPANTYPE type);
  void leave_span(MD_SPANTYPE type);
  void text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size);

  int* container(MD_BLOCKTYPE type);
  Role container_role() const;
  void begin_block(Role role, uint8_t level = 0);
  void end_block();
  void note_blocks(Note note) { notes_.resize(article_.blocks().size() - first_block_, note); }
  void heading(unsigned level);
  void normal_text(Span bytes);
  void add(Piece piece);
  void write(Piece piece);
  void copy(Span bytes);
  bool is_blank(Span bytes) const;
  void comments_in(Span html);
  Span next_line_end() const;
  void assign_roles();

  std::string_view source_;
  HiddenSpans hidden_;
  std::string_view text_;        // the source with letters for what is hidden
  uint32_t at_;                  // in the file, after the last text
  uint32_t commented_ = 0;       // end of the last comment
  uint32_t unclosed_until_ = 0;  // before here no comment ends that has not
  bool has_title_;
  ArticleBuilder& article_;
  Entities entities_;

  int quotations_ = 0, lists_ = 0, tables_ = 0;  // open containers
  bool skipping_ = false;                        // an HTML block
  int emphasis_ = 0, images_ = 0;                // open spans
  bool unemphasized_ = false;                    // the current block has other text as well
  std::vector<std::vector<Piece>> captions_;     // of the images in the current block
  std::vector<Span> shortcodes_;                 // with captions, in the current block

  static constexpr size_t kNone = SIZE_MAX;
  size_t first_block_;
  std::vector<Note> notes_;
  size_t headline_ = kNone;      // block
  size_t second_level_ = kNone;  // the first heading, if it is of level 2
  bool any_heading_ = false;
};

bool MarkdownReader::read() {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    self(data).enter_block(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    self(data).leave_block(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
    self(data).enter_span(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    self(data).leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    self(data).text(type, text, size);
    return 0;
  };
  const std::string_view body = text_.substr(at_);
  if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this) != 0) return false;
  end_block();
  assign_roles();
  return true;
}

int* MarkdownReader::container(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      return &quotations_;
    case MD_BLOCK_LI:
      return &lists_;
    case MD_BLOCK_TABLE:
      return &tables_;
    default:
      return nullptr;
  }
}

Role MarkdownReader::container_role() const {
  if (quotations_ > 0) return Role::quotation;
  if (tables_ > 0) return Role::table;
  return lists_ > 0 ? Role::list : Role::body;
}

void MarkdownReader::enter_block(MD_BLOCKTYPE type, void* detail) {
  end_block();
  if (int* count = container(type)) ++*count;
  skipping_ = type == MD_BLOCK_HTML;
  if (type == MD_BLOCK_H) return heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
  begin_block(type == MD_BLOCK_CODE ? Role::code : container_role());
}

void MarkdownReader::leave_block(MD_BLOCKTYPE type) {
  end_block();
  if (int* count = container(type)) --*count;
  skipping_ = false;
  begin_block(container_role());  // a tight list item goes on after a list inside of it
}

void MarkdownReader::begin_block(Role role, uint8_t level) {
  unemphasized_ = false;
  article_.open(role, level);
}

// Ends the current block, and gives the images in it their captions.
void MarkdownReader::end_block() {
  const bool image_alone = article_.block_empty();
  const bool emphasized = !image_alone && !unemphasized_;
  // An image and a line in emphasis make one paragraph if no blank line is between.
  if (emphasized && !captions_.empty() && article_.block_role() == Role::body) {
    article_.set_role(Role::caption);
  }
  article_.close();
  note_blocks({emphasized, false});
  for (const auto& pieces : std::exchange(captions_, {})) {
    article_.open(Role::caption);
    for (const Piece& piece : pieces) write(piece);
    article_.close();
  }
  for (const Span code : std::exchange(shortcodes_, {})) {
    for (const Span value : shortcode_captions(source_, code)) {
      article_.open(Role::caption);
      copy_escaped(article_, source_, value.begin, value.end);
      article_.close();
    }
  }
  note_blocks({false, image_alone});
}

void MarkdownReader::heading(unsigned level) {
  const Role role = container_role();
  const bool top_level = role == Role::body;
  const bool first = !std::exchange(any_heading_, true);
  const size_t block = article_.blocks().size();
  if (top_level && level == 2 && first) second_level_ = block;
  if (top_level && level == 1 && headline_ == kNone) {
    headline_ = block;
    return begin_block(Role::headline, 1);
  }
  begin_block(role, static_cast<uint8_t>(level));
}

void MarkdownReader::enter_span(MD_SPANTYPE type) {
  if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) ++emphasis_;
  if (type != MD_SPAN_IMG || images_++ > 0) return;
  article_.space(at_, at_);
  captions_.emplace_back();
}

void MarkdownReader::leave_span(MD_SPANTYPE type) {
  if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) --emphasis_;
  if (type == MD_SPAN_IMG) --images_;
}

// The line end at or after at_; what lies between is markup.
Span MarkdownReader::next_line_end() const {
  const size_t begin = find_line_end(text_, at_);
  const size_t end = after_line_end(text_, begin);
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

void MarkdownReader::text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size) {
  const std::less<const char*> before;
  const bool in_file = !before(text, text_.data()) && before(text, text_.data() + text_.size());
  Piece piece{type, {at_, at_}};
  if (in_file && type != MD_TEXT_BR && type != MD_TEXT_SOFTBR) {
    const auto begin = static_cast<uint32_t>(text - text_.data());
    piece.bytes = {begin, begin + size};
  } else if (skipping_ || (article_.block_role() == Role::code && *text != '\n')) {
    return;  // also the indentation of a code block, which md4c counts in columns
  } else {
    piece.bytes = next_line_end();
    if (type == MD_TEXT_CODE || type == MD_TEXT_HTML) piece.type = MD_TEXT_SOFTBR;
  }
  at_ = std::max(at_, piece.bytes.end);
  if (type == MD_TEXT_HTML && in_file) comments_in(piece.bytes);
  if (skipping_) return;
  if (type == MD_TEXT_NORMAL && in_file) return normal_text(piece.bytes);
  add(piece);
}

// md4c knows no comment with -- inside, which stands before a reason; a newer CommonMark does.
void MarkdownReader::normal_text(Span bytes) {
  bytes.begin = std::max(bytes.begin, std::min(commented_, bytes.end));
  while (!bytes.empty()) {
    const std::string_view piece = text_.substr(0, bytes.end);
    const size_t begin = piece.find("<!--", std::max(bytes.begin, unclosed_until_));
    if (begin == std::string_view::npos) return add({MD_TEXT_NORMAL, bytes});
    const size_t line_end = find_line_end(text_, begin);
    const size_t end = text_.substr(0, line_end).find("-->", begin + 4);
    if (end == std::string_view::npos) {
      unclosed_until_ = static_cast<uint32_t>(line_end);
      continue;
    }
    if (begin > bytes.begin) add({MD_TEXT_NORMAL, {bytes.begin, static_cast<uint32_t>(begin)}});
    article_.comment(static_cast<uint32_t>(begin) + 4, static_cast<uint32_t>(end));
    commented_ = static_cast<uint32_t>(end) + 3;
    bytes.begin = std::min(commented_, bytes.end);
  }
}

void MarkdownReader::add(Piece piece) {
  if (piece.bytes.begin < commented_ && piece.type != MD_TEXT_HTML) {
    piece.bytes.begin = std::min(commented_, piece.bytes.end);
    if (piece.bytes.empty()) return;
  }
  if (images_ > 0) {
    captions_.back().push_back(piece);
  } else {
    unemphasized_ = unemphasized_ || (emphasis_ == 0 && !is_blank(piece.bytes));
    write(piece);
  }
}

// The bytes without what is hidden in them.
void MarkdownReader::copy(Span bytes) {
  uint32_t at = bytes.begin;
  for (const Span hidden : hidden_.within(bytes)) {
    if (at < hidden.begin) article_.copy(at, hidden.begin);
    if (hidden.begin >= bytes.begin && source_[hidden.begin] == '{') shortcodes_.push_back(hidden);
    at = std::min(hidden.end, bytes.end);
    // The definition of a footnote, "[^1]: ", begins a block of its own.
    if (hidden.in(source_).find("]:") != std::string_view::npos) article_.close();
  }
  if (at < bytes.end) article_.copy(at, bytes.end);
}

bool MarkdownReader::is_blank(Span bytes) const {
  const auto blank = [this](uint32_t begin, uint32_t end) {
    return begin >= end ||
           Span{begin, end}.in(source_).find_first_not_of(" \t\r\n") == std::string_view::npos;
  };
  uint32_t at = bytes.begin;
  for (const Span hidden : hidden_.within(bytes)) {
    if (!blank(at, hidden.begin)) return false;
    at = std::min(hidden.end, bytes.end);
  }
  return blank(at, bytes.end);
}

// Hands on the comments that begin in a piece of markup. They may reach beyond it.
void MarkdownReader::comments_in(Span html) {
  while (true) {
    const uint32_t from = std::max({html.begin, commented_, unclosed_until_});
    const size_t begin = text_.substr(0, html.end).find("<!--", from);
    if (begin == std::string_view::npos) return;
    const size_t end = text_.find("-->", begin + 4);
    if (end == std::string_view::npos) {
      unclosed_until_ = static_cast<uint32_t>(text_.size());
      return;
    }
    article_.comment(static_cast<uint32_t>(begin) + 4, static_cast<uint32_t>(end));
    commented_ = static_cast<uint32_t>(end) + 3;
  }
}

void MarkdownReader::write(Piece piece) {
  const auto [begin, end] = piece.bytes;
  switch (piece.type) {
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
      return copy(piece.bytes);
    case MD_TEXT_ENTITY: {
      const std::string value = entities_.decode(piece.bytes.in(text_));
      return value.empty() ? article_.copy(begin, end) : article_.replace(value, begin, end);
    }
    case MD_TEXT_SOFTBR:
      return article_.block_role() == Role::code ? article_.replace("\n", begin, end)
                                                 : article_.space(begin, end);
    case MD_TEXT_BR:
      return article_.line_break(begin, end);
    case MD_TEXT_HTML: {
      const std::string_view tag = piece.bytes.in(text_);
      if (tag.starts_with("<br") || tag.starts_with("<BR")) article_.line_break(begin, end);
      return;
    }
    case MD_TEXT_NULLCHAR:
      return;
  }
}

// What only the order of the blocks tells: a headline of the second level, a standfirst after the
// headline and a caption after an image, both all in emphasis.
void MarkdownReader::assign_roles() {
  if (headline_ == kNone && !has_title_ && second_level_ != kNone) {
    headline_ = second_level_;
    article_.assign_role(headline_, Role::headline);
  }
  const auto& blocks = article_.blocks();
  for (size_t i = first_block_ + 1; i < blocks.size(); ++i) {
    const bool paragraph = blocks[i].role == Role::body && blocks[i].level == 0;
    if (!paragraph || !notes_[i - first_block_].emphasized) continue;
    if (i - 1 == headline_) article_.assign_role(i, Role::standfirst);
    if (notes_[i - 1 - first_block_].image_alone) article_.assign_role(i, Role::caption);
  }
}

}  // namespace

std::optional<Error> read_markdown(std::string_view text, ArticleBuilder& article) {
  if (auto error = refuse_excessive_markdown(text)) return error;
  const FrontMatter front = read_front_matter(text, article);
  if (!MarkdownReader(text, front, article).read()) {
    return Error{"cannot be read as Markdown: memory is exhausted", "", 0};
  }
  return std::nullopt;
}

}  // namespace stet
