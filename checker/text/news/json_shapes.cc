#include "checker/text/news/json_shapes.h"

#include "checker/text/json/json_pointer.h"

namespace stet {

std::span<const JsonShape* const> json_shapes() {
  static constexpr const JsonShape* kShapes[] = {&kNinjs, &kWordPress, &kSchemaOrg};
  return kShapes;
}

void add_json_parts(const JsonTree& document, uint32_t from,
                    const std::vector<std::string>& pointer, Role role, TextKind kind,
                    std::vector<JsonPart>& out) {
  const auto add = [&](uint32_t value) {
    if (document[value].kind == JsonKind::string) out.push_back({role, value, kind});
  };
  for (const uint32_t value : find_json(document, from, pointer)) {
    add(value);
    if (document[value].kind != JsonKind::array) continue;
    for (uint32_t v = document.first(value); v != document.kNone; v = document.after(v, value)) {
      add(v);
    }
  }
}

}  // namespace stet
