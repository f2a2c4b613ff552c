// ninjs, the IPTC's news in JSON, versions 1 to 3. Version 1 has headline, description_text and
// body_html (also body_xhtml, body_text) and names its associations; later ones have arrays of
// headlines, descriptions and bodies with a role and a content type each.
#include <algorithm>
#include <utility>

#include "checker/text/news/json_shapes.h"

namespace stet {
namespace {

using Doc = JsonTree;
using Parts = std::vector<JsonPart>;

bool has_text(const Doc& d, uint32_t v) {
  constexpr std::string_view kStrings[] = {"headline",  "description_text", "description_html",
                                           "body_text", "body_html",        "body_xhtml"};
  constexpr std::string_view kArrays[] = {"headlines", "descriptions", "bodies"};
  const auto has = [&](JsonKind kind) {
    return [&d, v, kind](std::string_view name) { return d.member(v, name, kind) != Doc::kNone; };
  };
  return std::ranges::any_of(kStrings, has(JsonKind::string)) ||
         std::ranges::any_of(kArrays, has(JsonKind::array));
}

// A uri alone is no sign, but no other format has one beside these.
bool is_ninjs(const Doc& d, uint32_t v) {
  const uint32_t standard = d.member(v, "standard", JsonKind::object);
  const bool declared = standard != Doc::kNone && d.equals(d.member(standard, "name"), "ninjs");
  return (declared || d.member(v, "uri", JsonKind::string) != Doc::kNone) && has_text(d, v);
}

// A text given in several ways is read once, in the first of them: the one that keeps most of its
// structure.
void add_first(const Doc& d, uint32_t v, Role role,
               std::initializer_list<std::pair<std::string_view, TextKind>> names, Parts& out) {
  for (const auto& [name, kind] : names) {
    const uint32_t string = d.member(v, name, JsonKind::string);
    if (string == Doc::kNone) continue;
    out.push_back({role, string, kind});
    return;
  }
}

TextKind kind_of(const Doc& d, uint32_t item) {
  const uint32_t type = d.member(item, "contenttype", JsonKind::string);
  if (type == Doc::kNone) return TextKind::guessed;
  const std::string_view name = d[type].bytes.in(d.text());
  if (name.find("html") != name.npos || name.find("xml") != name.npos) return TextKind::html;
  return name == "text/markdown" ? TextKind::markdown : TextKind::plain;
}

// The values of an array's items, but only one of those with the same role: HTML before others.
void add_items(const Doc& d, uint32_t v, std::string_view name, Role role, Parts& out) {
  constexpr size_t kMostRoles = 32;
  const uint32_t array = d.member(v, name, JsonKind::array);
  if (array == Doc::kNone) return;
  std::vector<std::pair<std::string_view, size_t>> seen;  // role of the item, number in `out`
  for (uint32_t i = d.first(array); i != Doc::kNone && seen.size() < kMostRoles;
       i = d.after(i, array)) {
    const uint32_t value = d.member(i, "value", JsonKind::string);
    if (value == Doc::kNone) continue;
    const uint32_t item_role = d.member(i, "role", JsonKind::string);
    const auto of = item_role == Doc::kNone ? "" : d[item_role].bytes.in(d.text());
    const JsonPart part{role, value, kind_of(d, i)};
    const auto twin = std::ranges::find(seen, of, &std::pair<std::string_view, size_t>::first);
    if (twin == seen.end()) {
      seen.emplace_back(of, out.size());
      out.push_back(part);
    } else if (part.kind == TextKind::html && out[twin->second].kind != TextKind::html) {
      out[twin->second] = part;
    }
  }
}

// A picture's headline and description are its caption; a story that is only linked is not read.
void add_association(const Doc& d, uint32_t v, Parts& out) {
  const uint32_t type = d.member(v, "type");
  if (d.equals(type, "text") || d.equals(type, "composite")) return;
  add_first(d, v, Role::caption, {{"headline", TextKind::plain}}, out);
  add_first(d, v, Role::caption,
            {{"description_text", TextKind::plain}, {"description_html", TextKind::html}}, out);
  add_first(d, v, Role::caption, {{"body_text", TextKind::plain}}, out);
  add_items(d, v, "headlines", Role::caption, out);
  add_items(d, v, "descriptions", Role::caption, out);
}

Parts parts(const Doc& d, uint32_t v) {
  Parts out;
  add_first(d, v, Role::headline, {{"headline", TextKind::guessed}}, out);
  add_items(d, v, "headlines", Role::headline, out);
  add_first(d, v, Role::standfirst,
            {{"description_text", TextKind::plain}, {"description_html", TextKind::html}}, out);
  add_items(d, v, "descriptions", Role::standfirst, out);
  add_first(d, v, Role::byline, {{"byline", TextKind::guessed}, {"by", TextKind::guessed}}, out);
  add_first(d, v, Role::body,
            {{"body_html", TextKind::html},
             {"body_xhtml", TextKind::html},
             {"body_text", TextKind::plain}},
            out);
  add_items(d, v, "bodies", Role::body, out);
  const uint32_t all = d.member(v, "associations");
  const bool any =
      all != Doc::kNone && (d[all].kind == JsonKind::object || d[all].kind == JsonKind::array);
  for (uint32_t a = any ? d.first(all) : Doc::kNone; a != Doc::kNone; a = d.after(a, all)) {
    add_association(d, a, out);
  }
  return out;
}

}  // namespace

constinit const JsonShape kNinjs{Format::ninjs, "ninjs", is_ninjs, parts};

}  // namespace stet
