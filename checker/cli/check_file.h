// One file of a run, from its name to its text in the report.
#pragma once

#include <optional>
#include <string>

#include "checker/cli/check_plan.h"
#include "checker/cli/inputs.h"
#include "checker/report/report.h"
#include "checker/text/read_options.h"

namespace stet {

struct CheckSettings {
  const ReportFormat* format = &kTextReport;
  ReportOptions report;
  std::optional<Format> as;  // else as configured, else by name, else by content
  ReadOptions read;
};

struct FileOutcome {
  std::string text;   // of the report; empty for a file that is none of the run's
  std::string kept;   // what of the file the report writes at its end
  std::string error;  // why the file could not be read, with its path; empty if it could
  ReportCounts counts;
  bool fails = false;  // something is at or above the file's fail level
};

// Safe to call from several threads, for different inputs. Never throws.
FileOutcome check_file(const Input& input, const CheckSettings& settings, const FilePlan& plan);

}  // namespace stet
