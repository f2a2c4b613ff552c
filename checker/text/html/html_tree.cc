#include "checker/text/html/html_tree.h"

#include <gumbo.h>

namespace stet {
namespace {

void* allocate(void* arena, size_t size) {
  return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(size);
}

void keep(void*, void*) {}

}  // namespace

HtmlTree::HtmlTree(std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = &arena_;
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

const GumboInternalNode* HtmlTree::root() const { return output_->root; }

std::string HtmlTree::text() const {
  std::string text;
  walk_html(
      output_->root,
      [&](const GumboInternalNode* node) {
        if (node->type == GUMBO_NODE_TEXT) text += node->v.text.text;
        return true;
      },
      [](const GumboInternalNode*) {});
  return text;
}

size_t child_count(const GumboInternalNode* node) {
  const bool parent = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  return parent ? node->v.element.children.length : 0;
}

const GumboInternalNode* child_of(const GumboInternalNode* node, size_t index) {
  return static_cast<const GumboNode*>(node->v.element.children.data[index]);
}

}  // namespace stet
