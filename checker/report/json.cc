// The report for programs: one JSON object, written file by file. Its keys are described in
// report.schema.json.
#include "checker/report/json_values.h"

namespace stet {
namespace {

constexpr int kIndent = 2;

// JSON strings hold no raw line ends, so every line of a value may be moved to the right.
std::string moved_right(const std::string& json, int by) {
  std::string out;
  for (const char c : json) {
    out += c;
    if (c == '\n') out.append(static_cast<size_t>(by), ' ');
  }
  return out;
}

std::string begin(const ReportHead& head) {
  return "{\n  \"version\": 1,\n  \"tool\": " + moved_right(tool_json(head, kIndent), kIndent) +
         ",\n  \"files\": [\n";
}

std::string file(const FileReport& report, const ReportOptions&) {
  return "    " + moved_right(file_json(report, kIndent), 2 * kIndent);
}

std::string end(const ReportHead&, const ReportCounts& counts, const ReportOptions&) {
  return "\n  ],\n  \"summary\": " + moved_right(summary_json(counts, kIndent), kIndent) + "\n}\n";
}

}  // namespace

constinit const ReportFormat kJsonReport{
    .name = "json",
    .summary = "one object, described by `stet schema`",
    .between = ",\n",
    .begin = begin,
    .file = file,
    .end = end,
};

}  // namespace stet
