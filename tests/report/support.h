// Articles and findings for the tests of reports, without a reader: the text is the file.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "checker/report/report.h"

namespace stet::testing {

inline Article article_of(std::string_view file) {
  Article article;
  article.text = file;
  const auto size = static_cast<uint32_t>(file.size());
  article.blocks.push_back({Role::body, {0, size}, 0});
  article.map.copied(0, 0, size);
  return article;
}

// The nth place (from 1) of `part` in `text`.
inline Span span_of(std::string_view text, std::string_view part, int nth = 1) {
  size_t at = text.find(part);
  while (--nth > 0) at = text.find(part, at + 1);
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + part.size())};
}

inline Finding finding_on(Span span) {
  Finding finding;
  finding.rule = "names/person-variant";
  finding.confidence = 0.93F;
  finding.span = span;
  finding.message = "“Shaibani” is spelled “Shaybani” elsewhere.";
  finding.why = "Both are Syria's foreign minister.";
  finding.suggestions = {{"Shaybani", false}};
  return finding;
}

inline FileReport report_of(std::string_view path, std::string_view file, const Article& article,
                            const std::vector<Finding>& findings) {
  FileReport report;
  report.path = path;
  report.bytes = file;
  report.article = &article;
  report.findings = findings;
  return report;
}

// The whole report of a run, as the program puts it together.
inline std::string whole_report(const ReportFormat& format, const std::vector<FileReport>& files,
                                const ReportHead& head) {
  ReportOptions options;
  options.head = &head;
  ReportCounts counts;
  KeptTexts kept;
  std::string out = format.begin(head);
  bool first = true;
  for (const FileReport& file : files) {
    counts.add(file);
    if (format.keep != nullptr) kept.append(format.keep(file, options));
    const std::string text = format.file(file, options);
    if (text.empty()) continue;
    if (!first) out += format.between;
    first = false;
    out += text;
  }
  if (format.replay != nullptr) {
    format.replay(kept, head, counts, [&out](std::string_view text) { out += text; });
  }
  return out + format.end(head, counts, options);
}

// The golden file of this name in fixtures/reports; BLESS=1 writes it anew.
inline std::string golden(const std::string& name, const std::string& actual) {
  const std::string path = std::string(STET_SOURCE_DIR) + "/fixtures/reports/" + name + ".golden";
  if (std::getenv("BLESS") != nullptr) std::ofstream(path, std::ios::binary) << actual;
  std::stringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

}  // namespace stet::testing
