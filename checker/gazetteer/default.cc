#include "checker/gazetteer/default.h"

extern "C" {
extern const std::byte stet_world_begin[];
extern const std::byte stet_world_end[];
extern const std::byte stet_knowledge_begin[];
extern const std::byte stet_knowledge_end[];
extern const std::byte stet_exonyms_begin[];
extern const std::byte stet_exonyms_end[];
}

namespace stet {

Result<Gazetteer> default_gazetteer() {
  Gazetteer gazetteer;
  if (auto error = gazetteer.add_layer({stet_world_begin, stet_world_end}, "built-in world")) {
    return *error;
  }
  if (auto error =
          gazetteer.add_layer({stet_knowledge_begin, stet_knowledge_end}, "built-in knowledge")) {
    return *error;
  }
  return gazetteer;
}

Result<Gazetteer> comparison_gazetteer() {
  Result<Gazetteer> gazetteer = default_gazetteer();
  if (!gazetteer) return gazetteer;
  if (auto error =
          gazetteer->add_layer({stet_exonyms_begin, stet_exonyms_end}, "built-in exonyms")) {
    return *error;
  }
  return gazetteer;
}

}  // namespace stet
