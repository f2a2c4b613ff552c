#include "checker/cli/gazetteer_build.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "checker/cli/commands.h"
#include "checker/cli/output.h"
#include "checker/cli/progress_bar.h"
#include "checker/gazetteer/default.h"
#include "checker/gazetteer/import/alternates.h"
#include "checker/gazetteer/import/geonames.h"
#include "checker/gazetteer/import/gns.h"
#include "checker/gazetteer/import/house.h"
#include "checker/gazetteer/import/whosonfirst.h"
#include "checker/gazetteer/pack/mass_builder.h"

namespace stet {
namespace {

struct Options {
  std::vector<std::string> places, geonames, whosonfirst, gns;
  std::string alternates, admin1, country_info;
  std::vector<std::string> sources;
  std::string built, out;

  bool mass() const { return !geonames.empty() || !whosonfirst.empty() || !gns.empty(); }
};

std::optional<Error> import_all_geonames(const Options& options, MassBuilder& builder,
                                         ImportLog& log) {
  AdminNames admin1;
  if (!options.admin1.empty()) {
    Result<AdminNames> names = read_admin_names(options.admin1);
    if (!names) return names.error();
    admin1 = *std::move(names);
  }
  const bool in_parts = !options.alternates.empty();
  const auto add = [&](GazetteerRecord record) {
    in_parts ? builder.add_part(record.id, 0, record) : builder.add(std::move(record));
  };
  for (const std::string& path : options.geonames) {
    if (auto error = import_geonames(path, admin1, add, log)) return error;
  }
  if (!in_parts) return std::nullopt;
  const auto add_part = [&builder](uint64_t id, uint32_t order, const GazetteerRecord& part) {
    builder.add_part(id, order, part);
  };
  return import_alternates(options.alternates, add_part, log);
}

std::optional<Error> import_all_gns(const Options& options, MassBuilder& builder, ImportLog& log) {
  std::optional<CountryCodes> codes;
  if (!options.country_info.empty()) {
    Result<CountryCodes> read = read_country_codes(options.country_info);
    if (!read) return read.error();
    codes = *std::move(read);
  }
  const auto add_part = [&builder](uint64_t id, uint32_t order, const GazetteerRecord& part) {
    builder.add_part(id, order, part);
  };
  for (const std::string& path : options.gns) {
    if (auto error = import_gns(path, codes ? &*codes : nullptr, add_part, log)) return error;
  }
  return std::nullopt;
}

std::optional<Error> import_all(const Options& options, MassBuilder& builder, ImportLog& log) {
  const auto add = [&builder](GazetteerRecord record) { builder.add(std::move(record)); };
  for (const std::string& path : options.places) {
    if (auto error = import_house(path, add, log)) return error;
  }
  if (auto error = import_all_geonames(options, builder, log)) return error;
  for (const std::string& folder : options.whosonfirst) {
    if (auto error = import_whosonfirst(folder, add, log)) return error;
  }
  return import_all_gns(options, builder, log);
}

void tell_skipped(const ImportLog& log) {
  for (const Error& error : log.first_skipped()) complain("skipped: " + error.text());
  const uint64_t more = log.skipped() - log.first_skipped().size();
  if (more > 0) complain("skipped: " + std::to_string(more) + " more rows");
}

std::optional<Error> misused(const Options& options) {
  if (options.places.empty() && !options.mass()) {
    return Error{"name a source: --places, --geonames, --whosonfirst or --gns", "", 0};
  }
  if (options.out.empty()) return Error{"name the file to write", "", 0};
  if (options.geonames.empty() && !(options.alternates.empty() && options.admin1.empty())) {
    return Error{"--alternates and --admin1 go with --geonames", "", 0};
  }
  return std::nullopt;
}

Result<MassBuilder::Counts> build(const Options& options, const Gazetteer& lower, ImportLog& log,
                                  ProgressBar& bar) {
  const std::filesystem::path folder = std::filesystem::path(options.out).parent_path();
  MassOptions settings;
  settings.scratch_folder = folder.empty() ? "." : folder.string();
  settings.lower = &lower;
  MassBuilder builder(settings);
  if (auto error = import_all(options, builder, log)) return *error;
  const LayerAbout about = {options.built, options.sources,
                            options.mass() ? format::kMassSource : 0};
  return builder.write(about, options.out,
                       [&bar](uint64_t done, uint64_t all) { bar.show("packing", done, all); });
}

int run(const Options& options) {
  if (const auto error = misused(options)) return usage_error("gazetteer build", error->message);
  const Result<Gazetteer> lower = default_gazetteer();
  if (!lower) {
    complain(lower.error().text());
    return kExitFailure;
  }
  ProgressBar bar;
  ImportLog log(ImportLog::BadRow::skip,
                [&bar](const std::string& path, uint64_t at, uint64_t all) {
                  bar.show("reading " + path, at, all);
                });
  const Result<MassBuilder::Counts> counts = build(options, *lower, log, bar);
  bar.clear();
  tell_skipped(log);
  if (!counts) {
    complain(counts.error().text());
    return kExitFailure;
  }
  return print(options.out + ": " + std::to_string(counts->entries) + " entries with " +
               std::to_string(counts->names) + " names; " + std::to_string(counts->replaced) +
               " of them were known and are extended\n");
}

constexpr const char* kFooter =
    R"(A table of places (--places) is UTF-8 text with tabs between the columns. Its first row names them: name and
country, and any of variants, kind, lat, lon, population. Variants are separated by |. A place that the built-in
gazetteer knows keeps what the table does not say. A bad row ends the command.

Mass sources (--geonames, --whosonfirst, --gns) are taken as their publishers give them out. A bad row is skipped; the
first ten are shown, the others counted. A layer with a mass source lies below what stet itself knows, one with only
--places above it.

Memory is bounded whatever the size: about 400 MB for ten million names. What is more lies in scratch files beside OUT.

Examples:
  stet gazetteer build --places house.tsv house.stetgaz
  stet gazetteer build --geonames allCountries.txt --alternates alternateNamesV2.txt \
    --admin1 admin1CodesASCII.txt --source "GeoNames, CC BY 4.0" world.stetgaz)";

void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& list,
              const std::string& about, const std::string& type) {
  app.add_option(name, list, about + "; repeatable")->type_name(type)->allow_extra_args(false);
}

}  // namespace

