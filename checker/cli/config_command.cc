#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "checker/base/choices.h"
#include "checker/cli/commands.h"
#include "checker/cli/config_option.h"
#include "checker/cli/output.h"
#include "checker/cli/table.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string file;
  std::string format = "text";
  ConfigChoice choice;
};

struct Setting {
  std::string key, value, origin;
};

// 0.75 → "0.75"
std::string number(float value) {
  std::string out = Json(static_cast<int>(value * 1000 + 0.5F) / 1000.0).dump();
  return out == "0.0" ? "0" : out;
}

std::string_view format_name(Format format) {
  return std::ranges::find(formats(), format, &FormatInfo::format)->name;
}

// All that may be set, one row for each value.
std::vector<Setting> settings_of(const Configuration* configuration, const Effective& e,
                                 const std::string& path) {
  std::vector<Setting> out;
  out.push_back(
      {"fail_level", std::string(fail_level_name(e.fail_level.value)), e.fail_level.origin.text()});
  out.push_back({"min_confidence", number(e.min_confidence.value), e.min_confidence.origin.text()});
  if (e.format) {
    out.push_back({"format", std::string(format_name(e.format->value)), e.format->origin.text()});
  }
  if (configuration != nullptr) {
    if (const Sourced<Glob>* glob = excluded_by(*configuration, path)) {
      out.push_back({"exclude", glob->value.pattern(), glob->origin.text()});
    }
    for (const Sourced<std::string>& layer : configuration->gazetteers) {
      out.push_back({"gazetteer", layer.value, layer.origin.text()});
    }
    for (const Sourced<std::string>& rules : configuration->house_rules) {
      out.push_back({"house rules", rules.value, rules.origin.text()});
    }
    for (const Sourced<std::string>& list : configuration->house_names) {
      out.push_back({"house names", list.value, list.origin.text()});
    }
    for (const Sourced<std::string>& field : configuration->json_fields) {
      out.push_back({"json", field.value, field.origin.text()});
    }
  }
  for (const EffectiveRule& rule : e.rules) {
    const std::string id(rule.id);
    const bool changed = rule.on.value && rule.severity;
    out.push_back({id,
                   !rule.on.value ? "off"
                   : changed      ? std::string(severity_name(rule.severity->value))
                                  : std::string(severity_name(rule.by_itself)),
                   rule.on.origin.text()});
    if (!rule.min_confidence) continue;
    out.push_back({id + " min_confidence", number(rule.min_confidence->value),
                   rule.min_confidence->origin.text()});
  }
  return out;
}

std::string text(const Configuration* configuration, const std::vector<Setting>& settings) {
  std::string out;
  if (configuration == nullptr) {
    out = "no configuration found; `stet init` writes one\n\n";
  } else {
    out = "configuration: " + configuration->path + "\n";
    for (const std::string& file : configuration->files) {
      if (file != configuration->path) out += "extends: " + file + "\n";
    }
    out += "\n";
  }
  Table table({"setting", "value", "from"});
  for (const Setting& s : settings) table.add({s.key, s.value, s.origin});
  return out + table.text();
}

std::string json(const std::string& file, const Configuration* configuration,
                 const std::vector<Setting>& settings) {
  Json out{{"file", file}, {"configuration", nullptr}, {"extends", Json::array()}};
  if (configuration != nullptr) {
    out["configuration"] = configuration->path;
    for (const std::string& base : configuration->files) {
      if (base != configuration->path) out["extends"].push_back(base);
    }
  }
  Json& list = out["settings"] = Json::array();
  for (const Setting& s : settings) {
    list.push_back({{"key", s.key}, {"value", s.value}, {"from", s.origin}});
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

int run(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  if (options.format != "text" && options.format != "json") {
    return usage_error("config", unknown_choice("--format", options.format, kFormats));
  }
  std::error_code error;
  const bool folder = options.file.empty() || std::filesystem::is_directory(options.file, error);
  const std::string file =
      folder ? (std::filesystem::path(options.file) / "article").string() : options.file;
  Result<ConfigFinder> finder = config_finder(options.choice);
  const Result<const Configuration*> found =
      finder ? finder->of(file) : Result<const Configuration*>(finder.error());
  if (!found) {
    complain(found.error().text());
    return kExitFailure;
  }
  const Configuration* configuration = *found;
  std::unique_ptr<const House> house;
  if (configuration != nullptr) {
    Result<std::unique_ptr<const House>> read = read_house(*configuration);
    if (!read) {
      complain(read.error().text());
      return kExitFailure;
    }
    house = *std::move(read);
  }
  const std::string path =
      configuration == nullptr || folder ? "" : path_below(*configuration, file);
  const std::vector<Setting> settings =
      settings_of(configuration, effective(configuration, house.get(), {}, path), path);
  return print(options.format == "json" ? json(options.file, configuration, settings)
                                        : text(configuration, settings));
}

}  // namespace

Command config_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app =
      program.add_subcommand("config", "show the settings of a file, and where each comes from");
  app->footer(
      "The nearest .stet.json in the file's folder or above counts, up to the root of the\n"
      "repository (the folder with .git). `stet schema config` describes it.\n\n"
      "Examples:\n"
      "  stet config                        what counts in this folder?\n"
      "  stet config archive/1998/a.md      what counts for this file?\n"
      "  stet config --format json a.md     the same for programs");
  app->add_option("FILE", o->file, "a file, or a folder; default: here")->type_name("");
  app->add_option("--format", o->format, "text (default) or json")->type_name("FORMAT");
  add_config_options(*app, o->choice);
  return {app, [o] { return run(*o); }};
}

}  // namespace stet
