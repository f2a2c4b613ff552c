// The JSON formats of news that are known here.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checker/text/embedded.h"
#include "checker/text/json/json_tree.h"

namespace stet {

// A string of a document that is text of the article.
struct JsonPart {
  Role role = Role::body;
  uint32_t value = 0;
  TextKind kind = TextKind::guessed;
};

struct JsonShape {
  Format format;
  std::string_view name;
  // Is the value surely an article of this format?
  bool (*recognizes)(const JsonTree& document, uint32_t value);
  // Its text.
  std::vector<JsonPart> (*parts)(const JsonTree& document, uint32_t value);
};

extern const JsonShape kNinjs;      // ninjs.cc
extern const JsonShape kWordPress;  // wordpress.cc
extern const JsonShape kSchemaOrg;  // schema_org.cc

std::span<const JsonShape* const> json_shapes();

// Appends the strings that a pointer leads to, and those in arrays that it leads to.
void add_json_parts(const JsonTree& document, uint32_t from,
                    const std::vector<std::string>& pointer, Role role, TextKind kind,
                    std::vector<JsonPart>& out);

}  // namespace stet
