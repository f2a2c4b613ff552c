// A run: its inputs checked side by side, the report written in their order.
#pragma once

#include <optional>
#include <string>

#include "checker/cli/check_file.h"
#include "checker/cli/output.h"

namespace stet {

struct RunTotal {
  ReportCounts counts;
  bool fails = false;  // something is at or above its file's fail level
  size_t fixed = 0, fixed_files = 0;
};

// Checks the inputs of the plan on `jobs` threads (0: one for each processor) and writes the
// report. An error if it cannot be written.
std::optional<Error> run_check(const CheckPlan& plan, CheckSettings settings, unsigned jobs,
                               Output& output, RunTotal& total);

// "corrected 3 findings in 2 files"
std::string fixed_text(const RunTotal& total);

}  // namespace stet
