// Workflow commands of GitHub Actions, which become annotations of the changed files.
//
// GitHub shows only ten annotations of a level and step and drops the rest without a word. So all
// lines are kept and written by severity, and a count stands before the first notice, where it is
// always shown; the log has everything.
#include "checker/report/display_width.h"
#include "checker/report/plain_words.h"

namespace stet {
namespace {

std::string_view command(Severity severity) {
  return severity == Severity::info ? "notice" : severity_name(severity);
}

// As the toolkit of GitHub Actions escapes: a percent sign and line ends everywhere, what ends a
// property in properties.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string property(std::string_view name, std::string_view value) {
  return std::string(name) + "=" + escaped(value, true);
}

// A range of columns is only shown within one line.
std::string range(const FilePlace& place) {
  std::string out =
      ",line=" + std::to_string(place.start.line) + ",endLine=" + std::to_string(place.end.line);
  if (place.start.line != place.end.line) return out;
  return out + ",col=" + std::to_string(place.start.column) +
         ",endColumn=" + std::to_string(place.end.column);
}

std::string nothing(const FileReport&, const ReportOptions&) { return ""; }

std::string keep(const FileReport& report, const ReportOptions&) {
  const std::string path = property("file", printable_path(report.path));
  if (!report.error.empty()) {
    return "::error " + path + "," + property("title", "stet") +
           "::" + escaped("could not be read: " + printable_path(report.error), false) + "\n";
  }
  if (report.findings.empty()) return "";
  const FindingPlaces places(*report.article, report.bytes);
  std::string out;
  for_each_new(report, [&](const Finding& finding) {
    std::string text = in_one_line(finding, places);
    if (!finding.why.empty()) text += "\n" + printable(finding.why);
    out += "::" + std::string(command(finding.severity)) + " " + path +
           range(places.in_lines(finding.span)) + "," + property("title", finding.rule) +
           "::" + escaped(text, false) + "\n";
  });
  return out;
}

// Writes the lines of one command.
void write_lines(KeptTexts& kept, std::string_view wanted, const WriteText& write) {
  const std::string start = "::" + std::string(wanted) + " ";
  kept.for_each([&](std::string_view lines) {
    while (!lines.empty()) {
      const size_t end = lines.find('\n') + 1;
      if (lines.starts_with(start)) write(lines.substr(0, end));
      lines.remove_prefix(end);
    }
  });
}

void replay(KeptTexts& kept, const ReportHead&, const ReportCounts& counts,
            const WriteText& write) {
  write_lines(kept, "error", write);
  write_lines(kept, "warning", write);
  write("::notice " + property("title", "stet") + "::" + escaped(counted(counts), false) + "\n");
  write_lines(kept, "notice", write);
}

std::string begin(const ReportHead&) { return ""; }

std::string end(const ReportHead&, const ReportCounts& counts, const ReportOptions&) {
  return "stet: " + counted(counts) + "\n";
}

}  // namespace

constinit const ReportFormat kGithubReport{
    .name = "github",
    .summary = "annotations of GitHub Actions, the gravest first",
    .between = "",
    .begin = begin,
    .file = nothing,
    .end = end,
    .keep = keep,
    .replay = replay,
};

}  // namespace stet
