// stet-pack: builds the layers of a gazetteer.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>
#include <vector>

#include "checker/base/mapped_file.h"
#include "checker/base/write_file.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/import/geonames.h"
#include "checker/gazetteer/import/knowledge.h"
#include "checker/gazetteer/layer_file.h"
#include "checker/gazetteer/pack/builder.h"

namespace {

using stet::Error;
using stet::GazetteerBuilder;

struct Options {
  std::string out;
  std::string built;
  std::vector<std::string> sources;
  std::string knowledge;
  std::string under;
  std::string geonames, admin1, admin2, newer;
  std::vector<std::string> places, common, names;
};

std::optional<Error> write_layer(const GazetteerBuilder& builder, const std::string& path) {
  const stet::Result<stet::LayerImage> image = builder.build();
  if (!image) return image.error();
  return stet::write_file(path, {reinterpret_cast<const char*>(image->data()), image->size()});
}

std::optional<Error> pack_knowledge(const Options& options) {
  GazetteerBuilder builder;
  builder.set_built(options.built);
  for (const std::string& source : options.sources) builder.add_source(source);
  if (auto error = stet::import_knowledge(options.knowledge, builder)) return error;
  if (!options.under.empty()) {
    const stet::Result<stet::MappedFile> file = stet::MappedFile::open(options.under);
    if (!file) return file.error();
    stet::Gazetteer lower;
    if (auto error = lower.add_layer(file->bytes(), options.under)) return error;
    builder.place_over(lower);
  }
  return write_layer(builder, options.out);
}

std::optional<Error> import_world(const Options& options, GazetteerBuilder& builder) {
  stet::AdminNames admin1;
  if (!options.admin1.empty()) {
    stet::Result<stet::AdminNames> names = stet::read_admin_names(options.admin1);
    if (!names) return names.error();
    admin1 = *std::move(names);
  }
  if (!options.geonames.empty()) {
    if (auto error = stet::import_geonames(options.geonames, admin1, builder)) return error;
  }
  if (!options.newer.empty()) {
    if (auto error = stet::import_newer_names(options.newer, admin1, builder)) return error;
  }
  if (!options.admin2.empty()) {
    if (auto error = stet::import_divisions(options.admin2, admin1, 2, builder)) return error;
  }
  if (!options.admin1.empty()) {
    if (auto error = stet::import_divisions(options.admin1, admin1, 1, builder)) return error;
  }
  for (const std::string& path : options.places) {
    if (auto error = stet::import_places(path, false, builder)) return error;
  }
  return std::nullopt;
}

std::optional<Error> pack_world(const Options& options) {
  GazetteerBuilder builder;
  builder.set_built(options.built);
  for (const std::string& source : options.sources) builder.add_source(source);
  if (auto error = import_world(options, builder)) return error;
  for (const std::string& path : options.common) {
    if (auto error = stet::import_words(path, stet::format::kWordCommon, builder)) return error;
  }
  for (const std::string& path : options.names) {
    const uint32_t flags = stet::format::kWordGiven | stet::format::kWordSurname;
    if (auto error = stet::import_words(path, flags, builder)) return error;
  }
  return write_layer(builder, options.out);
}

std::optional<Error> verify(const Options& options) {
  const stet::Result<stet::MappedFile> file = stet::MappedFile::open(options.out);
  if (!file) return file.error();
  if (auto error = stet::verify_image(file->bytes(), options.out)) return error;
  stet::Gazetteer gazetteer;
  if (auto error = gazetteer.add_layer(file->bytes(), options.out)) return error;
  const stet::LayerInfo info = gazetteer.info(0);
  std::printf("built %s: %llu entries, %llu names\n",
              info.built.empty() ? "at no date" : info.built.c_str(),
              static_cast<unsigned long long>(info.entries),
              static_cast<unsigned long long>(info.names));
  for (const std::string& source : info.sources) std::printf("%s\n", source.c_str());
  return std::nullopt;
}

void add_common_options(CLI::App* command, Options& options) {
  command->add_option("--built", options.built, "date of the data, YYYY-MM-DD");
  command->add_option("--source", options.sources, "a line of attribution, kept in the file");
  command->add_option("OUT", options.out, "the file to write")->required();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Builds the layers of the gazetteer that stet looks names up in.", "stet-pack");
  app.require_subcommand(1);
  Options options;
  CLI::App* knowledge = app.add_subcommand("knowledge", "the tables of a rules/knowledge folder");
  knowledge->add_option("FOLDER", options.knowledge)->required();
  knowledge->add_option("--under", options.under, "the layer below, whose places these rows mean");
  add_common_options(knowledge, options);
  CLI::App* world = app.add_subcommand("world", "a mass source: GeoNames and what goes with it");
  world->add_option("--geonames", options.geonames, "a GeoNames dump of 19 columns");
  world->add_option("--admin1", options.admin1, "first-level divisions: code, name, lat, lon");
  world->add_option("--admin2", options.admin2, "second-level divisions: code, name, lat, lon");
  world->add_option("--newer", options.newer, "newer names: name, country, lat, lon, admin1");
  world->add_option("--places", options.places, "more places, in the columns of knowledge/places");
  world->add_option("--common", options.common, "words that are written in lower case");
  world->add_option("--names", options.names, "words of persons' names");
  add_common_options(world, options);
  CLI::App* check = app.add_subcommand("verify", "compares a file with its checksums");
  check->add_option("FILE", options.out)->required();
  CLI11_PARSE(app, argc, argv);

  std::optional<Error> error = knowledge->parsed() ? pack_knowledge(options)
                               : world->parsed()   ? pack_world(options)
                                                   : verify(options);
  if (!error) return 0;
  std::fprintf(stderr, "stet-pack: %s\n", error->text().c_str());
  return 2;
}
