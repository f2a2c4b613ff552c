// Articles and findings for the tests of reports, without a reader: the text is the file.
#pragma once

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

}  // namespace stet::testing
