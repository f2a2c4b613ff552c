// The report for people, in the manner of compilers: where, how grave, what; the line with the span
// underlined; the other places; why; what to write instead.
#include <algorithm>

#include "checker/report/display_width.h"
#include "checker/report/excerpt.h"
#include "checker/report/finding_place.h"
#include "checker/report/plain_words.h"
#include "checker/report/report.h"
#include "checker/report/style.h"

namespace stet {
namespace {

constexpr size_t kSourceColumns = 96;
constexpr size_t kRelatedColumns = 64;
constexpr size_t kRelatedShown = 3;

class TextReport {
 public:
  TextReport(const FileReport& file, const ReportOptions& options)
      : file_(file),
        style_{options.colour},
        path_(printable_path(file.path)),
        places_(*file.article, file.bytes) {}

  std::string render() {
    for (const Finding& finding : file_.findings) render(finding);
    return std::move(out_);
  }

 private:
  void render(const Finding& finding) {
    const FilePlace place = places_.of(finding.span);
    margin_ = std::to_string(last_line(place)).size();
    const size_t shown = std::min(finding.related.size(), kRelatedShown);
    for (size_t i = 0; i < shown; ++i) {
      const FilePlace other = places_.of(finding.related[i].span);
      margin_ = std::max(margin_, std::to_string(last_line(other)).size());
    }
    const std::string known = finding.status == Status::baseline ? " (known)" : "";
    header(place,
           style_.severity(finding.severity, std::string(severity_name(finding.severity)) + known),
           style_.bold(printable(finding.message)) + " " + style_.dim("[" + finding.rule + "]"));
    source(finding.span, kSourceColumns, '^', finding.severity);
    for (size_t i = 0; i < shown; ++i) {
      const Related& related = finding.related[i];
      const FilePlace other = places_.of(related.span);
      header(other, style_.cyan("note"), printable(related.message));
      source(related.span, kRelatedColumns, '-', Severity::info);
    }
    if (finding.related.size() > shown) {
      const size_t more = finding.related.size() - shown;
      remark("note",
             "and " + std::to_string(more) + (more == 1 ? " other place" : " other places"));
    }
    if (!finding.why.empty()) remark("why", printable(finding.why));
    if (!finding.suggestions.empty()) remark("suggestion", suggestions(finding));
    out_ += '\n';
  }

  // A packed document has paragraphs instead of lines.
  static uint32_t last_line(const FilePlace& place) {
    return place.packed_end.part.empty() ? place.end.line : place.packed_end.paragraph;
  }

  // "12:5", or in a packed document "paragraph 12, character 5".
  std::string where(const FilePlace& place) const {
    const PackedPlace& packed = place.packed_start;
    if (packed.part.empty()) {
      return std::to_string(place.start.line) + ":" + std::to_string(place.start.column);
    }
    const std::string paragraph = "paragraph " + std::to_string(packed.paragraph) + ", character " +
                                  std::to_string(packed.character);
    const bool main = packed.part == file_.article->parts[0].name;
    return main ? paragraph : printable_path(packed.part) + ", " + paragraph;
  }

  void header(const FilePlace& place, const std::string& kind, const std::string& message) {
    out_ += style_.bold(path_ + ":" + where(place) + ":") + " " + kind + ": " + message + "\n";
  }

  void source(Span text, size_t columns, char mark, Severity severity) {
    const FilePlace place = places_.of_shown(text);
    const PackedPlace packed = places_.of(text).packed_start;
    for (const Excerpt& line :
         excerpts(places_.shown(), place, places_.positions(), columns, mark)) {
      const std::string number = std::to_string(packed.part.empty() ? line.line : packed.paragraph);
      out_ += style_.dim(std::string(margin_ + 1 - number.size(), ' ') + number + " |") + " " +
              line.source + "\n";
      out_ += style_.dim(std::string(margin_ + 2, ' ') + "|") + " " + line.before +
              style_.severity(severity, line.marks) + "\n";
    }
  }

  void remark(std::string_view label, const std::string& text) {
    out_ += std::string(margin_ + 2, ' ') + style_.dim("=") + " " + style_.bold(label) + ": " +
            text + "\n";
  }

  std::string suggestions(const Finding& finding) const {
    std::string out;
    for (size_t i = 0; i < finding.suggestions.size(); ++i) {
      if (i > 0) out += i + 1 == finding.suggestions.size() ? " or " : ", ";
      const std::string& text = finding.suggestions[i].text;
      out += text.empty() ? "delete it" : style_.green(printable(text));
    }
    return out;
  }

  const FileReport& file_;
  Style style_;
  std::string path_;
  FindingPlaces places_;
  size_t margin_ = 0;
  std::string out_;
};

std::string begin(const ReportHead&) { return ""; }

std::string file(const FileReport& report, const ReportOptions& options) {
  return report.findings.empty() ? "" : TextReport(report, options).render();
}

// "3 findings in 12 files (2 warnings, 1 info)"
std::string end(const ReportHead&, const ReportCounts& counts, const ReportOptions& options) {
  if (options.quiet) return "";
  const Style style{options.colour};
  const std::string all = counted(counts);
  const size_t facts = std::min({all.find(" ("), all.find(';'), all.size()});
  return style.bold(all.substr(0, facts)) + all.substr(facts) + "\n";
}

}  // namespace

constinit const ReportFormat kTextReport{
    .name = "text",
    .summary = "for people: the line, the span underlined, the reasons",
    .between = "",
    .begin = begin,
    .file = file,
    .end = end,
};

}  // namespace stet
