#include "checker/report/json_values.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "checker/report/display_width.h"
#include "checker/report/plain_words.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

// Everything is UTF-8 by construction; `replace` makes sure that not even a defect of ours can
// throw.
std::string dump(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json position_value(const Position& p, const PackedPlace& packed) {
  Json out = {{"byte", p.byte}, {"line", p.line}, {"column", p.column}, {"utf16", p.utf16}};
  if (packed.part.empty()) return out;
  out["part"] = packed.part;
  out["paragraph"] = packed.paragraph;
  out["run"] = packed.run;
  out["character"] = packed.character;
  return out;
}

Json place_value(const FilePlace& place) {
  return {{"start", position_value(place.start, place.packed_start)},
          {"end", position_value(place.end, place.packed_end)}};
}

// The shortest decimals: 0.93, not 0.9300000071525574.
double rounded(float probability) { return std::round(double{probability} * 1e4) / 1e4; }

Json suggestion_values(const Finding& finding) {
  Json out = Json::array();
  for (const Suggestion& s : finding.suggestions) {
    out.push_back({{"text", s.text}, {"safe", s.safe}});
  }
  return out;
}

Json related_values(const Finding& finding, const Article& article, const FindingPlaces& places) {
  Json out = Json::array();
  for (const Related& r : finding.related) {
    out.push_back({{"message", r.message},
                   {"text", r.span.in(article.text)},
                   {"span", place_value(places.of(r.span))}});
  }
  return out;
}

void add_finding(Json& out, const Finding& finding, const Article& article,
                 const FindingPlaces& places) {
  out["rule"] = finding.rule;
  out["severity"] = severity_name(finding.severity);
  out["confidence"] = rounded(finding.confidence);
  out["message"] = finding.message;
  out["why"] = finding.why;
  out["text"] = finding.span.in(article.text);
  out["span"] = place_value(places.of(finding.span));
  out["in"] = finding.in_quote ? "quote" : report_name(finding.role);
  out["suggestions"] = suggestion_values(finding);
  out["related"] = related_values(finding, article, places);
  out["fingerprint"] = hexadecimal(finding.fingerprint);
  out["status"] = status_name(finding.status);
}

// Calls `use` with each finding's object, which starts as `first`.
template <class Use>
void for_each_finding(const FileReport& file, const Json& first, Use use) {
  if (file.findings.empty()) return;
  const FindingPlaces places(*file.article, file.bytes);
  for (const Finding& finding : file.findings) {
    Json value = first;
    add_finding(value, finding, *file.article, places);
    use(std::move(value));
  }
}

Json error_value(const FileReport& file) {
  return file.error.empty() ? Json(nullptr) : Json(printable_path(file.error));
}

}  // namespace

std::string tool_json(const ReportHead& head, int indent) {
  Json sources = Json::array();
  for (const std::string& source : head.sources) sources.push_back(source);
  const Json gazetteer = {{"names", head.names}, {"built", head.built}, {"sources", sources}};
  return dump({{"name", "stet"}, {"version", tool_version()}, {"gazetteer", gazetteer}}, indent);
}

std::string summary_json(const ReportCounts& counts, int indent) {
  return dump({{"files", counts.files},
               {"errors", counts.errors},
               {"warnings", counts.warnings},
               {"infos", counts.infos},
               {"unreadable", counts.unreadable}},
              indent);
}

std::string file_json(const FileReport& file, int indent) {
  Json findings = Json::array();
  for_each_finding(file, Json::object(), [&](Json value) { findings.push_back(std::move(value)); });
  return dump(
      {{"path", printable_path(file.path)}, {"error", error_value(file)}, {"findings", findings}},
      indent);
}

std::string finding_lines_json(const FileReport& file) {
  const Json path = {{"path", printable_path(file.path)}};
  std::string out;
  for_each_finding(file, path, [&](const Json& value) { out += dump(value, -1) + "\n"; });
  if (!file.error.empty()) {
    Json value = path;
    value["error"] = error_value(file);
    out += dump(value, -1) + "\n";
  }
  return out;
}

}  // namespace stet
