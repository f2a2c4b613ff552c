// stet baseline: the findings that are there already, so that only new ones count.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <mutex>
#include <set>

#include "checker/base/write_file.h"
#include "checker/cli/baseline_file.h"
#include "checker/cli/check_file.h"
#include "checker/cli/commands.h"
#include "checker/cli/config_option.h"
#include "checker/cli/gazetteer_option.h"
#include "checker/cli/house_option.h"
#include "checker/cli/inputs.h"
#include "checker/cli/output.h"
#include "checker/cli/parallel.h"
#include "checker/report/plain_words.h"

namespace stet {
namespace {

struct Options {
  std::vector<std::string> paths;
  ConfigChoice config;
  std::string file;
  unsigned jobs = 0;
};

// A report that nobody reads.
constexpr ReportFormat kNoReport{
    .name = "none",
    .summary = "",
    .between = "",
    .begin = [](const ReportHead&) { return std::string(); },
    .file = [](const FileReport&, const ReportOptions&) { return std::string(); },
    .end = [](const ReportHead&, const ReportCounts&,
              const ReportOptions&) { return std::string(); },
};

struct Present {
  BaselineCounts findings;
  std::set<std::string> checked;  // paths, as the baseline names them
  size_t unreadable = 0;
};

// All findings of the files named, else of all below the baseline's folder, as `stet check` has
// them.
Result<Present> look(const Options& options, const BaselineFile& file) {
  std::vector<Input> inputs =
      find_inputs(options.paths.empty() ? std::vector{file.folder()} : options.paths, "<stdin>");
  const Result<CheckPlan> plan = CheckPlan::make(std::move(inputs), options.config);
  if (!plan) return plan.error();
  Present present;
  std::mutex mutex;
  CheckSettings settings;
  settings.format = &kNoReport;
  settings.steps.push_back([&](const std::string& path, std::string_view, Checked& checked) {
    const std::string name = file.below(path);
    const std::lock_guard lock(mutex);
    present.checked.insert(name);
    for (const Finding& f : checked.findings) {
      if (f.status == Status::fresh) ++present.findings[baseline_key(name, checked.story, f)];
    }
  });
  in_order(
      plan->inputs().size(), options.jobs,
      [&](size_t i) { return check_file(plan->inputs()[i], settings, plan->of(i)); },
      [&](const FileOutcome& outcome) {
        if (!outcome.error.empty()) complain(outcome.error);
        present.unreadable += outcome.counts.unreadable;
        return true;
      });
  return present;
}

uint64_t sum(const BaselineCounts& counts) {
  uint64_t all = 0;
  for (const auto& [key, count] : counts) all += count;
  return all;
}

std::string line(const BaselineKey& key, uint32_t count, std::string_view remark) {
  std::string names;
  for (const std::string& name : key.names) names += (names.empty() ? "" : ", ") + name;
  return key.path + ": " + names + " [" + key.rule + "] " + how_many(count, "time") +
         std::string(remark) + "\n";
}

int fail(const Error& error) {
  complain(error.text());
  return kExitFailure;
}

int save(const BaselineFile& file, const BaselineCounts& counts, const std::string& told,
         size_t unreadable) {
  if (const auto error = write_file(file.path(), baseline_text(counts))) return fail(*error);
  const int printed = print(file.path() + ": " + told + "\n");
  return unreadable > 0 ? kExitFailure : printed;
}

int create(const Options& options) {
  const std::string path = options.file.empty() ? BaselineFile::home() : options.file;
  if (std::filesystem::exists(path))
    return fail({"is there already; `stet baseline update` renews it", path, 0});
  const BaselineFile file = BaselineFile::empty(path);
  const Result<Present> present = look(options, file);
  if (!present) return fail(present.error());
  return save(file, present->findings, how_many(sum(present->findings), "finding") + " known",
              present->unreadable);
}

// What becomes of the baseline: update, prune or show.
int renew(const Options& options, const std::string& name) {
  const std::string path = options.file.empty() ? BaselineFile::find() : options.file;
  if (path.empty())
    return fail(
        {"no .stet-baseline.json here or above; make one with `stet baseline create`", "", 0});
  const Result<BaselineFile> file = BaselineFile::read(path);
  if (!file) return fail(file.error());
  const Result<Present> present = look(options, *file);
  if (!present) return fail(present.error());
  const Baseline::Comparison now = file->baseline().compare(
      present->findings, [&](const std::string& p) { return present->checked.contains(p); });
  if (name == "show") {
    std::string out;
    for (const auto& [key, count] : now.kept) out += line(key, count, "");
    for (const auto& [key, count] : now.stale)
      out += line(
          key, count,
          file->exists(key.path) ? ", stale: not found any more" : ", stale: the file is gone");
    return print(out + how_many(sum(now.kept), "finding") + " known, " +
                 std::to_string(sum(now.stale)) + " stale\n");
  }
  BaselineCounts counts = now.kept;
  if (name == "update") {
    for (const auto& [key, count] : now.fresh) counts[key] = count;
  }
  const std::string added =
      name == "update" ? ", " + std::to_string(sum(counts) - sum(now.kept)) + " of them added" : "";
  return save(*file, counts,
              how_many(sum(counts), "finding") + " known" + added + ", " +
                  std::to_string(sum(now.stale)) + " stale ones removed",
              present->unreadable);
}

constexpr const char* kFooter =
    R"(The findings in the baseline are still shown by `stet check`, marked, but only new ones count for its exit
status. A finding is known by its file, its rule and the names it is about, not by its line: it is still known after
the article was reformatted, its paragraphs moved or the file renamed. If a file has more of them than the baseline
says, all of them are new.

The file is .stet-baseline.json in the root of the repository, or here if there is none; check, update, prune and show
take the nearest one in this folder and those above it. Without PATH all files below its folder are looked at.

Examples:
  stet baseline create                 every finding that is there now is known
  stet check articles/                 only new ones count
  stet baseline prune                  forget those that were corrected
  stet baseline update articles/new/   take in what is new, too
  stet baseline show                   what is known, and what is stale)";

}  // namespace

Command baseline_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("baseline", "known findings, so that only new ones count");
  app->footer(kFooter);
  for (const auto& [name, about] :
       {std::pair("create", "know every finding that is there now"),
        std::pair("update", "know the present findings, and no others"),
        std::pair("prune", "forget findings that are not there any more"),
        std::pair("show", "list what is known and what is stale")}) {
    CLI::App* part = app->add_subcommand(name, about);
    part->allow_extras();
    part->footer("Example:\n  stet baseline " + std::string(name));
    part->add_option("PATH", o->paths, "files or folders; default: all below the baseline")
        ->type_name("");
    part->add_option("--baseline", o->file, "the file; default: .stet-baseline.json")
        ->type_name("FILE");
    add_config_options(*part, o->config);
    add_gazetteer_option(*part, o->config.gazetteers);
    add_house_option(*part, o->config.names);
    part->add_option("-j,--jobs", o->jobs, "threads, 1 to 256; default: one for each processor")
        ->type_name("N")
        ->check(CLI::Range(1u, 256u).description(""));
  }
  return {app, [app, o] {
            const std::vector<CLI::App*> chosen = app->get_subcommands();
            if (chosen.empty()) return usage_error("baseline", "say create, update, prune or show");
            const std::string name = chosen[0]->get_name();
            return name == "create" ? create(*o) : renew(*o, name);
          }};
}

}  // namespace stet
