// Another program, run to its end: without a shell, so that nothing in an argument has a meaning.
#pragma once

#include <string>
#include <vector>

#include "checker/base/result.h"

namespace stet {

struct ChildOutcome {
  int status = -1;  // its exit status; 128 + N after signal N
  std::string out;
  std::string err;
};

// Runs the program that PATH has under arguments[0], with an empty standard input. An error if it
// cannot be started or its output is more than a GiB.
Result<ChildOutcome> run_child(const std::vector<std::string>& arguments);

}  // namespace stet
