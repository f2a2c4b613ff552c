// JUnit's XML: a file is a suite, a finding a failed test case. A file without findings is one case
// that passed, an unreadable one an error, and what the baseline or the article excuses is skipped.
#include "checker/report/display_width.h"
#include "checker/report/plain_words.h"
#include "checker/report/xml_text.h"

namespace stet {
namespace {

std::string place_text(const FilePlace& place) {
  return std::to_string(place.start.line) + ":" + std::to_string(place.start.column);
}

// The cases of one file, and how many of them did not pass.
struct Suite {
  std::string path;
  std::string cases;
  size_t tests = 0;
  size_t failures = 0;
  size_t errors = 0;
  size_t skipped = 0;

  void add(const std::string& name, const std::string& classname, const std::string& outcome) {
    ++tests;
    cases += "<testcase name=\"" + xml_text(name) + "\" classname=\"" + xml_text(classname) + "\"" +
             (outcome.empty() ? "/>" : ">" + outcome + "</testcase>") + "\n";
  }

  std::string text() const {
    return "<testsuite name=\"" + xml_text(path) + "\" tests=\"" + std::to_string(tests) +
           "\" failures=\"" + std::to_string(failures) + "\" errors=\"" + std::to_string(errors) +
           "\" skipped=\"" + std::to_string(skipped) + "\">\n" + cases + "</testsuite>\n";
  }
};

std::string failure(const std::string& path, const Finding& finding, const FindingPlaces& places) {
  const std::string where = path + ":" + place_text(places.in_lines(finding.span));
  std::string body = where + ": " + std::string(severity_name(finding.severity)) + ": " +
                     in_one_line(finding, places);
  if (!finding.why.empty()) body += "\n" + printable(finding.why);
  return "<failure type=\"" + std::string(severity_name(finding.severity)) + "\" message=\"" +
         xml_text(printable(finding.message)) + "\">" + xml_text(body) + "</failure>";
}

std::string begin(const ReportHead&) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"stet\">\n";
}

std::string file(const FileReport& report, const ReportOptions&) {
  Suite suite;
  suite.path = printable_path(report.path);
  if (!report.error.empty()) {
    ++suite.errors;
    suite.add(
        "readable", "stet",
        "<error type=\"unreadable\" message=\"" + xml_text(printable_path(report.error)) + "\"/>");
  } else if (report.findings.empty()) {
    suite.add("no findings", "stet", "");
  } else {
    const FindingPlaces places(*report.article, report.bytes);
    for (const Finding& finding : report.findings) {
      const std::string name = place_text(places.in_lines(finding.span)) + " " +
                               printable(finding.span.in(report.article->text));
      if (finding.status == Status::fresh) {
        ++suite.failures;
        suite.add(name, finding.rule, failure(suite.path, finding, places));
      } else {
        ++suite.skipped;
        std::string why(status_name(finding.status));
        if (!finding.justification.empty()) why += ": " + printable(finding.justification);
        suite.add(name, finding.rule, "<skipped>" + xml_text(why) + "</skipped>");
      }
    }
  }
  return suite.text();
}

std::string end(const ReportHead&, const ReportCounts&, const ReportOptions&) {
  return "</testsuites>\n";
}

}  // namespace

constinit const ReportFormat kJunitReport{
    .name = "junit",
    .summary = "XML of JUnit, a test suite for each file",
    .between = "",
    .begin = begin,
    .file = file,
    .end = end,
};

}  // namespace stet