std::function<int()> add_gazetteer_build(CLI::App& gazetteer) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = gazetteer.add_subcommand("build", "make a layer from tables of places");
  app->allow_extras();
  app->footer(kFooter);
  add_list(*app, "--places", o->places, "a table of your own places", "FILE");
  add_list(*app, "--geonames", o->geonames, "a GeoNames table of 19 columns, as allCountries.txt",
           "FILE");
  app->add_option("--alternates", o->alternates, "GeoNames' alternateNamesV2.txt")
      ->type_name("FILE");
  app->add_option("--admin1", o->admin1, "GeoNames' admin1CodesASCII.txt")->type_name("FILE");
  add_list(*app, "--whosonfirst", o->whosonfirst, "a folder of Who's On First GeoJSON records",
           "FOLDER");
  add_list(*app, "--gns", o->gns, "a country file of the NGA GEOnet Names Server", "FILE");
  app->add_option("--country-info", o->country_info,
                  "GeoNames' countryInfo.txt, for the FIPS codes of old GNS files")
      ->type_name("FILE");
  add_list(*app, "--source", o->sources, "a line of attribution, kept in the file", "TEXT");
  app->add_option("--built", o->built, "date of the data, YYYY-MM-DD")->type_name("DATE");
  app->add_option("OUT", o->out, "the file to write, whole or not at all")->type_name("");
  return [o] { return run(*o); };
}

}  // namespace stet
