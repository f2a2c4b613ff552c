// GitLab's Code Quality report: one array of issues. GitLab compares the reports of two branches by
// fingerprint, which must be unique in the report; ours is so only within a file.
#include <nlohmann/json.hpp>

#include "checker/base/hash.h"
#include "checker/report/display_width.h"
#include "checker/report/plain_words.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

// Of info, minor, major, critical and blocker.
std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "critical";
    case Severity::warning:
      return "major";
    case Severity::info:
      break;
  }
  return "info";
}

std::string issue(const std::string& description, std::string_view rule, std::string_view severity,
                  uint64_t fingerprint, std::string_view path, const FilePlace& place) {
  while (path.starts_with("./")) path.remove_prefix(2);
  Json value = {
      {"description", description},
      {"check_name", rule},
      {"fingerprint", hexadecimal(fingerprint) + hexadecimal(hash_bytes(path))},
      {"severity", severity},
      {"location",
       {{"path", printable_path(path)},
        {"lines", {{"begin", place.start.line}, {"end", place.end.line}}}}},
  };
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string begin(const ReportHead&) { return "[\n"; }

std::string file(const FileReport& report, const ReportOptions&) {
  if (!report.error.empty()) {
    return issue("could not be read: " + printable_path(report.error), "stet/unreadable", "blocker",
                 hash_bytes("unreadable"), report.path, {});
  }
  if (report.findings.empty()) return "";
  const FindingPlaces places(*report.article, report.bytes);
  std::string out;
  for_each_new(report, [&](const Finding& finding) {
    if (!out.empty()) out += ",\n";
    out += issue(in_one_line(finding, places), finding.rule, gitlab_severity(finding.severity),
                 finding.fingerprint, report.path, places.in_lines(finding.span));
  });
  return out;
}

std::string end(const ReportHead&, const ReportCounts&, const ReportOptions&) { return "\n]\n"; }

}  // namespace

constinit const ReportFormat kGitlabReport{
    .name = "gitlab",
    .summary = "Code Quality report of GitLab",
    .between = ",\n",
    .begin = begin,
    .file = file,
    .end = end,
};

}  // namespace stet
