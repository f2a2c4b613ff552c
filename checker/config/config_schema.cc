// The schema with what only the program knows: the rules and the formats.
#include <nlohmann/json.hpp>

#include "checker/config/catalogue.h"
#include "checker/config/configuration.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema =
#include "config_schema.inc"
    ;

Json described(std::string_view description) {
  return {{"$ref", "#/$defs/rule"}, {"description", description}};
}

}  // namespace

std::string config_schema() {
  Json schema = Json::parse(kSchema);
  Json& rules = schema["$defs"]["rules"]["properties"];
  for (const Rule* rule : catalogue()) {
    const std::string group(rule->id.substr(0, rule->id.find('/')));
    if (!rules.contains(group)) rules[group] = described("All rules of " + group + "/.");
    rules[std::string(rule->id)] = described(rule->summary);
  }
  Json& names = schema["properties"]["formats"]["additionalProperties"]["enum"];
  for (const FormatInfo& format : formats()) names.push_back(format.name);
  return schema.dump(2) + "\n";
}

}  // namespace stet
