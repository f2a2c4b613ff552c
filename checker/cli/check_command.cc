#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "checker/base/choices.h"
#include "checker/cli/check_run.h"
#include "checker/cli/commands.h"
#include "checker/cli/config_option.h"
#include "checker/cli/finding_steps.h"
#include "checker/cli/gazetteer_option.h"
#include "checker/cli/house_option.h"
#include "checker/cli/inputs.h"
#include "checker/cli/output.h"
#include "checker/cli/watch.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string fail_level;
  std::string stdin_filename = "<stdin>";
  std::string as;
  std::string color = "auto";
  std::string output;
  ConfigChoice config;
  std::vector<std::string> json_fields;
  StepChoice steps;
  unsigned jobs = 0;
  bool quiet = false;
  std::string fix;  // "safe", "all"
  bool diff = false, show_suppressed = false, watch = false;
};

constexpr std::string_view kFailLevels[] = {"error", "warning", "info", "none"};
constexpr std::string_view kFixes[] = {"safe", "all"};
constexpr std::string_view kColor[] = {"auto", "always", "never"};

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const ReportFormat* format : report_formats()) names.push_back(format->name);
  return names;
}

std::vector<std::string_view> kinds() {
  std::vector<std::string_view> names;
  for (const FormatInfo& format : formats()) names.push_back(format.name);
  return names;
}

// The first option that has a value it cannot have, as an error.
std::optional<Error> first_bad_choice(const Options& options) {
  const std::vector<std::string_view> formats = format_names();
  const auto bad = [](std::string_view what, const std::string& given,
                      std::span<const std::string_view> choices) -> std::optional<Error> {
    if (std::ranges::find(choices, given) != choices.end()) return std::nullopt;
    return Error{unknown_choice(what, given, choices), "", 0};
  };
  if (auto error = bad("--format", options.format, formats)) return error;
  if (!options.fail_level.empty()) {
    if (auto error = bad("--fail-level", options.fail_level, kFailLevels)) return error;
  }
  if (auto error = bad("--color", options.color, kColor)) return error;
  if (!options.as.empty()) {
    if (auto error = bad("--as", options.as, kinds())) return error;
  }
  if (!options.fix.empty()) {
    if (auto error = bad("--fix", options.fix, kFixes)) return error;
  }
  if (auto error = first_unknown_rule(options.config.overrides)) return error;
  if (options.paths.empty()) {
    return Error{"name the files or folders to check, or - for standard input", "", 0};
  }
  if (options.watch && std::ranges::find(options.paths, "-") != options.paths.end()) {
    return Error{"--watch needs files or folders; standard input is read once", "", 0};
  }
  return std::nullopt;
}

Result<CheckSettings> settings_of(const Options& options) {
  if (auto error = first_bad_choice(options)) return *error;
  CheckSettings settings;
  settings.format = *std::ranges::find(report_formats(), options.format, &ReportFormat::name);
  settings.report.colour = use_colour(options.color, !options.output.empty());
  settings.report.quiet = options.quiet;
  settings.show_suppressed = options.show_suppressed;
  settings.diff = options.diff;
  settings.fix = options.fix == "all"                   ? FixMode::all
                 : options.diff || !options.fix.empty() ? FixMode::safe
                                                        : FixMode::none;
  if (!options.as.empty()) {
    settings.as = std::ranges::find(formats(), options.as, &FormatInfo::name)->format;
  }
  for (const std::string& field : options.json_fields) {
    if (auto error = settings.read.json.add(field)) {
      return Error{"--json-field: " + error->message, "", 0};
    }
  }
  return settings;
}

// One run over the inputs; its exit status.
int check_inputs(std::vector<Input> inputs, const Options& options, const CheckSettings& settings) {
  const Result<CheckPlan> plan = CheckPlan::make(std::move(inputs), options.config);
  if (!plan) {
    complain(plan.error().text());
    return kExitFailure;
  }
  if (plan->inputs().empty()) complain("no articles found");
  Output output(options.output);
  RunTotal total;
  if (const auto error = run_check(*plan, settings, options.jobs, output, total)) {
    complain(error->text());
    return kExitFailure;
  }
  if (total.fixed > 0 && !options.diff && !options.quiet) complain(fixed_text(total));
  if (total.counts.unreadable > 0) return kExitFailure;
  return total.fails ? kExitFindings : kExitGood;
}

// Checks all inputs, then each one when it is saved. Ends only by an error, or by a signal.
int check_when_saved(const Options& options, const CheckSettings& settings) {
  Result<Watch> watch = Watch::make(options.paths);
  if (!watch) {
    complain(watch.error().text());
    return kExitFailure;
  }
  std::vector<Input> inputs = find_inputs(options.paths, options.stdin_filename);
  while (true) {
    if (!inputs.empty()) check_inputs(std::move(inputs), options, settings);
    inputs = watch->saved(-1);
  }
}

int run(Options& options) {
  Result<CheckSettings> settings = settings_of(options);
  if (!settings) return usage_error("check", settings.error().text());
  FindingSteps steps;
  if (const auto error = steps.open(options.steps, *settings)) {
    complain(error->text());
    return kExitFailure;
  }
  options.config.overrides.fail_level = fail_level_of(options.fail_level);
  if (options.watch) return check_when_saved(options, *settings);
  return check_inputs(find_inputs(options.paths, options.stdin_filename), options, *settings);
}

