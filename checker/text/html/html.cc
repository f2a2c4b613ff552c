// HTML into an article: the parser's tree is walked in order, each text node is put back onto its
// source bytes, and every block-level element begins a new block whose role comes from the elements
// around it. What is not article (html_content.h) is passed over.
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checker/text/entities.h"
#include "checker/text/html/html_align.h"
#include "checker/text/html/html_content.h"
#include "checker/text/html/html_effort.h"
#include "checker/text/html/html_tags.h"
#include "checker/text/html/html_tree.h"
#include "checker/text/html/json_ld.h"
#include "checker/text/readers.h"

namespace stet {
namespace {

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }

constexpr auto kBlockLevel = [] {
  std::array<bool, GUMBO_TAG_LAST + 1> table{};
  for (GumboTag tag :
       {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE,
        GUMBO_TAG_BODY,    GUMBO_TAG_CAPTION,  GUMBO_TAG_CENTER,     GUMBO_TAG_DD,
        GUMBO_TAG_DETAILS, GUMBO_TAG_DIR,      GUMBO_TAG_DIV,        GUMBO_TAG_DL,
        GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
        GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,     GUMBO_TAG_H1,         GUMBO_TAG_H2,
        GUMBO_TAG_H3,      GUMBO_TAG_H4,       GUMBO_TAG_H5,         GUMBO_TAG_H6,
        GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,   GUMBO_TAG_HR,         GUMBO_TAG_HTML,
        GUMBO_TAG_LEGEND,  GUMBO_TAG_LI,       GUMBO_TAG_LISTING,    GUMBO_TAG_MAIN,
        GUMBO_TAG_MENU,    GUMBO_TAG_NAV,      GUMBO_TAG_OL,         GUMBO_TAG_P,
        GUMBO_TAG_PRE,     GUMBO_TAG_SECTION,  GUMBO_TAG_SUMMARY,    GUMBO_TAG_TABLE,
        GUMBO_TAG_TBODY,   GUMBO_TAG_TD,       GUMBO_TAG_TFOOT,      GUMBO_TAG_TH,
        GUMBO_TAG_THEAD,   GUMBO_TAG_TR,       GUMBO_TAG_UL})
    table[tag] = true;
  return table;
}();

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE;
}

// Two text nodes side by side were not so in the source.
bool follows_text(const GumboNode* node) {
  return node->index_within_parent > 0 &&
         is_text(child_of(node->parent, node->index_within_parent - 1));
}

std::string_view view(GumboStringPiece piece) {
  return piece.data == nullptr ? std::string_view() : std::string_view(piece.data, piece.length);
}

// All text below a node as a reader sees it.
std::string visible_text(const GumboNode* top) {
  std::string decoded;
  walk_html(
      top,
      [&](const GumboNode* node) {
        if (is_text(node)) decoded += node->v.text.text;
        return is_element(node);
      },
      [](const GumboNode*) {});
  return stet::visible_text(decoded);
}

// A block that names the article's author is a byline if it is no longer than this.
constexpr size_t kLongestByline = 160;

class HtmlReader {
 public:
  HtmlReader(std::string_view source, ArticleBuilder& article)
      : source_(source), article_(article), tree_(source), content_(tree_.root()) {}

  void read();

 private:
  // What the elements around a text make of it.
  struct Context {
    Role role = Role::body;
    uint8_t level = 0;
    bool in_paragraph = false;
  };
  struct Open {
    Context outer;
    bool block;
  };

  bool enter(const GumboNode* node);
  void leave(const GumboNode* node);
  void enter_element(const GumboNode* element, HtmlPart part);
  Context context_in(const GumboNode* element, HtmlPart part) const;
  void begin_block();
  void text(const GumboNode* node, HtmlContext context);
  void alternative_text(const GumboElement& image);
  void comment(GumboStringPiece original);
  void quotation_mark(std::string_view mark, GumboStringPiece tag);
  void line_break(const GumboElement& element);
  std::optional<Span> next_bytes(std::string_view tag);
  void title();
  void json_ld();
  bool repeats_title(const std::string& text) const;

  uint32_t offset(const char* at) const { return static_cast<uint32_t>(at - source_.data()); }
  bool in_source(const char* at) const {
    return at >= source_.data() && at <= source_.data() + source_.size();
  }

