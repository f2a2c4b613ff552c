#include "checker/engine/check.h"

#include <algorithm>
#include <tuple>

#include "checker/engine/encoding.h"
#include "checker/engine/fingerprint.h"
#include "checker/engine/quotations.h"
#include "checker/engine/suppressions.h"

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

// What the house makes of the findings of one article.
void weigh(const Policy& policy, const Story& story, Findings& findings) {
  if (policy.house_rules != nullptr) policy.house_rules->check(story, findings);
  drop_house_names(policy, story, findings);
  set_severities(policy, findings);
  weigh_quotations(story, findings);
  apply_suppressions(story, policy, findings);
}

Checked check_article(Article article, const Gazetteer& gazetteer,
                      std::span<const Rule* const> rules, const Policy& policy) {
  Checked checked;
  checked.story = understand(std::move(article), gazetteer, policy.names);
  kEncodingRule.check(checked.story, checked.findings);
  for (const Rule* rule : rules) apply(*rule, checked);
  weigh(policy, checked.story, checked.findings);
  return checked;
}

void shift(Span& span, uint32_t by) {
  span.begin += by;
  span.end += by;
}

// Each article on its own, then all texts and findings together.
Checked check_apart(std::vector<Article> articles, const Gazetteer& gazetteer,
                    std::span<const Rule* const> rules, const Policy& policy) {
  Checked all;
  all.story.gazetteer = &gazetteer;
  for (Article& article : articles) {
    Checked one = check_article(std::move(article), gazetteer, rules, policy);
    const uint32_t begin = append_article(all.story.article, std::move(one.story.article));
    for (Finding& finding : one.findings) {
      shift(finding.span, begin);
      for (Related& related : finding.related) shift(related.span, begin);
      all.findings.push_back(std::move(finding));
    }
  }
  return all;
}

}  // namespace

Result<Checked> check(std::string_view bytes, Format format, const Gazetteer& gazetteer,
                      std::span<const Rule* const> rules, const Policy& policy,
                      const ReadOptions& options) {
  Result<std::vector<Article>> articles = read_articles(bytes, format, options);
  if (!articles) return articles.error();
  Checked checked = articles->size() == 1
                        ? check_article(std::move(articles->front()), gazetteer, rules, policy)
                        : check_apart(*std::move(articles), gazetteer, rules, policy);
  order(checked.story.article.map, checked.findings);
  set_fingerprints(checked.story, checked.findings);
  drop_unwanted(policy, checked.findings);
  return checked;
}

}  // namespace stet
