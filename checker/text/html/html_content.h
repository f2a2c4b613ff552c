// Which part of a web page is the article, and what the rest is.
//
// A news page is mostly not article: navigation, related stories, comments, advertisements, forms.
// The article is the largest <article>; without one the <main> part, without that the body. Inside
// of it elements are sorted by tag and by the words of their class and id, of which the lists are
// in html_content.cc. A class word is only a hint: an element that holds the headline or most of
// the paragraphs is never left out for its name.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

struct GumboInternalNode;

namespace stet {

enum class HtmlPart : uint8_t { article, left_out, standfirst, byline, caption };

class HtmlContent {
 public:
  // `html` is the root element.
  explicit HtmlContent(const GumboInternalNode* html);

  const GumboInternalNode* root() const { return root_; }
  const GumboInternalNode* title() const { return title_; }  // null if there is none
  // The first <h1> of the article; where that is the site's name, the heading called a title.
  const GumboInternalNode* headline() const { return headline_; }

  // The scripts that describe the article as JSON-LD.
  const std::vector<const GumboInternalNode*>& json_ld() const { return json_ld_; }

  HtmlPart part(const GumboInternalNode* element) const;

 private:
  struct Size {
    uint32_t text = 0;   // bytes of text inside
    uint32_t prose = 0;  // of these in paragraphs
  };
  void measure(const GumboInternalNode* html);
  void choose_root(const GumboInternalNode* html);
  enum class HeadingKind : uint8_t {
    title,  // <h1>, not of the site
    named,  // <h2> or <h3> that is called a title
    any,    // <h1>
  };
  const GumboInternalNode* first_heading(HeadingKind kind) const;
  void find_headline();
  bool indispensable(const GumboInternalNode* element) const;
  Size size(const GumboInternalNode* element) const;

  std::unordered_map<const GumboInternalNode*, Size> sizes_;  // of elements that may be left out
  std::unordered_set<const GumboInternalNode*> around_headline_;
  std::vector<const GumboInternalNode*> json_ld_;
  const GumboInternalNode* article_ = nullptr;  // the largest
  const GumboInternalNode* main_ = nullptr;
  const GumboInternalNode* body_ = nullptr;
  const GumboInternalNode* root_ = nullptr;
  const GumboInternalNode* title_ = nullptr;
  const GumboInternalNode* headline_ = nullptr;
};

}  // namespace stet
