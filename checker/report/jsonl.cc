// JSON lines: each finding is one object with the path of its file, each unreadable file one object
// with its error; the last line is the run: version, tool and summary.
#include "checker/report/json_values.h"

namespace stet {
namespace {

std::string begin(const ReportHead&) { return ""; }

std::string file(const FileReport& report, const ReportOptions&) {
  return finding_lines_json(report);
}

std::string end(const ReportHead& head, const ReportCounts& counts, const ReportOptions&) {
  return "{\"version\":1,\"tool\":" + tool_json(head, -1) +
         ",\"summary\":" + summary_json(counts, -1) + "}\n";
}

}  // namespace

constinit const ReportFormat kJsonlReport{
    .name = "jsonl",
    .summary = "one finding a line, then one line with the summary",
    .between = "",
    .begin = begin,
    .file = file,
    .end = end,
};

}  // namespace stet
