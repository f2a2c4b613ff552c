// What `stet check` does with the findings of a file besides reporting them: --baseline, --since.
#pragma once

#include <optional>
#include <string>

#include "checker/cli/baseline_file.h"
#include "checker/cli/changed_lines.h"
#include "checker/cli/check_file.h"

namespace CLI {
class App;
}

namespace stet {

struct StepChoice {
  std::string baseline, since;
  bool no_baseline = false;
};

void add_step_options(CLI::App& app, StepChoice& choice);

class FindingSteps {
 public:
  FindingSteps() = default;
  FindingSteps(const FindingSteps&) = delete;  // the steps point to it
  FindingSteps& operator=(const FindingSteps&) = delete;

  // Adds what was chosen to the settings; the object must outlive them. An error for a baseline
  // that cannot be read, and for a revision that git does not know.
  std::optional<Error> open(const StepChoice& choice, CheckSettings& settings);

 private:
  std::optional<BaselineFile> baseline_;
  std::optional<Changes> changes_;
};

// Marks what the baseline knows. `file` must outlive the step.
FindingStep mark_known(const BaselineFile& file);

// Drops the findings none of whose places, related ones among them, is on a changed line. `changes`
// must outlive the step.
FindingStep keep_changed(const Changes& changes);

}  // namespace stet
