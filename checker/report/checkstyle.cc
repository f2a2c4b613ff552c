// Checkstyle's XML, which most servers of continuous integration read. It has no ranges and no
// related places; the message names them.
#include "checker/report/display_width.h"
#include "checker/report/plain_words.h"
#include "checker/report/xml_text.h"

namespace stet {
namespace {

std::string error(uint32_t line, uint32_t column, std::string_view severity,
                  std::string_view message, const std::string& source) {
  return "<error line=\"" + std::to_string(line) + "\" column=\"" + std::to_string(column) +
         "\" severity=\"" + std::string(severity) + "\" message=\"" + xml_text(message) +
         "\" source=\"" + xml_text(source) + "\"/>\n";
}

// "names/person-variant" as checkstyle names its checks.
std::string source_of(const std::string& rule) {
  std::string out = "stet." + rule;
  for (char& c : out) {
    if (c == '/') c = '.';
  }
  return out;
}

std::string begin(const ReportHead&) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
}

std::string file(const FileReport& report, const ReportOptions&) {
  std::string out;
  if (!report.error.empty()) {
    out = error(1, 1, "error", "could not be read: " + printable_path(report.error),
                "stet.unreadable");
  } else if (!report.findings.empty()) {
    const FindingPlaces places(*report.article, report.bytes);
    for_each_new(report, [&](const Finding& finding) {
      const Position at = places.in_lines(finding.span).start;
      out += error(at.line, at.column, severity_name(finding.severity),
                   in_one_line(finding, places), source_of(finding.rule));
    });
  }
  return "<file name=\"" + xml_text(printable_path(report.path)) + "\">\n" + out + "</file>\n";
}

std::string end(const ReportHead&, const ReportCounts&, const ReportOptions&) {
  return "</checkstyle>\n";
}

}  // namespace

constinit const ReportFormat kCheckstyleReport{
    .name = "checkstyle",
    .summary = "XML of Checkstyle",
    .between = "",
    .begin = begin,
    .file = file,
    .end = end,
};

}  // namespace stet
