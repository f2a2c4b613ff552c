#include "checker/gazetteer/default.h"

#include <vector>

#include "checker/base/mapped_file.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/layer_file.h"

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

Result<bool> is_mass_source(const std::string& path) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  const Result<uint64_t> traits = layer_traits(file->bytes(), path);
  if (!traits) return traits.error();
  return (*traits & format::kMassSource) != 0;
}

std::optional<Error> add_files(const std::vector<std::string>& files, Gazetteer& gazetteer) {
  for (const std::string& file : files) {
    if (auto error = gazetteer.add_file(file)) return error;
  }
  return std::nullopt;
}

Result<Gazetteer> layered(std::span<const std::string> files, bool exonyms) {
  std::vector<std::string> mass, own;
  for (const std::string& file : files) {
    const Result<bool> is_mass = is_mass_source(file);
    if (!is_mass) return is_mass.error();
    (*is_mass ? mass : own).push_back(file);
  }
  Gazetteer gazetteer;
  auto error = gazetteer.add_layer({stet_world_begin, stet_world_end}, "built-in world");
  if (!error) error = add_files(mass, gazetteer);
  if (!error) {
    error = gazetteer.add_layer({stet_knowledge_begin, stet_knowledge_end}, "built-in knowledge");
  }
  if (!error && exonyms) {
    error = gazetteer.add_layer({stet_exonyms_begin, stet_exonyms_end}, "built-in exonyms");
  }
  if (!error) error = add_files(own, gazetteer);
  if (error) return *error;
  return gazetteer;
}

}  // namespace

Result<Gazetteer> default_gazetteer(std::span<const std::string> files) {
  return layered(files, false);
}

Result<Gazetteer> comparison_gazetteer(std::span<const std::string> files) {
  return layered(files, true);
}

}  // namespace stet
