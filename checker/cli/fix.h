// Applying suggestions to a file: only where the span is the same bytes in the file as in the text,
// never inside a quotation, and until checking again finds nothing more to apply.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/engine/check.h"

namespace stet {

enum class FixMode : uint8_t { none, safe, all };

struct Fixed {
  std::string bytes;                 // of the file as it is to be
  size_t applied = 0;                // suggestions
  std::vector<std::string> refused;  // "12: “A&amp;B” is left: …", with the line; of the last round
};

using Check = std::function<Result<Checked>(std::string_view bytes)>;

// `safe` applies the suggestions that need no reader, `all` the first of each finding.
Result<Fixed> fix(std::string_view bytes, FixMode mode, Format format, const Check& check);

// From one text to the other in the unified format, with three lines around each change; empty if
// they are the same. Both have the same number of lines, as suggestions hold no line end.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

// Writes `bytes` over the file: at once, with its permissions; a link stays one.
std::optional<Error> overwrite(const std::string& path, std::string_view bytes);

}  // namespace stet
