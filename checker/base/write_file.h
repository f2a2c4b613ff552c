// Writing a file so that a reader sees the old content or the new, never half of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "checker/base/result.h"

namespace stet {

// Writes to a temporary file beside `path` and renames it over `path`. Nothing is returned on
// success.
std::optional<Error> write_file(const std::string& path, std::string_view content);

// The whole content of a regular file, at most `limit` bytes; a longer file is an error.
Result<std::string> read_file(const std::string& path, size_t limit);

}  // namespace stet
