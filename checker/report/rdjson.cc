// The Reviewdog Diagnostic Format, as one object (rdjson) and as one diagnostic a line (rdjsonl).
// Its columns are bytes, from 1; ends are exclusive.
#include <nlohmann/json.hpp>

#include "checker/report/display_width.h"
#include "checker/report/plain_words.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

std::string_view rd_severity(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "ERROR";
    case Severity::warning:
      return "WARNING";
    case Severity::info:
      break;
  }
  return "INFO";
}

std::string dump(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Diagnostics {
 public:
  explicit Diagnostics(const FileReport& file)
      : file_(file),
        path_(printable_path(file.path)),
        places_(*file.article, file.bytes),
        columns_(file.bytes) {}

  std::string diagnostic(const Finding& finding) const {
    Json out;
    out["message"] = message(finding);
    out["location"] = location(finding.span);
    out["severity"] = rd_severity(finding.severity);
    out["source"]["name"] = "stet";
    out["code"]["value"] = finding.rule;
    const FilePlace place = places_.in_lines(finding.span);
    for (const Suggestion& suggestion : finding.suggestions) {
      if (!replaceable(file_, finding, place, suggestion)) continue;
      out["suggestions"].push_back({{"range", range(place)}, {"text", suggestion.text}});
    }
    for (const Related& related : finding.related) {
      out["related_locations"].push_back(
          {{"message", related.message}, {"location", location(related.span)}});
    }
    return dump(out);
  }

 private:
  static std::string message(const Finding& finding) {
    std::string out = printable(finding.message);
    if (!finding.why.empty()) out += "\n" + printable(finding.why);
    return out;
  }

  Json position(const Position& p) const {
    const bool bytes = !file_.article->packed();
    return {{"line", p.line}, {"column", bytes ? columns_.of(p) : p.column}};
  }
  Json range(const FilePlace& place) const {
    return {{"start", position(place.start)}, {"end", position(place.end)}};
  }
  Json location(Span span) const {
    return {{"path", path_}, {"range", range(places_.in_lines(span))}};
  }

  const FileReport& file_;
  std::string path_;
  FindingPlaces places_;
  ByteColumns columns_;
};

std::string unreadable(const FileReport& file) {
  const Json out = {{"message", "could not be read: " + printable_path(file.error)},
                    {"location", {{"path", printable_path(file.path)}}},
                    {"severity", "ERROR"},
                    {"source", {{"name", "stet"}}}};
  return dump(out);
}

// One a line.
std::string diagnostics(const FileReport& report, std::string_view between) {
  if (!report.error.empty()) return unreadable(report);
  if (report.findings.empty()) return "";
  const Diagnostics all(report);
  std::string out;
  for_each_new(report, [&](const Finding& finding) {
    if (!out.empty()) out += between;
    out += all.diagnostic(finding);
  });
  return out;
}

std::string begin(const ReportHead&) {
  return "{\"source\":{\"name\":\"stet\"},\"diagnostics\":[\n";
}

std::string file(const FileReport& report, const ReportOptions&) {
  return diagnostics(report, ",\n");
}

std::string end(const ReportHead&, const ReportCounts&, const ReportOptions&) { return "\n]}\n"; }

std::string no_begin(const ReportHead&) { return ""; }

std::string lines(const FileReport& report, const ReportOptions&) {
  const std::string out = diagnostics(report, "\n");
  return out.empty() ? out : out + "\n";
}

std::string no_end(const ReportHead&, const ReportCounts&, const ReportOptions&) { return ""; }

}  // namespace

constinit const ReportFormat kRdjsonReport{
    .name = "rdjson",
    .summary = "for reviewdog, one object",
    .between = ",\n",
    .begin = begin,
    .file = file,
    .end = end,
};

constinit const ReportFormat kRdjsonlReport{
    .name = "rdjsonl",
    .summary = "for reviewdog, one diagnostic a line",
    .between = "",
    .begin = no_begin,
    .file = lines,
    .end = no_end,
};

}  // namespace stet
