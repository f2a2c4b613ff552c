// stet gazetteer: makes the layers that --gazetteer adds, and looks into them.
#include <CLI/CLI.hpp>
#include <memory>

#include "checker/base/mapped_file.h"
#include "checker/base/write_file.h"
#include "checker/cli/commands.h"
#include "checker/cli/output.h"
#include "checker/gazetteer/builder.h"
#include "checker/gazetteer/default.h"
#include "checker/gazetteer/import/house.h"
#include "checker/gazetteer/layer.h"

namespace stet {
namespace {

struct Options {
  std::vector<std::string> places, sources;
  std::string built, file;
};

int failed(const Error& error) {
  complain(error.text());
  return kExitFailure;
}

std::string described(const LayerInfo& info, size_t bytes) {
  std::string out = "entries  " + std::to_string(info.entries) + "\n";
  out += "names    " + std::to_string(info.names) + "\n";
  out += "bytes    " + std::to_string(bytes) + "\n";
  if (!info.built.empty()) out += "built    " + info.built + "\n";
  for (const std::string& source : info.sources) out += "source   " + source + "\n";
  return out;
}

int run_build(const Options& options) {
  if (options.places.empty()) return usage_error("gazetteer build", "name a source: --places FILE");
  const Result<Gazetteer> lower = default_gazetteer();
  if (!lower) return failed(lower.error());
  GazetteerBuilder builder;
  builder.set_built(options.built);
  for (const std::string& source : options.sources) builder.add_source(source);
  for (const std::string& path : options.places) {
    const auto add = [&builder](GazetteerRecord record) { builder.add_entry(std::move(record)); };
    if (const auto error = import_house(path, add)) return failed(*error);
  }
  builder.place_over(*lower);
  const Result<LayerImage> image = builder.build();
  if (!image) return failed(image.error());
  const std::string_view bytes(reinterpret_cast<const char*>(image->data()), image->size());
  if (const auto error = write_file(options.file, bytes)) return failed(*error);
  return kExitGood;
}

// Opens a layer and prints what it says of itself; `verify` compares the checksums first.
int run_look(const std::string& path, bool verify) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return failed(file.error());
  if (verify) {
    if (const auto error = verify_image(file->bytes(), path)) return failed(*error);
  }
  Gazetteer gazetteer;
  if (const auto error = gazetteer.add_layer(file->bytes(), path)) return failed(*error);
  const std::string good = verify ? path + ": every section matches its checksum\n" : "";
  return print(good + (verify ? "" : described(gazetteer.info(0), file->bytes().size())));
}

constexpr const char* kFooter =
    R"(Examples:
  stet gazetteer build --places house.tsv house.stetgaz
  stet check --gazetteer house.stetgaz article.md
  stet gazetteer info house.stetgaz
  stet gazetteer verify house.stetgaz)";

constexpr const char* kBuildFooter =
    R"(A table of places is UTF-8 text with tabs between the columns. Its first row names them: name and country, and any
of variants, kind, lat, lon, population. Variants are separated by |. A place that the built-in gazetteer knows
keeps what the table does not say.

Example:
  stet gazetteer build --places house.tsv house.stetgaz)";

void add_build(CLI::App& app, const std::shared_ptr<Options>& o) {
  CLI::App* build = app.add_subcommand("build", "make a layer from tables of places");
  build->allow_extras();
  build->footer(kBuildFooter);
  build->add_option("--places", o->places, "a table of your own places; repeatable")
      ->type_name("FILE")
      ->allow_extra_args(false);
  build->add_option("--source", o->sources, "a line of attribution, kept in the file; repeatable")
      ->type_name("TEXT")
      ->allow_extra_args(false);
  build->add_option("--built", o->built, "date of the data, YYYY-MM-DD")->type_name("DATE");
  build->add_option("OUT", o->file, "the file to write, whole or not at all")->type_name("");
}

}  // namespace

Command gazetteer_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("gazetteer", "make or inspect more layers of places");
  app->footer(kFooter);
  add_build(*app, o);
  for (const auto& [name, about] : {std::pair("info", "what a layer holds, and from where"),
                                    std::pair("verify", "compare a layer with its checksums")}) {
    CLI::App* look = app->add_subcommand(name, about);
    look->allow_extras();
    look->footer("Example:\n  stet gazetteer " + std::string(name) + " house.stetgaz");
    look->add_option("FILE", o->file, "a file that `stet gazetteer build` wrote")->type_name("");
  }
  return {app, [app, o] {
            const std::vector<CLI::App*> chosen = app->get_subcommands();
            if (chosen.empty()) return usage_error("gazetteer", "say build, info or verify");
            const std::string name = "gazetteer " + chosen[0]->get_name();
            if (o->file.empty()) return usage_error(name, "name the file");
            if (name == "gazetteer build") return run_build(*o);
            return run_look(o->file, name == "gazetteer verify");
          }};
}

}  // namespace stet
