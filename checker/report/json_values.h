// The objects that the JSON formats share, as JSON text. (The library's header stays in .cc files.)
#pragma once

#include <string>

#include "checker/report/finding_place.h"
#include "checker/report/report.h"

namespace stet {

// {"name", "version", "gazetteer": {"names", "built", "sources"}}
std::string tool_json(const ReportHead& head, int indent);
// {"files", "errors", "warnings", "infos", "unreadable"}
std::string summary_json(const ReportCounts& counts, int indent);
// {"path", "error", "findings": [...]}
std::string file_json(const FileReport& file, int indent);
// One line each: {"path", ...finding}, or {"path", "error"} for a file that could not be read.
std::string finding_lines_json(const FileReport& file);

}  // namespace stet
