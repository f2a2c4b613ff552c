#include "tests/engine/expectations.h"

#include <algorithm>
#include <regex>

#include "checker/engine/check.h"
#include "checker/gazetteer/default.h"
#include "rules/registry.h"

namespace stet {
namespace {

struct Found {
  Finding finding;
  Span file;
};

const Result<Gazetteer>& gazetteer() {
  static const Result<Gazetteer> loaded = default_gazetteer();
  return loaded;
}

Result<std::vector<Found>> findings(std::string_view file, Format format, std::string_view house) {
  HouseNames names;
  if (auto error = names.add(house, "house list")) return *error;
  if (!gazetteer()) return gazetteer().error();
  Policy policy;
  policy.names = &names;
  Result<Checked> checked = check(file, format, *gazetteer(), all_rules(), policy);
  if (!checked) return checked.error();
  std::vector<Found> found;
  for (Finding& f : checked->findings) {
    const Span span = checked->story.article.map.to_file(f.span);
    found.push_back({std::move(f), span});
  }
  return found;
}

std::string place(std::string_view file, Span span) {
  const auto line = 1 + std::ranges::count(file.substr(0, span.begin), '\n');
  return "“" + std::string(span.in(file)) + "” (line " + std::to_string(line) + ", bytes " +
         std::to_string(span.begin) + " to " + std::to_string(span.end) + ")";
}

std::string first_suggestion(const Finding& f) {
  return f.suggestions.empty() ? "nothing" : "“" + f.suggestions[0].text + "”";
}

std::string describe(std::string_view file, const Found& f) {
  return std::string(severity_name(f.finding.severity)) + " " + f.finding.rule + " on " +
         place(file, f.file) + ": " + f.finding.message + " Suggests " +
         first_suggestion(f.finding) + ". Why: " + f.finding.why;
}

// What is wrong with a finding that has the expected rule and bytes.
std::string mistake(const Expected& e, const Finding& f) {
  if (severity_name(f.severity) != e.severity) return "severity should be " + e.severity;
  if (f.message.find(e.message) == std::string::npos) return "message lacks “" + e.message + "”";
  if (e.suggestion && (f.suggestions.empty() || f.suggestions[0].text != *e.suggestion))
    return "should suggest “" + *e.suggestion + "”";
  return {};
}

}  // namespace

std::optional<ExpectationLine> parse_expectation(std::string_view line) {
  static const std::regex form(
      R"re((error|warning|info) ([a-z-]+(?:/[a-z-]+)?)(?: "([^"]*)")?(?: ([0-9]{1,4}))?(?: -> (.*\S))?\s*)re");
  std::cmatch match;
  if (!std::regex_match(line.data(), line.data() + line.size(), match, form)) return {};
  ExpectationLine out{match[1], match[2], match[3], 1, {}};
  if (match[4].matched) out.number = std::stoi(match[4]);
  if (match[5].matched) out.suggestion = match[5];
  return out;
}

std::vector<std::string> differences(std::string_view file, Format format,
                                     const std::vector<Expected>& expected,
                                     std::string_view house) {
  const auto found = findings(file, format, house);
  if (!found) return {found.error().text()};
  std::vector<std::string> out;
  std::vector<bool> met(expected.size());
  for (const Found& f : *found) {
    size_t e = 0;
    while (e < expected.size() &&
           (met[e] || expected[e].file != f.file || expected[e].rule != f.finding.rule))
      ++e;
    if (e == expected.size()) {
      out.push_back("unexpected: " + describe(file, f));
      continue;
    }
    met[e] = true;
    const std::string wrong = mistake(expected[e], f.finding);
    if (!wrong.empty()) out.push_back(wrong + ": " + describe(file, f));
  }
  for (size_t e = 0; e < expected.size(); ++e) {
    if (!met[e])
      out.push_back("not found: " + expected[e].severity + " " + expected[e].rule + " on " +
                    place(file, expected[e].file));
  }
  return out;
}

std::vector<std::string> found_after_fixes(std::string_view file, Format format,
                                           std::string_view house) {
  auto found = findings(file, format, house);
  if (!found) return {found.error().text()};
  std::ranges::sort(*found, [](auto& a, auto& b) { return a.file.begin > b.file.begin; });
  std::string fixed(file);
  for (const Found& f : *found) {
    if (!f.finding.suggestions.empty())
      fixed.replace(f.file.begin, f.file.size(), f.finding.suggestions[0].text);
  }
  const auto left = findings(fixed, format, house);
  if (!left) return {left.error().text()};
  std::vector<std::string> out;
  for (const Found& f : *left) {
    if (!f.finding.suggestions.empty())
      out.push_back("still found after the suggestions were taken: " + describe(fixed, f));
  }
  return out;
}

}  // namespace stet
