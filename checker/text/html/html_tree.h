// A parsed HTML document. The parser's memory is one arena that is dropped as a whole: freeing node
// by node would recurse as deep as the document nests.
#pragma once

#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

struct GumboInternalNode;
struct GumboInternalOutput;

namespace stet {

class HtmlTree {
 public:
  // `html` must be valid UTF-8, have passed refuse_excessive_html() and outlive the tree.
  explicit HtmlTree(std::string_view html);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboInternalNode* root() const;  // the <html> element
  std::string text() const;               // all text of the body, for snippets without markup

 private:
  std::pmr::monotonic_buffer_resource arena_;
  GumboInternalOutput* output_;
};

// Elements and templates have children; nothing else has.
size_t child_count(const GumboInternalNode* node);
const GumboInternalNode* child_of(const GumboInternalNode* node, size_t index);

// Walks the tree below `top` in order, without recursion. `enter` is called for every node and says
// whether to go into it; `leave` is called after the children of each node that was gone into.
void walk_html(const GumboInternalNode* top, auto&& enter, auto&& leave) {
  struct Frame {
    const GumboInternalNode* node;
    size_t next;
  };
  std::vector<Frame> open;
  if (enter(top)) open.push_back({top, 0});
  while (!open.empty()) {
    Frame& frame = open.back();
    if (frame.next == child_count(frame.node)) {
      leave(frame.node);
      open.pop_back();
      continue;
    }
    const GumboInternalNode* child = child_of(frame.node, frame.next++);
    if (enter(child)) open.push_back({child, 0});
  }
}

}  // namespace stet
