#include "checker/engine/suppressions.h"
#include "checker/base/ascii.h"

#include <algorithm>

#include "checker/base/choices.h"
#include "checker/engine/selector.h"

namespace stet {
namespace {

enum class Reach : uint8_t { block, from_here, up_to_here };

struct Remark {
  Reach reach = Reach::block;
  std::vector<std::string_view> selectors;  // empty: all rules
  std::string_view reason;
};

std::optional<Remark> parse(std::string_view content) {
  std::string_view rest = trim(content);
  if (!rest.starts_with("stet")) return std::nullopt;
  Remark remark;
  rest.remove_prefix(4);
  if (rest.starts_with("-off")) {
    remark.reach = Reach::from_here;
    rest.remove_prefix(4);
  } else if (rest.starts_with("-on")) {
    remark.reach = Reach::up_to_here;
    rest.remove_prefix(3);
  }
  rest = trim(rest);
  const size_t dashes = rest.find("--");
  if (dashes != std::string_view::npos) {
    remark.reason = trim(rest.substr(dashes + 2));
    rest = trim(rest.substr(0, dashes));
  }
  if (rest.empty()) return remark;
  if (!rest.starts_with(':')) return std::nullopt;
  for (rest.remove_prefix(1); !rest.empty();) {
    const std::string_view selector = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(selector.size() + 1, rest.size()));
    if (!trim(selector).empty()) remark.selectors.push_back(trim(selector));
  }
  return remark;
}

class Suppressor {
 public:
  Suppressor(const Story& story, const Policy& policy, Findings& findings)
      : story_(story), policy_(policy), findings_(findings), count_(findings.size()) {}

  void run() {
    const std::vector<Comment>& comments = story_.article.comments;
    for (size_t i = 0; i < comments.size(); ++i) {
      const std::optional<Remark> remark = parse(comments[i].content);
      if (!remark) continue;
      check_names(comments[i], *remark);
      if (remark->reach == Reach::up_to_here) continue;
      const bool used = apply(i, *remark);
      if (!used && !policy_.partial && !all_off(*remark)) unused(comments[i], *remark);
    }
  }

 private:
  bool apply(size_t index, const Remark& remark) {
    const Comment& comment = story_.article.comments[index];
    const Span region{comment.file.begin, end_of_region(index, remark)};
    bool used = false;
    for (size_t i = 0; i < count_; ++i) {
      Finding& f = findings_[i];
      const bool reached = remark.reach == Reach::block
                               ? comment.text.overlaps(f.span)
                               : region.contains(story_.article.map.to_file(f.span));
      if (!reached || !names(remark, f.rule)) continue;
      used = true;
      f.status = Status::suppressed;
      if (f.justification.empty()) f.justification = remark.reason;
    }
    return used;
  }

  // Of stet-off: the next stet-on that is about the same rules, or about all.
  uint32_t end_of_region(size_t index, const Remark& remark) const {
    const std::vector<Comment>& comments = story_.article.comments;
    for (size_t i = index + 1; remark.reach == Reach::from_here && i < comments.size(); ++i) {
      const std::optional<Remark> other = parse(comments[i].content);
      if (!other || other->reach != Reach::up_to_here) continue;
      if (other->selectors.empty() || other->selectors == remark.selectors) {
        return comments[i].file.begin;
      }
    }
    return UINT32_MAX;
  }

  static bool names(const Remark& remark, std::string_view rule) {
    return remark.selectors.empty() ||
           std::ranges::any_of(remark.selectors,
                               [rule](std::string_view s) { return selects(s, rule); });
  }

  // Nothing can be found of rules that are off.
  bool all_off(const Remark& remark) const {
    return !remark.selectors.empty() &&
           std::ranges::all_of(remark.selectors, [this](std::string_view selector) {
             return std::ranges::any_of(policy_.changes, [selector](const RuleChange& change) {
               return change.off && selects(selector, change.id);
             });
           });
  }

  void check_names(const Comment& comment, const Remark& remark) {
    if (policy_.known_rules.empty()) return;
    const std::vector<std::string_view> known(policy_.known_rules.begin(),
                                              policy_.known_rules.end());
    for (const std::string_view selector : remark.selectors) {
      const bool found =
          std::ranges::any_of(known, [selector](auto id) { return selects(selector, id); });
      if (found) continue;
      const std::string_view near = nearest(selector, known);
      Finding& f = add(comment, Severity::warning);
      f.message = "No rule is called " + quoted(selector) + ".";
      f.why = "A remark lets it stand, but only known rules can be named";
      f.why += near.empty() ? "; `stet rules` lists them." : "; " + quoted(near) + " is near.";
    }
  }

  void unused(const Comment& comment, const Remark& remark) {
    Finding& f = add(comment, Severity::info);
    f.message =
        "Nothing is left here that “" + std::string(trim(comment.content)) + "” lets stand.";
    f.why = remark.reach == Reach::block
                ? "No finding is in the block that the remark stands for; remove it."
                : "No finding is between the remark and its end; remove it.";
  }

  Finding& add(const Comment& comment, Severity severity) {
    Finding& f = findings_.emplace_back();
    f.rule = kUnusedSuppressionRule.id;
    f.severity = severity;
    f.confidence = 1;
    f.span = {comment.text.begin, comment.text.begin};
    return f;
  }

  const Story& story_;
  const Policy& policy_;
  Findings& findings_;
  size_t count_;  // of the findings that may be let stand
};

}  // namespace

bool is_suppression(std::string_view content) { return parse(content).has_value(); }

void apply_suppressions(const Story& story, const Policy& policy, Findings& findings) {
  if (!story.article.comments.empty()) Suppressor(story, policy, findings).run();
}

constinit const Rule kUnusedSuppressionRule{
    .id = "text/unused-suppression",
    .summary = "A remark that lets nothing stand, or names no rule.",
    .severity = Severity::info,
    .stage = Stage::stable,
    .since = "0.1",
    .check = nullptr,
};

std::string_view unused_suppression_page() {
  static constexpr std::string_view kPage =
#include "unused_suppression_page.inc"
      ;
  return kPage;
}

}  // namespace stet