  std::string_view source_;
  ArticleBuilder& article_;
  HtmlTree tree_;
  HtmlContent content_;
  Entities entities_;
  Context context_;
  std::vector<Open> open_;
  std::vector<const GumboAttribute*> alternative_texts_;  // of images in the current block
  bool names_author_ = false;                             // the current block
  uint32_t last_ = 0;  // end of the source bytes of the current block so far
};

void HtmlReader::read() {
  title();
  json_ld();
  begin_block();
  walk_html(
      content_.root(), [this](const GumboNode* node) { return enter(node); },
      [this](const GumboNode* node) { leave(node); });
  begin_block();
  article_.close();
}

// Ends the current block, and gives the images in it their own.
void HtmlReader::begin_block() {
  const bool short_block = article_.block_text().size() <= kLongestByline;
  if (std::exchange(names_author_, false) && short_block && context_.role == Role::body) {
    article_.set_role(Role::byline);
  }
  article_.close();
  for (const GumboAttribute* alt : std::exchange(alternative_texts_, {})) {
    const std::string_view name = view(alt->original_name);
    const Span bytes = attribute_value(source_, offset(name.data()) + name.size());
    article_.open(Role::caption);
    copy_decoded(article_, source_, bytes, alt->value, HtmlContext::attribute, entities_);
  }
  article_.open(context_.role, context_.level);
  last_ = 0;
}

bool HtmlReader::enter(const GumboNode* node) {
  if (is_text(node)) {
    text(node, HtmlContext::text);
    return false;
  }
  if (node->type == GUMBO_NODE_COMMENT) comment(node->v.text.original_text);
  if (!is_element(node)) return false;
  const GumboElement& element = node->v.element;
  const HtmlPart part = content_.part(node);
  if (part == HtmlPart::left_out) {
    if (kBlockLevel[element.tag]) begin_block();
    return false;
  }
  switch (element.tag) {
    case GUMBO_TAG_BR:
      line_break(element);
      return false;
    case GUMBO_TAG_IMG:
      alternative_text(element);
      return false;
    default:
      enter_element(node, part);
      return true;
  }
}

void HtmlReader::enter_element(const GumboNode* node, HtmlPart part) {
  const GumboElement& element = node->v.element;
  const bool named = part == HtmlPart::caption || part == HtmlPart::standfirst;
  const bool block = kBlockLevel[element.tag] || (named && !context_.in_paragraph);
  open_.push_back({context_, block});
  if (block) {
    context_ = context_in(node, part);
    begin_block();
  } else if (part == HtmlPart::byline) {
    names_author_ = true;
  }
  if (element.tag == GUMBO_TAG_Q) quotation_mark("\u201C", element.original_tag);
}

void HtmlReader::leave(const GumboNode* node) {
  const GumboElement& element = node->v.element;
  if (element.tag == GUMBO_TAG_Q) quotation_mark("\u201D", element.original_end_tag);
  const Open ended = open_.back();
  open_.pop_back();
  if (!ended.block) return;
  context_ = ended.outer;
  begin_block();
}

HtmlReader::Context HtmlReader::context_in(const GumboNode* node, HtmlPart part) const {
  Context inside = context_;
  const GumboTag tag = node->v.element.tag;
  const bool heading = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
  if (heading) inside.level = static_cast<uint8_t>(tag - GUMBO_TAG_H1 + 1);
  inside.in_paragraph = context_.in_paragraph || tag == GUMBO_TAG_P || heading;
  const bool fixed = context_.role == Role::caption || context_.role == Role::quotation;
  if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING) {
    inside.role = Role::code;
  } else if (node == content_.headline()) {
    inside.role = Role::headline;
  } else if (fixed) {
    return inside;
  } else if (part == HtmlPart::caption || tag == GUMBO_TAG_CAPTION) {
    inside.role = Role::caption;
  } else if (part == HtmlPart::standfirst) {
    inside.role = Role::standfirst;
  } else if (part == HtmlPart::byline || tag == GUMBO_TAG_ADDRESS) {
    inside.role = Role::byline;
  } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
    inside.role = Role::quotation;
  } else if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD) {
    inside.role = Role::list;
  } else if (tag == GUMBO_TAG_TABLE) {
    inside.role = Role::table;
  }
  return inside;
}

