#include "checker/report/report.h"

#include <algorithm>

namespace stet {

std::string_view tool_version() { return STET_VERSION; }

ReportHead report_head(const Gazetteer& gazetteer) {
  ReportHead head;
  for (uint16_t layer = 0; layer < gazetteer.layers(); ++layer) {
    const LayerInfo info = gazetteer.info(layer);
    head.names += info.names;
    head.built = std::max(head.built, info.built);
    for (const std::string& source : info.sources) {
      if (std::ranges::find(head.sources, source) == head.sources.end()) {
        head.sources.push_back(source);
      }
    }
  }
  return head;
}

void ReportCounts::add(const FileReport& file) {
  ++files;
  if (!file.error.empty()) ++unreadable;
  for (const Finding& finding : file.findings) {
    if (finding.status == Status::baseline) ++known;
    if (finding.status != Status::fresh) continue;
    switch (finding.severity) {
      case Severity::error:
        ++errors;
        break;
      case Severity::warning:
        ++warnings;
        break;
      case Severity::info:
        ++infos;
        break;
    }
  }
}

ReportCounts& ReportCounts::operator+=(const ReportCounts& other) {
  files += other.files;
  errors += other.errors;
  warnings += other.warnings;
  infos += other.infos;
  unreadable += other.unreadable;
  known += other.known;
  return *this;
}

std::span<const ReportFormat* const> report_formats() {
  static constexpr const ReportFormat* kFormats[] = {
      &kTextReport,   &kJsonReport,    &kJsonlReport,      &kHtmlReport,
      &kSarifReport,  &kGithubReport,  &kGitlabReport,     &kJunitReport,
      &kRdjsonReport, &kRdjsonlReport, &kCheckstyleReport,
  };
  return kFormats;
}

std::string_view report_schema() {
  static constexpr std::string_view kSchema =
#include "report_schema.inc"
      ;
  return kSchema;
}

}  // namespace stet
