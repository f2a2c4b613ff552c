#include "checker/engine/check.h"

#include <algorithm>
#include <tuple>

#include "checker/engine/encoding.h"
#include "checker/engine/fingerprint.h"

namespace stet {
namespace {

// By place in the file, then rule. Of several findings of one rule on one span the surest is kept.
void order(const OffsetMap& map, Findings& findings) {
  const auto key = [&map](const Finding& f) {
    return std::tuple(map.to_file(f.span).begin, std::string_view(f.rule), f.span.begin, f.span.end,
                      -f.confidence, std::string_view(f.message));
  };
  std::ranges::sort(findings, {}, key);
  const auto same = [](const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.span == b.span;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

// Findings are signed here, not by the rules.
void apply(const Rule& rule, Checked& checked) {
  const size_t first = checked.findings.size();
  rule.check(checked.story, checked.findings);
  for (size_t i = first; i < checked.findings.size(); ++i) checked.findings[i].rule = rule.id;
}

}  // namespace

Result<Checked> check(std::string_view bytes, Format format, const Gazetteer& gazetteer,
                      std::span<const Rule* const> rules, const Policy& policy) {
  Result<Article> article = read_article(bytes, format);
  if (!article) return article.error();
  Checked checked;
  checked.story = understand(*std::move(article), gazetteer);
  kEncodingRule.check(checked.story, checked.findings);
  for (const Rule* rule : rules) apply(*rule, checked);
  set_severities(policy, checked.findings);
  order(checked.story.article.map, checked.findings);
  set_fingerprints(checked.story, checked.findings);
  drop_unwanted(policy, checked.findings);
  return checked;
}

}  // namespace stet
