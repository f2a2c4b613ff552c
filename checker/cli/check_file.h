// One file of a run, from its name to its text in the report.
#pragma once

#include <optional>
#include <string>

#include "checker/cli/catalogue.h"
#include "checker/cli/inputs.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/report/report.h"

namespace stet {

struct CheckSettings {
  const ReportFormat* format = &kTextReport;
  ReportOptions report;
  std::optional<Format> as;  // else by name, else by content
  float min_confidence = 0;
  Selection selection;
};

struct FileOutcome {
  std::string text;   // of the report
  std::string error;  // why the file could not be read, with its path; empty if it could
  ReportCounts counts;
};

// Safe to call from several threads, for different inputs. Never throws.
FileOutcome check_file(const Input& input, const CheckSettings& settings,
                       const Gazetteer& gazetteer);

}  // namespace stet
