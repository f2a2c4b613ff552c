// Batch modes: one question a line on standard input, one answer a line on standard output, in
// order.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "checker/base/result.h"

namespace stet {

// Lines above this size are bad ones.
inline constexpr size_t kMaxBatchLine = 1u << 16;

// Appends the answer to a line, without its line end, to `out`; nothing on success.
using BatchAnswer = std::function<std::optional<Error>(std::string_view line, std::string& out)>;

// A line that is not UTF-8, too long or that `answer` has an error for gives an empty line, and a
// complaint with its number on standard error. Answers are written before more input is waited for,
// so that a program may converse. Returns the exit status: kExitFailure if a line was bad or the
// input or output failed.
int run_batch(const BatchAnswer& answer);

// The two fields of "a<TAB>b"; an error if there are not exactly two.
struct Fields {
  std::string_view first, second;
};
Result<Fields> two_fields(std::string_view line);

}  // namespace stet