constexpr const char* kFooter = R"(
Folders are searched for files that end so. Hidden files and those that a .gitignore or the configuration
names are left out; a file named on the command line is always checked, and if its name does not say what it
is, its content does. The configuration of a file is the nearest .stet.json above it (`stet config`,
`stet init`); what the command line says counts more.

Findings of the baseline (`stet baseline --help`) are shown, marked, and do not count. With --since, of one that
rests on several places any may be on the changed line; files that git does not know are new as a whole.

Exit status: 0 nothing at or above the fail level, 1 findings at or above it, 2 wrong usage or a file that
could not be read.

Examples:
  stet check article.md                         check one article
  stet check --format json articles/ > out.json check all articles of a folder, report for programs
  curl -s https://example.org/story | stet check -
  stet check --select places --fail-level none articles/
  stet check --watch story.md                   again whenever it is saved
  stet check --since main articles/             what this branch brought
  stet check --house house.names a.md           as the house spells it: `stet learn --help`)";

std::string footer() {
  std::string out = "Formats of the report (--format):\n";
  const auto line = [&out](std::string_view name, std::string_view text) {
    out += "  " + std::string(name) + std::string(24 - name.size(), ' ') + std::string(text) + "\n";
  };
  for (const ReportFormat* format : report_formats()) line(format->name, format->summary);
  out += "\nKinds of files (--as):\n";
  for (const FormatInfo& format : formats()) {
    std::string endings;
    for (const std::string_view extension : format.extensions) {
      endings += (endings.empty() ? "" : ", ") + std::string(extension);
    }
    line(format.name, endings.empty() ? "found by its content" : endings);
  }
  return out + kFooter;
}

void add_rules_option(CLI::App& app, const std::string& name, std::vector<std::string>& list,
                      const std::string& description) {
  app.add_option(name, list, description)
      ->type_name("RULE,")
      ->delimiter(',')
      ->allow_extra_args(false);
}

void add_report_options(CLI::App& app, Options& o) {
  app.add_option("--format", o.format, "of the report: text (default) or one of those below")
      ->type_name("FORMAT");
  app.add_option("--output", o.output, "write the report to a file, whole or not at all")
      ->type_name("FILE");
  app.add_option("--color", o.color,
                 "always, never, or auto (default): on a terminal, unless NO_COLOR is set")
      ->type_name("WHEN");
  app.add_flag("-q,--quiet", o.quiet, "no summary line");
  app.add_flag("--show-suppressed", o.show_suppressed,
               "list what the article's remarks let stand, too");
}

void add_finding_options(CLI::App& app, Options& o) {
  app.add_option("--fail-level", o.fail_level,
                 "exit with 1 from this severity on: error, warning (default), info, none")
      ->type_name("LEVEL");
  add_rules_option(app, "--select", o.config.overrides.select,
                   "only these rules or groups, as names,places/unlikely-place");
  add_rules_option(app, "--ignore", o.config.overrides.ignore, "all but these rules or groups");
  app.add_option("--min-confidence", o.config.overrides.min_confidence,
                 "least probability that a finding is right, 0 to 1")
      ->type_name("P")
      ->check(CLI::Range(0.0, 1.0).description(""));
  add_step_options(app, o.steps);
  add_gazetteer_option(app, o.config.gazetteers);
  add_house_option(app, o.config.names);
}

void add_input_options(CLI::App& app, Options& o) {
  app.add_option("--as", o.as, "read every file as one of the kinds below; default: by name")
      ->type_name("KIND");
  app.add_option(
         "--json-field", o.json_fields,
         "where the text of JSON files stands, as body=/content:html; the role is headline, "
         "standfirst, caption, byline, body, quote, metadata or article, the kind plain, "
         "html or markdown; repeatable")
      ->type_name("ROLE=POINTER[:KIND]")
      ->allow_extra_args(false);
  app.add_option("--stdin-filename", o.stdin_filename, "the name of standard input in the report")
      ->type_name("NAME");
  add_config_options(app, o.config);
  app.add_flag("--force-exclude", o.config.force_exclude,
               "leave out what the configuration excludes even if it is named");
  app.add_option("-j,--jobs", o.jobs, "threads, 1 to 256; default: one for each processor")
      ->type_name("N")
      ->check(CLI::Range(1u, 256u).description(""));
}

void add_file_options(CLI::App& app, Options& o) {
  app.add_flag(
         "--fix{safe}", o.fix,
         "correct the files: safe (default) needs no reader, all takes every first suggestion")
      ->type_name("[=WHICH]");
  app.add_flag("--diff", o.diff,
               "print what --fix would change, as a unified diff, and change nothing");
  app.add_flag("--watch", o.watch, "check again whatever is saved, until interrupted");
}

}  // namespace

Command check_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("check", "check files and folders");
  app->footer(footer());
  app->add_option("PATH", o->paths, "files, folders, or - for standard input")->type_name("");
  add_report_options(*app, *o);
  add_finding_options(*app, *o);
  add_input_options(*app, *o);
  add_file_options(*app, *o);
  return {app, [o] { return run(*o); }};
}

}  // namespace stet
