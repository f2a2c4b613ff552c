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

namespace {

std::optional<Error> add_files(std::span<const std::string> files, Gazetteer& gazetteer) {
  for (const std::string& file : files) {
    if (auto error = gazetteer.add_file(file)) return error;
  }
  return std::nullopt;
}

Result<Gazetteer> built_in() {
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

}  // namespace

Result<Gazetteer> default_gazetteer(std::span<const std::string> files) {
  Result<Gazetteer> gazetteer = built_in();
  if (!gazetteer) return gazetteer;
  if (auto error = add_files(files, *gazetteer)) return *error;
  return gazetteer;
}

Result<Gazetteer> comparison_gazetteer(std::span<const std::string> files) {
  Result<Gazetteer> gazetteer = built_in();
  if (!gazetteer) return gazetteer;
  if (auto error =
          gazetteer->add_layer({stet_exonyms_begin, stet_exonyms_end}, "built-in exonyms")) {
    return *error;
  }
  if (auto error = add_files(files, *gazetteer)) return *error;
  return gazetteer;
}

}  // namespace stet