void HtmlReader::text(const GumboNode* node, HtmlContext context) {
  const GumboText& text = node->v.text;
  const char* start = text.original_text.data;
  if (start == nullptr || !in_source(start)) return;
  const uint32_t begin = offset(start);
  const size_t length = std::min<size_t>(text.original_text.length, source_.size() - begin);
  // Text that the parser moved (out of a table) does not continue what stands before it.
  if (begin < last_ || follows_text(node)) article_.close();
  last_ = begin + static_cast<uint32_t>(length);
  copy_decoded(article_, source_, {begin, last_}, text.text, context, entities_);
}

void HtmlReader::alternative_text(const GumboElement& image) {
  const GumboAttribute* alt = gumbo_get_attribute(&image.attributes, "alt");
  if (alt == nullptr || *alt->value == '\0' || !in_source(alt->original_name.data)) return;
  alternative_texts_.push_back(alt);
}

void HtmlReader::comment(GumboStringPiece original) {
  std::string_view text = view(original);
  if (!text.starts_with("<!--") || !in_source(text.data())) return;
  const uint32_t begin = offset(text.data()) + 4;
  text.remove_prefix(4);
  if (text.ends_with("-->")) text.remove_suffix(3);
  article_.comment(begin, begin + static_cast<uint32_t>(text.size()));
}

// A <q> has no marks in the source, but a reader sees them.
void HtmlReader::quotation_mark(std::string_view mark, GumboStringPiece tag) {
  if (const auto bytes = next_bytes(view(tag))) article_.replace(mark, bytes->begin, bytes->end);
}

void HtmlReader::line_break(const GumboElement& element) {
  const bool from_end_tag = element.original_tag.length == 0;  // </br>
  const auto tag = from_end_tag ? element.original_end_tag : element.original_tag;
  if (const auto bytes = next_bytes(view(tag))) {
    article_.line_break(bytes->begin, bytes->end);
  } else {
    article_.close();
  }
}

// Where a tag stands, if it follows what the block has so far.
std::optional<Span> HtmlReader::next_bytes(std::string_view tag) {
  if (tag.empty() || !in_source(tag.data()) || offset(tag.data()) < last_) return std::nullopt;
  const uint32_t begin = offset(tag.data());
  last_ = begin + static_cast<uint32_t>(tag.size());
  return Span{begin, last_};
}

// The page's title is metadata unless it only repeats the headline.
void HtmlReader::title() {
  if (content_.title() == nullptr || child_count(content_.title()) == 0) return;
  const GumboNode* title = child_of(content_.title(), 0);
  if (content_.headline() != nullptr && visible_text(title) == visible_text(content_.headline())) {
    return;
  }
  article_.open(Role::metadata);
  text(title, HtmlContext::raw_text);
}

bool HtmlReader::repeats_title(const std::string& text) const {
  const GumboNode* titles[] = {content_.headline(), content_.title()};
  return std::ranges::any_of(
      titles, [&](const GumboNode* t) { return t != nullptr && visible_text(t) == text; });
}

// What the page says of its article for search engines, unless it repeats what a reader sees.
void HtmlReader::json_ld() {
  constexpr size_t kMostTexts = 32;
  std::vector<std::string> seen;
  for (const GumboNode* script : content_.json_ld()) {
    if (child_count(script) == 0) continue;
    const GumboText& content = child_of(script, 0)->v.text;
    if (content.original_text.data == nullptr || !in_source(content.original_text.data)) continue;
    const uint32_t begin = offset(content.original_text.data);
    const uint32_t end = static_cast<uint32_t>(
        std::min<size_t>(begin + content.original_text.length, source_.size()));
    for (const EmbeddedText& text : json_ld_texts(source_, {begin, end})) {
      ArticleBuilder alone(source_);
      copy_embedded(alone, source_, text, entities_);
      std::string visible = alone.finish().text;
      if (seen.size() == kMostTexts) return;
      const bool again = std::ranges::find(seen, visible) != seen.end();
      if (!again && !repeats_title(visible)) {
        article_.open(Role::metadata);
        copy_embedded(article_, source_, text, entities_);
      }
      seen.push_back(std::move(visible));
    }
  }
}

}  // namespace

std::optional<Error> read_html(std::string_view text, ArticleBuilder& article) {
  if (auto error = refuse_excessive_html(text)) return error;
  HtmlReader(text, article).read();
  return std::nullopt;
}

}  // namespace stet
