// Tests that are found when the program starts, one for each example or file.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace stet {

struct NamedCase {
  std::string name;  // without spaces
  std::string file;  // where a failure is shown
  int line = 0;
  std::function<void()> run;  // with gtest assertions
};

// The rest of main(): registers the cases under `suite`, then runs what the arguments select.
int run_named_cases(int argc, char** argv, const char* suite, std::vector<NamedCase> cases);

}  // namespace stet
