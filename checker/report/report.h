// How a run is written down. A format is three functions that return text: what stands before the
// first file, what one file gives, and what stands after the last. Files are rendered one by one,
// each on its own, so that a run of any size needs no more memory than its largest articles.
//
// A format that sorts or counts before it writes has two functions more: `keep` returns what of a
// file must wait, and `replay` writes all of it once the last file is done (kept_texts.h).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/engine/finding.h"
#include "checker/engine/rule.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/report/kept_texts.h"
#include "checker/text/article.h"

namespace stet {

std::string_view tool_version();  // "0.1.0"

// A rule as reports describe it. The texts must outlive the run.
struct RuleInfo {
  std::string_view id;
  std::string_view summary;
  std::string_view page;  // Markdown
  Severity severity = Severity::warning;
  Stage stage = Stage::preview;
};

// What the run rests on.
struct ReportHead {
  uint64_t names = 0;                // in all layers of the gazetteer
  std::string built;                 // of the newest layer, YYYY-MM-DD
  std::vector<std::string> sources;  // of all layers, with attribution
  std::vector<RuleInfo> rules = {};  // that may report
};
ReportHead report_head(const Gazetteer& gazetteer);

// One file as checked.
struct FileReport {
  std::string_view path;   // as given or found, any bytes
  std::string_view error;  // why it could not be read; if not empty nothing below is set
  std::string_view bytes;  // of the file
  const Article* article = nullptr;
  const Story* story = nullptr;       // of the article, for the map; may be null
  std::span<const Finding> findings;  // in their order in the file
};

struct ReportCounts {
  uint64_t files = 0;  // all, the unreadable ones among them
  uint64_t errors = 0;
  uint64_t warnings = 0;
  uint64_t infos = 0;
  uint64_t unreadable = 0;
  uint64_t known = 0;  // findings of the baseline; not among the others

  void add(const FileReport& file);
  ReportCounts& operator+=(const ReportCounts& other);
};

struct ReportOptions {
  bool colour = false;               // text only
  bool quiet = false;                // text only: no summary
  const ReportHead* head = nullptr;  // what begin() gets; sarif needs it for each file
};

using WriteText = std::function<void(std::string_view)>;

struct ReportFormat {
  std::string_view name;     // of --format
  std::string_view summary;  // half a line for the help
  std::string_view between;  // stands between the texts of two files
  std::string (*begin)(const ReportHead&);
  std::string (*file)(const FileReport&, const ReportOptions&);  // empty: nothing to write
  std::string (*end)(const ReportHead&, const ReportCounts&, const ReportOptions&);
  // Null for a format that needs no other file to write one. `keep` may be called from any thread;
  // an empty text is not kept. `replay` is called once, before `end`.
  std::string (*keep)(const FileReport&, const ReportOptions&) = nullptr;
  void (*replay)(KeptTexts&, const ReportHead&, const ReportCounts&, const WriteText&) = nullptr;
};

extern const ReportFormat kTextReport;
extern const ReportFormat kJsonReport;
extern const ReportFormat kJsonlReport;
extern const ReportFormat kHtmlReport;
extern const ReportFormat kSarifReport;
extern const ReportFormat kGithubReport;
extern const ReportFormat kGitlabReport;
extern const ReportFormat kCheckstyleReport;
extern const ReportFormat kJunitReport;
extern const ReportFormat kRdjsonReport;
extern const ReportFormat kRdjsonlReport;

// All formats, the default first.
std::span<const ReportFormat* const> report_formats();

// The JSON Schema (draft 2020-12) of kJsonReport.
std::string_view report_schema();

}  // namespace stet
