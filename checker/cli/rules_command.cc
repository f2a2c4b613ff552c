#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "checker/base/choices.h"
#include "checker/cli/commands.h"
#include "checker/cli/config_option.h"
#include "checker/cli/output.h"
#include "checker/cli/table.h"
#include "checker/config/catalogue.h"
#include "checker/config/configuration.h"
#include "checker/config/house_rules.h"
#include "checker/report/plain_words.h"
#include "checker/report/report.h"

namespace stet {
namespace {

int failed(const Error& error) {
  complain(error.text());
  return kExitFailure;
}

using Json = nlohmann::ordered_json;

std::string_view stage_name(Stage stage) { return stage == Stage::stable ? "stable" : "preview"; }

struct Options {
  std::string format = "text";
  ConfigChoice config;
  std::vector<std::string> files;  // to test
};

// The rules of the house whose configuration counts in this folder; none without one.
Result<std::unique_ptr<const House>> house_here(const ConfigChoice& choice) {
  Result<ConfigFinder> finder = config_finder(choice);
  if (!finder) return finder.error();
  const Result<const Configuration*> found = finder->of("article");
  if (!found) return found.error();
  if (*found == nullptr) return std::make_unique<const House>();
  return read_house(**found);
}

std::string text(const House& house) {
  Table table({"rule", "severity", "stage", "summary"});
  for (const Rule* rule : catalogue()) {
    table.add({std::string(rule->id), std::string(severity_name(rule->severity)),
               std::string(stage_name(rule->stage)), std::string(rule->summary)});
  }
  for (const HouseRule& rule : house.rules.rules()) {
    table.add({rule.id, std::string(severity_name(rule.severity)), "house", rule.message});
  }
  return table.text();
}

std::string json(const House& house) {
  Json list = Json::array();
  for (const Rule* rule : catalogue()) {
    list.push_back({{"id", rule->id},
                    {"severity", severity_name(rule->severity)},
                    {"stage", stage_name(rule->stage)},
                    {"since", rule->since},
                    {"summary", rule->summary}});
  }
  for (const HouseRule& rule : house.rules.rules()) {
    list.push_back({{"id", rule.id},
                    {"severity", severity_name(rule.severity)},
                    {"stage", "house"},
                    {"since", nullptr},
                    {"summary", rule.message}});
  }
  return list.dump(2) + "\n";
}

int run_rules(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  if (options.format != "text" && options.format != "json") {
    return usage_error("rules", unknown_choice("--format", options.format, kFormats));
  }
  const Result<std::unique_ptr<const House>> house = house_here(options.config);
  if (!house) return failed(house.error());
  return print(options.format == "json" ? json(**house) : text(**house));
}

int run_explain(const std::string& id, const ConfigChoice& config) {
  if (id.empty()) return usage_error("explain", "name a rule; `stet rules` lists them");
  if (find_rule(id) != nullptr) return print(rule_page(id));
  const Result<std::unique_ptr<const House>> house = house_here(config);
  if (!house) return failed(house.error());
  std::vector<std::string_view> ids;
  for (const Rule* rule : catalogue()) ids.push_back(rule->id);
  for (const HouseRule& rule : (*house)->rules.rules()) {
    if (rule.id == id) return print(house_rule_page(rule));
    ids.push_back(rule.id);
  }
  return usage_error("explain", unknown_choice("rule", id, ids));
}

// The rules in these files only, whatever the configuration.
Result<std::unique_ptr<const House>> house_in(const std::vector<std::string>& files) {
  auto house = std::make_unique<House>();
  for (const std::string& file : files) {
    if (auto error = read_house_rules(file, house->rules)) return *std::move(error);
  }
  house->rules.finish();
  return std::unique_ptr<const House>(std::move(house));
}

int run_test(const Options& options) {
  const Result<std::unique_ptr<const House>> house =
      options.files.empty() ? house_here(options.config) : house_in(options.files);
  if (!house) return failed(house.error());
  const HousePatterns& rules = (*house)->rules;
  if (rules.rules().empty()) {
    return usage_error("rules test",
                       "there are no house rules; name their files here or in .stet.json");
  }
  const std::vector<FailedExample> wrong = failed_examples(rules);
  for (const FailedExample& example : wrong) complain(example.error().text());
  size_t examples = 0;
  for (const HouseRule& rule : rules.rules()) {
    examples += rule.bad.size() + rule.good.size();
    if (rule.bad.empty())
      complain(Error{rule.id + " has no bad example; add one", rule.path, rule.line}.text());
  }
  const int printed =
      print(std::to_string(examples - wrong.size()) + " of " + std::to_string(examples) +
            " examples of " + how_many(rules.rules().size(), "rule") + " are as they should be\n");
  return wrong.empty() ? printed : kExitFailure;
}

}  // namespace

Command rules_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("rules", "list the rules, or try those of the house");
  app->footer(
      "A rule in stage preview is new; its findings may still change. Rules in stage house are in\n"
      "the files that .stet.json names under house.rules.\n\n"
      "Examples:\n"
      "  stet rules\n"
      "  stet rules test                    the examples of the house's rules\n"
      "  stet rules test house-rules.json   those of one file");
  app->add_option("--format", o->format, "text (default) or json")->type_name("FORMAT");
  add_config_options(*app, o->config);
  CLI::App* test = app->add_subcommand("test", "try the examples of the house's rules");
  test->allow_extras();
  test->footer(
      "Each bad example must be found by its rule, no good one may be.\n\n"
      "Example:\n  stet rules test house-rules.json");
  test->add_option("FILE", o->files, "files of house rules; default: those of the configuration")
      ->type_name("");
  return {app, [o, test] { return test->parsed() ? run_test(*o) : run_rules(*o); }};
}

Command explain_command(CLI::App& program) {
  const auto id = std::make_shared<std::string>();
  const auto config = std::make_shared<ConfigChoice>();
  CLI::App* app = program.add_subcommand("explain", "show the page of a rule");
  app->footer(
      "The page says what the rule does, why, with examples, and what it leaves alone.\n\n"
      "Example:\n  stet explain names/person-variant");
  app->add_option("RULE", *id, "the rule's id, as `stet rules` lists it")->type_name("");
  add_config_options(*app, *config);
  return {app, [id, config] { return run_explain(*id, *config); }};
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
