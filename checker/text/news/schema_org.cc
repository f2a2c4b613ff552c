// schema.org's NewsArticle and its kin, as a file of its own or as JSON-LD in a web page.
#include "checker/text/news/schema_org.h"

#include "checker/text/news/json_shapes.h"

namespace stet {
namespace {

bool is_article_type(const JsonTree& d, uint32_t type) {
  if (type == JsonTree::kNone || d[type].kind != JsonKind::string) return false;
  const std::string_view name = d[type].bytes.in(d.text());
  return name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report";
}

std::vector<JsonPart> parts(const JsonTree& d, uint32_t v) {
  std::vector<JsonPart> out;
  const auto add = [&](Role role, const std::vector<std::string>& pointer) {
    add_json_parts(d, v, pointer, role, TextKind::guessed, out);
  };
  add(Role::headline, {"headline"});
  add(Role::metadata, {"alternativeHeadline"});
  add(Role::standfirst, {"description"});
  add(Role::byline, {"author", "name"});
  add(Role::byline, {"author", "*", "name"});
  add(Role::body, {"articleBody"});
  add(Role::caption, {"image", "caption"});
  add(Role::caption, {"image", "*", "caption"});
  return out;
}

bool has_body(const JsonTree& d, uint32_t v) {
  return is_schema_article(d, v) && d.member(v, "articleBody", JsonKind::string) != JsonTree::kNone;
}

}  // namespace

bool is_schema_article(const JsonTree& d, uint32_t v) {
  const uint32_t type = d.member(v, "@type");
  if (type == JsonTree::kNone) return false;
  if (d[type].kind != JsonKind::array) return is_article_type(d, type);
  for (uint32_t t = d.first(type); t != JsonTree::kNone; t = d.after(t, type)) {
    if (is_article_type(d, t)) return true;
  }
  return false;
}

constinit const JsonShape kSchemaOrg{Format::json, "schema.org", has_body, parts};

}  // namespace stet
