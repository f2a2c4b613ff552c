#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "checker/cli/check_file.h"
#include "checker/cli/choices.h"
#include "checker/cli/commands.h"
#include "checker/cli/gazetteer_option.h"
#include "checker/cli/inputs.h"
#include "checker/cli/output.h"
#include "checker/cli/parallel.h"
#include "checker/gazetteer/default.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string fail_level = "warning";
  std::string stdin_filename = "<stdin>";
  std::string as;
  std::string color = "auto";
  std::string output;
  std::vector<std::string> select, ignore, gazetteers;
  unsigned jobs = 0;
  float min_confidence = 0;
  bool quiet = false;
};

constexpr std::string_view kFailLevels[] = {"error", "warning", "info", "none"};
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
  if (auto error = bad("--fail-level", options.fail_level, kFailLevels)) return error;
  if (auto error = bad("--color", options.color, kColor)) return error;
  if (!options.as.empty()) {
    if (auto error = bad("--as", options.as, kinds())) return error;
  }
  if (options.paths.empty()) {
    return Error{"name the files or folders to check, or - for standard input", "", 0};
  }
  return std::nullopt;
}

Result<CheckSettings> settings_of(const Options& options) {
  if (auto error = first_bad_choice(options)) return *error;
  Result<Selection> selection = Selection::make(options.select, options.ignore);
  if (!selection) return selection.error();
  CheckSettings settings;
  settings.selection = *std::move(selection);
  settings.format = *std::ranges::find(report_formats(), options.format, &ReportFormat::name);
  settings.report.colour = use_colour(options.color, !options.output.empty());
  settings.report.quiet = options.quiet;
  settings.min_confidence = options.min_confidence;
  if (!options.as.empty()) {
    settings.as = std::ranges::find(formats(), options.as, &FormatInfo::name)->format;
  }
  return settings;
}

// Checks the inputs and writes the report; the counts tell the exit status.
std::optional<Error> run_check(const std::vector<Input>& inputs, const CheckSettings& settings,
                               const Gazetteer& gazetteer, unsigned jobs, Output& output,
                               ReportCounts& counts) {
  const ReportHead head = report_head(gazetteer);
  bool first = true;
  output.write(settings.format->begin(head));
  in_order(
      inputs.size(), jobs, [&](size_t i) { return check_file(inputs[i], settings, gazetteer); },
      [&](const FileOutcome& outcome) {
        if (!outcome.error.empty()) complain(outcome.error);
        counts += outcome.counts;
        if (outcome.text.empty()) return true;
        const std::string_view between = first ? "" : settings.format->between;
        first = false;
        return output.write(std::string(between) + outcome.text);
      });
  output.write(settings.format->end(head, counts, settings.report));
  return output.finish();
}

bool fails(const ReportCounts& counts, std::string_view level) {
  if (level == "none") return false;
  if (counts.errors > 0) return true;
  if (level == "error") return false;
  return counts.warnings > 0 || (level == "info" && counts.infos > 0);
}

int run(const Options& options) {
  const Result<CheckSettings> settings = settings_of(options);
  if (!settings) return usage_error("check", settings.error().text());
  const Result<Gazetteer> gazetteer = default_gazetteer(options.gazetteers);
  if (!gazetteer) {
    complain(gazetteer.error().text());
    return kExitFailure;
  }
  const std::vector<Input> inputs = find_inputs(options.paths, options.stdin_filename);
  if (inputs.empty()) complain("no .md, .html or .txt files found");
  Output output(options.output);
  ReportCounts counts;
  if (const auto error = run_check(inputs, *settings, *gazetteer, options.jobs, output, counts)) {
    complain(error->text());
    return kExitFailure;
  }
  if (counts.unreadable > 0) return kExitFailure;
  return fails(counts, options.fail_level) ? kExitFindings : kExitGood;
}

constexpr const char* kFooter =
    R"(Folders are searched for .md, .markdown, .mdown, .html, .htm, .xhtml, .txt and .text files. Hidden files and
those that a .gitignore names are left out; a file named on the command line is always checked.

Exit status: 0 nothing at or above the fail level, 1 findings at or above it, 2 wrong usage or a file that
could not be read.

Examples:
  stet check article.md                         check one article
  stet check --format json articles/ > out.json check all articles of a folder, report for programs
  pandoc -t markdown a.docx | stet check --stdin-filename a.md -
  stet check --select places --fail-level none articles/)";

std::string footer() {
  std::string out = "Formats:\n";
  for (const ReportFormat* format : report_formats()) {
    out += "  " + std::string(format->name) + std::string(24 - format->name.size(), ' ') +
           std::string(format->summary) + "\n";
  }
  return out + "\n" + kFooter;
}

void add_rules_option(CLI::App& app, const std::string& name, std::vector<std::string>& list,
                      const std::string& description) {
  app.add_option(name, list, description)
      ->type_name("RULE,")
      ->delimiter(',')
      ->allow_extra_args(false);
}

}  // namespace

Command check_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("check", "check files and folders");
  app->footer(footer());
  app->add_option("PATH", o->paths, "files, folders, or - for standard input")->type_name("");
  app->add_option("--format", o->format, "of the report: text (default) or one of those below")
      ->type_name("FORMAT");
  app->add_option("--output", o->output, "write the report to a file, whole or not at all")
      ->type_name("FILE");
  app->add_option("--fail-level", o->fail_level,
                  "exit with 1 from this severity on: error, warning (default), info, none")
      ->type_name("LEVEL");
  add_rules_option(*app, "--select", o->select,
                   "only these rules or groups, as names,places/unlikely-place");
  add_rules_option(*app, "--ignore", o->ignore, "all but these rules or groups");
  add_gazetteer_option(*app, o->gazetteers);
  app->add_option("--min-confidence", o->min_confidence,
                  "least probability that a finding is right, 0 to 1")
      ->type_name("P")
      ->check(CLI::Range(0.0, 1.0).description(""));
  app->add_option("--as", o->as, "read every file as plain, markdown or html; default: by name")
      ->type_name("KIND");
  app->add_option("--stdin-filename", o->stdin_filename, "the name of standard input in the report")
      ->type_name("NAME");
  app->add_option("--color", o->color,
                  "always, never, or auto (default): on a terminal, unless NO_COLOR is set")
      ->type_name("WHEN");
  app->add_option("-j,--jobs", o->jobs, "threads, 1 to 256; default: one for each processor")
      ->type_name("N")
      ->check(CLI::Range(1u, 256u).description(""));
  app->add_flag("-q,--quiet", o->quiet, "no summary line");
  return {app, [o] { return run(*o); }};
}

}  // namespace stet
