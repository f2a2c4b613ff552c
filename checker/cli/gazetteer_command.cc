// stet gazetteer: makes the layers that --gazetteer adds, and looks into them.
#include <CLI/CLI.hpp>
#include <memory>

#include "checker/base/mapped_file.h"
#include "checker/cli/commands.h"
#include "checker/cli/gazetteer_build.h"
#include "checker/cli/output.h"
#include "checker/gazetteer/format.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/gazetteer/layer_file.h"

namespace stet {
namespace {

std::string described(const LayerInfo& info, size_t bytes, bool mass) {
  std::string out = "entries  " + std::to_string(info.entries) + "\n";
  out += "names    " + std::to_string(info.names) + "\n";
  out += "bytes    " + std::to_string(bytes) + "\n";
  out += std::string("lies     ") + (mass ? "below" : "above") + " what stet itself knows\n";
  if (!info.built.empty()) out += "built    " + info.built + "\n";
  for (const std::string& source : info.sources) out += "source   " + source + "\n";
  return out;
}

// Opens a layer; `verify` compares its checksums, else what it says of itself is shown.
std::optional<Error> look(const std::string& path, bool verify, std::string& out) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  Gazetteer gazetteer;
  if (auto error = gazetteer.add_layer(file->bytes(), path)) return error;
  if (verify) {
    out = path + ": every section matches its checksum\n";
    return verify_image(file->bytes(), path);
  }
  const Result<uint64_t> traits = layer_traits(file->bytes(), path);
  if (!traits) return traits.error();
  out = described(gazetteer.info(0), file->bytes().size(), (*traits & format::kMassSource) != 0);
  return std::nullopt;
}

int run_look(const std::string& path, bool verify) {
  std::string out;
  if (const auto error = look(path, verify, out)) {
    complain(error->text());
    return kExitFailure;
  }
  return print(out);
}

constexpr const char* kFooter =
    R"(Examples:
  stet gazetteer build --places house.tsv house.stetgaz
  stet check --gazetteer house.stetgaz article.md
  stet gazetteer info house.stetgaz
  stet gazetteer verify house.stetgaz)";

}  // namespace

Command gazetteer_command(CLI::App& program) {
  const auto file = std::make_shared<std::string>();
  CLI::App* app = program.add_subcommand("gazetteer", "make or inspect more layers of places");
  app->footer(kFooter);
  const std::function<int()> build = add_gazetteer_build(*app);
  for (const auto& [name, about] : {std::pair("info", "what a layer holds, and from where"),
                                    std::pair("verify", "compare a layer with its checksums")}) {
    CLI::App* look = app->add_subcommand(name, about);
    look->allow_extras();
    look->footer("Example:\n  stet gazetteer " + std::string(name) + " house.stetgaz");
    look->add_option("FILE", *file, "a file that `stet gazetteer build` wrote")->type_name("");
  }
  return {app, [app, build, file] {
            const std::vector<CLI::App*> chosen = app->get_subcommands();
            if (chosen.empty()) return usage_error("gazetteer", "say build, info or verify");
            const std::string name = chosen[0]->get_name();
            if (name == "build") return build();
            if (file->empty()) return usage_error("gazetteer " + name, "name the file");
            return run_look(*file, name == "verify");
          }};
}

}  // namespace stet
