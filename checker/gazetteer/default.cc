#include "checker/gazetteer/default.h"

extern "C" {
extern const std::byte stet_world_begin[];
extern const std::byte stet_world_end[];
extern const std::byte stet_knowledge_begin[];
extern const std::byte stet_knowledge_end[];
}

namespace stet {

Result<Gazetteer> default_gazetteer(std::span<const std::string> files) {
  Gazetteer gazetteer;
  if (auto error = gazetteer.add_layer({stet_world_begin, stet_world_end}, "built-in world")) {
    return *error;
  }
  if (auto error =
          gazetteer.add_layer({stet_knowledge_begin, stet_knowledge_end}, "built-in knowledge")) {
    return *error;
  }
  for (const std::string& file : files) {
    if (auto error = gazetteer.add_file(file)) return *error;
  }
  return gazetteer;
}

}  // namespace stet
