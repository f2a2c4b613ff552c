// One file of a run, from its name to its text in the report.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "checker/cli/check_plan.h"
#include "checker/cli/fix.h"
#include "checker/cli/inputs.h"
#include "checker/engine/check.h"
#include "checker/report/report.h"
#include "checker/text/read_options.h"

namespace stet {

// What else is done with the findings of a file (a baseline, changed lines), in this order. Called
// from several threads, for different files.
using FindingStep =
    std::function<void(const std::string& path, std::string_view bytes, Checked& checked)>;

struct CheckSettings {
  const ReportFormat* format = &kTextReport;
  ReportOptions report;
  FixMode fix = FixMode::none;
  bool diff = false;             // print what `fix` would change instead of the report
  bool show_suppressed = false;  // in the report
  std::optional<Format> as;      // else as configured, else by name, else by content
  ReadOptions read;
  std::vector<FindingStep> steps;
};

struct FileOutcome {
  std::string text;   // of the report; empty for a file that is none of the run's
  std::string kept;   // what of the file the report writes at its end
  std::string error;  // why the file could not be read, with its path; empty if it could
  ReportCounts counts;
  bool fails = false;              // something is at or above the file's fail level
  size_t fixed = 0;                // suggestions that were applied, or would be
  std::vector<std::string> notes;  // for standard error
};

// Safe to call from several threads, for different inputs. Never throws.
FileOutcome check_file(const Input& input, const CheckSettings& settings, const FilePlan& plan);

}  // namespace stet
