// SARIF 2.1.0 (OASIS), for code scanning and editors. One run: the rules with their pages, then the
// results file by file, then what could not be read, which is known only at the end.
#include <cmath>
#include <nlohmann/json.hpp>

#include "checker/report/display_width.h"
#include "checker/report/plain_words.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr const char* kRoot = "%SRCROOT%";
constexpr const char* kFingerprint = "stet/v1";
constexpr size_t kLinks = 5;  // to other places, in a message

std::string dump(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view level(Severity severity) {
  return severity == Severity::info ? "note" : severity_name(severity);
}

// Text of a message: brackets would begin a link, braces a placeholder.
std::string literal(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

// "names/person-variant" as an identifier: NamesPersonVariant.
std::string identifier(std::string_view id) {
  std::string out;
  bool start = true;
  for (const char c : id) {
    if (c == '/' || c == '-') {
      start = true;
      continue;
    }
    out += start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    start = false;
  }
  return out;
}

// The page's second paragraph under "What it does" is for readers of the page; its first says it.
std::string description(const RuleInfo& rule) {
  constexpr std::string_view kTitle = "## What it does\n\n";
  const size_t at = rule.page.find(kTitle);
  if (at == std::string_view::npos) return std::string(rule.summary);
  std::string_view rest = rule.page.substr(at + kTitle.size());
  std::string out(rest.substr(0, rest.find("\n\n")));
  for (char& c : out) {
    if (c == '\n') c = ' ';
  }
  return out;
}

Json rule_value(const RuleInfo& rule) {
  const std::string group(rule.id.substr(0, rule.id.find('/')));
  return {{"id", rule.id},
          {"name", identifier(rule.id)},
          {"shortDescription", {{"text", rule.summary}}},
          {"fullDescription", {{"text", description(rule)}}},
          {"help", {{"text", rule.page}, {"markdown", rule.page}}},
          {"defaultConfiguration", {{"level", level(rule.severity)}}},
          {"properties",
           {{"tags", {group}},
            {"precision", rule.stage == Stage::stable ? "high" : "medium"},
            {"problem.severity",
             rule.severity == Severity::info ? "recommendation" : severity_name(rule.severity)}}}};
}

Json artifact(std::string_view path) {
  if (path.starts_with('/')) return {{"uri", "file://" + percent_encoded(path)}};
  while (path.starts_with("./")) path.remove_prefix(2);
  return {{"uri", percent_encoded(path)}, {"uriBaseId", kRoot}};
}

Json region(const FilePlace& place) {
  Json out = {{"startLine", place.start.line},
              {"startColumn", place.start.utf16},
              {"endLine", place.end.line},
              {"endColumn", place.end.utf16}};
  if (!place.packed_start.part.empty()) return out;
  out["byteOffset"] = place.start.byte;
  out["byteLength"] = place.end.byte - place.start.byte;
  return out;
}

// The results of one file.
class Results {
 public:
  Results(const FileReport& file, const ReportOptions& options)
      : file_(file),
        options_(options),
        artifact_(artifact(file.path)),
        places_(*file.article, file.bytes) {}

  Json result(const Finding& finding) const {
    Json out;
    out["ruleId"] = finding.rule;
    const int index = rule_index(finding.rule);
    if (index >= 0) out["ruleIndex"] = index;
    out["level"] = level(finding.severity);
    out["rank"] = std::round(double{finding.confidence} * 1e4) / 1e2;
    out["message"]["text"] = message(finding);
    out["locations"] = Json::array({location(finding.span)});
    for (size_t i = 0; i < finding.related.size(); ++i) {
      Json other = location(finding.related[i].span);
      other["id"] = i + 1;
      other["message"]["text"] = literal(finding.related[i].message);
      out["relatedLocations"].push_back(std::move(other));
    }
    out["partialFingerprints"][kFingerprint] = hexadecimal(finding.fingerprint);
    add_fixes(finding, out);
    add_status(finding, out);
    out["properties"]["in"] = finding.in_quote ? "quote" : report_name(finding.role);
    return out;
  }

 private:
  int rule_index(std::string_view id) const {
    if (options_.head == nullptr) return -1;
    const std::vector<RuleInfo>& rules = options_.head->rules;
    const auto found = std::ranges::find(rules, id, &RuleInfo::id);
    return found == rules.end() ? -1 : static_cast<int>(found - rules.begin());
  }

  Json location(Span span) const {
    Json where = region(places_.in_lines(span));
    where["snippet"]["text"] = span.in(file_.article->text);
    return {{"physicalLocation", {{"artifactLocation", artifact_}, {"region", std::move(where)}}}};
  }

  static std::string message(const Finding& finding) {
    std::string out = literal(finding.message);
    if (!finding.why.empty()) out += "\n" + literal(finding.why);
    if (!finding.suggestions.empty()) out += "\nSuggestion: " + literal(suggested(finding)) + ".";
    for (size_t i = 0; i < std::min(finding.related.size(), kLinks); ++i) {
      out += (i == 0 ? "\nSee [" : ", [") + literal(finding.related[i].message) + "](" +
             std::to_string(i + 1) + ")";
    }
    if (!finding.related.empty()) out += ".";
    return out;
  }

  void add_fixes(const Finding& finding, Json& out) const {
    const FilePlace place = places_.in_lines(finding.span);
    for (const Suggestion& suggestion : finding.suggestions) {
      if (!replaceable(file_, finding, place, suggestion)) continue;
      const Json replacement = {{"deletedRegion", region(place)},
                                {"insertedContent", {{"text", suggestion.text}}}};
      const std::string what =
          suggestion.text.empty() ? "Delete it" : "Write " + stet::quoted(suggestion.text);
      out["fixes"].push_back(
          {{"description", {{"text", literal(what)}}},
           {"artifactChanges",
            {{{"artifactLocation", artifact_}, {"replacements", Json::array({replacement})}}}}});
    }
  }

  // A consumer closes an alert that is not in the log, so what does not count is marked, not left
  // out.
  static void add_status(const Finding& finding, Json& out) {
    if (finding.status == Status::fresh) return;
    const bool baseline = finding.status == Status::baseline;
    Json suppression = {{"kind", baseline ? "external" : "inSource"}};
    if (!finding.justification.empty()) suppression["justification"] = finding.justification;
    out["suppressions"] = Json::array({std::move(suppression)});
    if (baseline) out["baselineState"] = "unchanged";
  }

  const FileReport& file_;
  const ReportOptions& options_;
  Json artifact_;
  FindingPlaces places_;
};

std::string begin(const ReportHead& head) {
  Json rules = Json::array();
  for (const RuleInfo& rule : head.rules) rules.push_back(rule_value(rule));
  const Json driver = {
      {"name", "stet"},
      {"semanticVersion", tool_version()},
      {"rules", std::move(rules)},
      {"properties", {{"gazetteer", {{"names", head.names}, {"built", head.built}}}}}};
  Json root;
  root[kRoot]["description"]["text"] = "The folder in which stet was run.";
  return "{\"$schema\":\"" + std::string(kSchema) + "\",\"version\":\"2.1.0\",\"runs\":[{\n" +
         "\"tool\":{\"driver\":" + dump(driver) + "},\n" + "\"columnKind\":\"utf16CodeUnits\",\n" +
         "\"newlineSequences\":[\"\\r\\n\",\"\\n\",\"\\r\"],\n" +
         "\"originalUriBaseIds\":" + dump(root) + ",\n\"results\":[\n";
}

std::string file(const FileReport& report, const ReportOptions& options) {
  if (report.findings.empty()) return "";
  const Results results(report, options);
  std::string out;
  for (const Finding& finding : report.findings) {
    out += (out.empty() ? "" : ",\n") + dump(results.result(finding));
  }
  return out;
}

// A file that could not be read, as a notification.
std::string keep(const FileReport& report, const ReportOptions&) {
  if (report.error.empty()) return "";
  const std::string error = printable_path(report.error);
  return dump(
      {{"level", "error"},
       {"message", {{"text", literal("could not be read: " + error)}}},
       {"locations", {{{"physicalLocation", {{"artifactLocation", artifact(report.path)}}}}}}});
}

void replay(KeptTexts& kept, const ReportHead&, const ReportCounts& counts,
            const WriteText& write) {
  write(std::string("\n],\n\"invocations\":[{\"executionSuccessful\":") +
        (counts.unreadable == 0 ? "true" : "false") + ",\"toolExecutionNotifications\":[");
  bool first = true;
  kept.for_each([&](std::string_view notification) {
    write(first ? "\n" : ",\n");
    write(notification);
    first = false;
  });
  write("]}]");
}

std::string end(const ReportHead&, const ReportCounts&, const ReportOptions&) { return "}]}\n"; }

}  // namespace

constinit const ReportFormat kSarifReport{
    .name = "sarif",
    .summary = "SARIF 2.1.0, for code scanning and editors",
    .between = ",\n",
    .begin = begin,
    .file = file,
    .end = end,
    .keep = keep,
    .replay = replay,
};

}  // namespace stet
