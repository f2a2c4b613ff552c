#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "checker/base/choices.h"
#include "checker/cli/commands.h"
#include "checker/cli/table.h"
#include "checker/config/catalogue.h"
#include "checker/config/configuration.h"
#include "checker/report/report.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

std::string_view stage_name(Stage stage) { return stage == Stage::stable ? "stable" : "preview"; }

std::string text() {
  Table table({"rule", "severity", "stage", "summary"});
  for (const Rule* rule : catalogue()) {
    table.add({std::string(rule->id), std::string(severity_name(rule->severity)),
               std::string(stage_name(rule->stage)), std::string(rule->summary)});
  }
  return table.text();
}

std::string json() {
  Json list = Json::array();
  for (const Rule* rule : catalogue()) {
    list.push_back({{"id", rule->id},
                    {"severity", severity_name(rule->severity)},
                    {"stage", stage_name(rule->stage)},
                    {"since", rule->since},
                    {"summary", rule->summary}});
  }
  return list.dump(2) + "\n";
}

int run_rules(const std::string& format) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  if (format != "text" && format != "json") {
    return usage_error("rules", unknown_choice("--format", format, kFormats));
  }
  return print(format == "json" ? json() : text());
}

int run_explain(const std::string& id) {
  if (id.empty()) return usage_error("explain", "name a rule; `stet rules` lists them");
  if (find_rule(id) != nullptr) return print(rule_page(id));
  std::vector<std::string_view> ids;
  for (const Rule* rule : catalogue()) ids.push_back(rule->id);
  return usage_error("explain", unknown_choice("rule", id, ids));
}

}  // namespace

Command rules_command(CLI::App& program) {
  const auto format = std::make_shared<std::string>("text");
  CLI::App* app = program.add_subcommand("rules", "list the rules");
  app->footer(
      "A rule in stage preview is new; its findings may still change.\n\nExample:\n  stet rules");
  app->add_option("--format", *format, "text (default) or json")->type_name("FORMAT");
  return {app, [format] { return run_rules(*format); }};
}

Command explain_command(CLI::App& program) {
  const auto id = std::make_shared<std::string>();
  CLI::App* app = program.add_subcommand("explain", "show the page of a rule");
  app->footer(
      "The page says what the rule does, why, with examples, and what it leaves alone.\n\n"
      "Example:\n  stet explain names/person-variant");
  app->add_option("RULE", *id, "the rule's id, as `stet rules` lists it")->type_name("");
  return {app, [id] { return run_explain(*id); }};
}

Command schema_command(CLI::App& program) {
  const auto which = std::make_shared<std::string>("report");
  CLI::App* app =
      program.add_subcommand("schema", "print a JSON Schema: of the report, of .stet.json");
  app->footer(
      "A schema (draft 2020-12) describes every key.\n\n"
      "Examples:\n"
      "  stet schema > report.schema.json          of `stet check --format json`\n"
      "  stet schema config > config.schema.json   of .stet.json");
  app->add_option("WHICH", *which, "report (default) or config")->type_name("");
  return {app, [which] {
            constexpr std::string_view kWhich[] = {"report", "config"};
            if (*which == "config") return print(config_schema());
            if (*which == "report") return print(report_schema());
            return usage_error("schema", unknown_choice("schema", *which, kWhich));
          }};
}

}  // namespace stet
