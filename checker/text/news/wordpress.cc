// Posts as the REST interface of WordPress gives them: /wp-json/wp/v2/posts, with what ?_embed
// adds.
#include "checker/text/news/json_shapes.h"

namespace stet {
namespace {

uint32_t rendered(const JsonTree& d, uint32_t v, std::string_view name) {
  const uint32_t object = d.member(v, name, JsonKind::object);
  return object == JsonTree::kNone ? object : d.member(object, "rendered", JsonKind::string);
}

bool is_post(const JsonTree& d, uint32_t v) {
  return rendered(d, v, "title") != JsonTree::kNone && rendered(d, v, "content") != JsonTree::kNone;
}

// An excerpt that nobody wrote is the beginning of the text, cut off with an ellipsis in brackets.
bool written(const JsonTree& d, uint32_t excerpt) {
  if (excerpt == JsonTree::kNone) return false;
  const std::string_view text = d[excerpt].bytes.in(d.text());
  return text.find("[&hellip;]") == text.npos && text.find("[\u2026]") == text.npos &&
         text.find("[\\u2026]") == text.npos;
}

std::vector<JsonPart> parts(const JsonTree& d, uint32_t v) {
  std::vector<JsonPart> out;
  out.push_back({Role::headline, rendered(d, v, "title"), TextKind::html});
  const uint32_t excerpt = rendered(d, v, "excerpt");
  if (written(d, excerpt)) out.push_back({Role::standfirst, excerpt, TextKind::html});
  const auto embedded = [&](std::vector<std::string> pointer, Role role, TextKind kind) {
    pointer.insert(pointer.begin(), "_embedded");
    add_json_parts(d, v, pointer, role, kind, out);
  };
  embedded({"author", "*", "name"}, Role::byline, TextKind::html);
  out.push_back({Role::body, rendered(d, v, "content"), TextKind::html});
  embedded({"wp:featuredmedia", "*", "caption", "rendered"}, Role::caption, TextKind::html);
  embedded({"wp:featuredmedia", "*", "alt_text"}, Role::caption, TextKind::plain);
  return out;
}

}  // namespace

constinit const JsonShape kWordPress{Format::wordpress, "WordPress", is_post, parts};

}  // namespace stet
