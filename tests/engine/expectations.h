// What a test expects of stet, and whether stet finds exactly that: no finding more, none less,
// each on its bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/span.h"
#include "checker/text/reader.h"

namespace stet {

// One line of an expectation: `warning names/person-variant "part" 2 -> Zelenskyy`. The quoted
// part, the number and the suggestion may be left out.
struct ExpectationLine {
  std::string severity;
  std::string rule;
  std::string quoted;
  int number = 1;
  std::optional<std::string> suggestion;
};
std::optional<ExpectationLine> parse_expectation(std::string_view line);

struct Expected {
  std::string severity;
  std::string rule;
  Span file;                              // the bytes that the finding must cover
  std::string message;                    // a part of the finding's message
  std::optional<std::string> suggestion;  // its first suggestion, if given
};

// Checks `file` with all rules, the default gazetteer and a house's list of names. Returns what
// differs from `expected`, one sentence each; empty if nothing does. The order of `expected` is of
// no account.
std::vector<std::string> differences(std::string_view file, Format format,
                                     const std::vector<Expected>& expected,
                                     std::string_view house = {});

// What is still found once the first suggestion of every finding stands in its place; one sentence
// each. Findings that suggest nothing are passed over.
std::vector<std::string> found_after_fixes(std::string_view file, Format format,
                                           std::string_view house = {});

}  // namespace stet
