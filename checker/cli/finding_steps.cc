#include "checker/cli/finding_steps.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace stet {
namespace {

// The lines of a file that spans of its article stand on.
class Lines {
 public:
  Lines(std::string_view bytes, const OffsetMap& map) : map_(map) {
    for (size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
      ends_.push_back(static_cast<uint32_t>(at));
  }
  LineRange of(Span span) const {
    const Span file = map_.to_file(span);
    return {line(file.begin), line(std::max(file.begin + 1, file.end) - 1)};
  }

 private:
  uint32_t line(uint32_t byte) const {
    return static_cast<uint32_t>(std::ranges::lower_bound(ends_, byte) - ends_.begin()) + 1;
  }

  const OffsetMap& map_;
  std::vector<uint32_t> ends_;
};

// A packed document has no lines.
bool is_packed(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

}  // namespace

void add_step_options(CLI::App& app, StepChoice& choice) {
  app.add_option("--baseline", choice.baseline,
                 "known findings, which do not count; default: the nearest .stet-baseline.json")
      ->type_name("FILE");
  app.add_flag("--no-baseline", choice.no_baseline, "every finding counts");
  app.add_option("--since", choice.since,
                 "only findings that touch a line changed since this commit, branch or tag")
      ->type_name("REV");
}

std::optional<Error> FindingSteps::open(const StepChoice& choice, CheckSettings& settings) {
  if (!choice.since.empty()) {
    Result<Changes> changes = Changes::since(choice.since);
    if (!changes) return changes.error();
    changes_ = *std::move(changes);
  }
  const std::string path = choice.baseline.empty() ? BaselineFile::find() : choice.baseline;
  if (!choice.no_baseline && !path.empty()) {
    Result<BaselineFile> file = BaselineFile::read(path);
    if (!file) return file.error();
    baseline_ = *std::move(file);
  }
  // The baseline counts all findings of a file, those on unchanged lines among them.
  if (baseline_) settings.steps.push_back(mark_known(*baseline_));
  if (changes_) settings.steps.push_back(keep_changed(*changes_));
  return std::nullopt;
}

FindingStep mark_known(const BaselineFile& file) {
  return [&file](const std::string& path, std::string_view, Checked& checked) {
    file.baseline().mark(file.below(path), checked.story, checked.findings);
  };
}

FindingStep keep_changed(const Changes& changes) {
  return [&changes](const std::string& path, std::string_view bytes, Checked& checked) {
    if (checked.findings.empty()) return;
    if (!changes.changed(path)) {
      checked.findings.clear();
      return;
    }
    if (is_packed(bytes)) return;
    const Lines lines(bytes, checked.story.article.map);
    const auto touched = [&](Span span) {
      const LineRange range = lines.of(span);
      return changes.touch(path, range.first, range.last);
    };
    std::erase_if(checked.findings, [&](const Finding& f) {
      return !touched(f.span) &&
             std::ranges::none_of(f.related, [&](const Related& r) { return touched(r.span); });
    });
  };
}

}  // namespace stet
