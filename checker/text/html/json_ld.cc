#include "checker/text/html/json_ld.h"

#include "checker/text/json/json_string.h"
#include "checker/text/json/json_tree.h"
#include "checker/text/news/schema_org.h"

namespace stet {
namespace {

void add_texts(const JsonTree& document, uint32_t value, std::vector<EmbeddedText>& out) {
  if (!is_schema_article(document, value)) return;
  for (const std::string_view name : {"headline", "alternativeHeadline", "description"}) {
    const uint32_t text = document.member(value, name, JsonKind::string);
    if (text == JsonTree::kNone) continue;
    out.push_back(json_text(document.text(), document[text].bytes));
  }
}

void add_elements(const JsonTree& document, uint32_t array, std::vector<EmbeddedText>& out) {
  for (uint32_t v = document.first(array); v != JsonTree::kNone; v = document.after(v, array)) {
    add_texts(document, v, out);
  }
}

}  // namespace

std::vector<EmbeddedText> json_ld_texts(std::string_view html, Span script) {
  std::vector<EmbeddedText> out;
  JsonTree document;
  if (document.read(html, script)) return out;
  constexpr uint32_t kRoot = JsonTree::kRoot;
  if (document[kRoot].kind == JsonKind::array) {
    add_elements(document, kRoot, out);
  } else if (document[kRoot].kind == JsonKind::object) {
    add_texts(document, kRoot, out);
    const uint32_t graph = document.member(kRoot, "@graph", JsonKind::array);
    if (graph != JsonTree::kNone) add_elements(document, graph, out);
  }
  return out;
}

}  // namespace stet
