#include "checker/cli/check_run.h"

#include <deque>
#include <filesystem>
#include <system_error>

#include "checker/cli/parallel.h"
#include "checker/config/catalogue.h"
#include "checker/config/house_rules.h"
#include "checker/report/plain_words.h"

namespace stet {
namespace {

// With the house's rules behind the catalogue's; their pages are made here and kept in `pages`.
ReportHead head_of(const CheckPlan& plan, std::deque<std::string>& pages) {
  ReportHead head = report_head(plan.gazetteer());
  for (const Rule* rule : catalogue()) {
    head.rules.push_back(
        {rule->id, rule->summary, rule_page(rule->id), rule->severity, rule->stage});
  }
  for (const HouseRule* rule : plan.house_rules()) {
    pages.push_back(house_rule_page(*rule));
    head.rules.push_back({rule->id, rule->message, pages.back(), rule->severity, Stage::stable});
  }
  return head;
}

KeptTexts scratch_for_texts() {
  std::error_code none;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
  return KeptTexts(none ? "." : folder.string());
}

}  // namespace

std::string fixed_text(const RunTotal& total) {
  return "corrected " + how_many(total.fixed, "finding") + " in " +
         how_many(total.fixed_files, "file");
}

std::optional<Error> run_check(const CheckPlan& plan, CheckSettings settings, unsigned jobs,
                               Output& output, RunTotal& total) {
  std::deque<std::string> pages;
  const ReportHead head = head_of(plan, pages);
  settings.report.head = &head;
  const std::vector<Input>& inputs = plan.inputs();
  KeptTexts kept = scratch_for_texts();
  bool first = true;
  if (!settings.diff) output.write(settings.format->begin(head));
  in_order(
      inputs.size(), jobs, [&](size_t i) { return check_file(inputs[i], settings, plan.of(i)); },
      [&](const FileOutcome& outcome) {
        if (!outcome.error.empty()) complain(outcome.error);
        total.counts += outcome.counts;
        total.fails = total.fails || outcome.fails;
        kept.append(outcome.kept);
        total.fixed += outcome.fixed;
        total.fixed_files += outcome.fixed > 0 ? 1 : 0;
        for (const std::string& note : outcome.notes) complain(note);
        if (outcome.text.empty()) return true;
        const std::string_view between = first || settings.diff ? "" : settings.format->between;
        first = false;
        return output.write(std::string(between) + outcome.text);
      });
  if (settings.format->replay != nullptr && !settings.diff) {
    settings.format->replay(kept, head, total.counts,
                            [&output](std::string_view text) { output.write(text); });
  }
  if (kept.error()) return kept.error();
  if (!settings.diff) output.write(settings.format->end(head, total.counts, settings.report));
  return output.finish();
}

}  // namespace stet
