#include "checker/cli/place_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "checker/cli/table.h"
#include "checker/names/compare.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

constexpr float kWorthSaying = 0.05F;  // least share of a country or division that is listed

// "exact", "known as “Hmeimim”", or what parts the spellings.
std::string why(const std::string& asked, const FoundPlace& place) {
  const std::string known =
      place.name == place.entry.name ? "" : "known as “" + std::string(place.name) + "”";
  if (place.exact) return known.empty() ? "exact" : "exact: " + known;
  std::string out = known.empty() ? "near" : "near: " + known;
  std::string_view between = known.empty() ? ": " : "; ";
  for (const Reason& reason : compare_names(asked, place.name).reasons) {
    out += std::string(between) + reason.text;
    between = "; ";
  }
  return out;
}

// One part of the odds, as it is shown.
struct Part {
  const char* name;
  float (*of)(const RankedPlace&);
};
constexpr std::array<Part, 7> kParts = {{
    {"size", [](const RankedPlace& p) { return p.odds.size; }},
    {"name", [](const RankedPlace& p) { return p.odds.name; }},
    {"spelling", [](const RankedPlace& p) { return p.spelling; }},
    {"country", [](const RankedPlace& p) { return p.odds.country; }},
    {"division", [](const RankedPlace& p) { return p.odds.division; }},
    {"area", [](const RankedPlace& p) { return p.odds.area; }},
    {"kind", [](const RankedPlace& p) { return p.odds.kind; }},
}};

std::string signed_odds(float odds) {
  return odds == 0 ? "" : (odds > 0 ? "+" : "") + decimals(odds, 1);
}

std::string percent(float share) { return decimals(std::round(share * 100), 0) + " %"; }

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

// "Tripoli stands in line 3 of a.md; the story is about Libya 80 %, Italy 12 %"
std::string story_line(const Gazetteer& gazetteer, const PlaceReport& report) {
  const Geography& geography = report.story->story.geography;
  std::vector<std::string> lines, countries, divisions;
  for (uint32_t line : report.ranking.lines) lines.push_back(std::to_string(line));
  for (const CountryWeight& c : geography.countries) {
    if (c.weight >= kWorthSaying)
      countries.push_back(std::string(gazetteer.country_name(c.country)) + " " + percent(c.weight));
  }
  for (const DivisionWeight& d : report.story->places.divisions) {
    if (d.weight >= kWorthSaying)
      divisions.push_back(std::string(d.name) + " " + percent(d.weight));
  }
  std::string out = "“" + report.asked + "” ";
  out += lines.empty() ? "stands nowhere in "
                       : "stands in line" + std::string(lines.size() > 1 ? "s " : " ") +
                             joined(lines) + " of ";
  out += report.story->path + ". Countries of the story: ";
  out += countries.empty() ? "none" : joined(countries);
  if (!divisions.empty()) out += ". Divisions: " + joined(divisions);
  return out + ".\n";
}

std::string explained(const Gazetteer& gazetteer, const PlaceReport& report) {
  std::string out = report.story != nullptr ? story_line(gazetteer, report) : "";
  Table table({"place", "kind", "country", "division", "share", "odds", "size", "name", "spelling",
               "country", "division", "area", "kind"});
  for (const RankedPlace& p : report.ranking.places) {
    const Entry& e = p.place.entry;
    std::vector<std::string> cells = {std::string(e.name),
                                      std::string(kind_name(e.kind)),
                                      std::string(gazetteer.country_name(e.countries[0])),
                                      std::string(e.admin1),
                                      decimals(p.share, 2),
                                      decimals(p.sum(), 1)};
    for (const Part& part : kParts) cells.push_back(signed_odds(part.of(p)));
    table.add(std::move(cells));
  }
  return out + table.text();
}

Json value_of(const Gazetteer& gazetteer, const PlaceReport& report, const RankedPlace& p) {
  const Entry& e = p.place.entry;
  const auto degrees = [&e](float d) -> Json {
    return e.located() ? Json(std::round(double{d} * 1e5) / 1e5) : Json(nullptr);
  };
  const auto rounded = [](float f) { return std::round(double{f} * 1e4) / 1e4; };
  Json value = {{"id", std::to_string(e.id)},
                {"name", e.name},
                {"found_as", p.place.name},
                {"kind", kind_name(e.kind)},
                {"country", letters_of(e.countries[0])},
                {"country_name", gazetteer.country_name(e.countries[0])},
                {"division", e.admin1},
                {"population", e.population > 0 ? Json(e.population) : Json(nullptr)},
                {"latitude", degrees(e.latitude)},
                {"longitude", degrees(e.longitude)},
                {"exact", p.place.exact},
                {"score", rounded(p.place.score)},
                {"why", why(report.asked, p.place)}};
  if (!report.explain) return value;
  Json odds = {{"sum", rounded(p.sum())}};
  for (const Part& part : kParts) odds[part.name] = rounded(part.of(p));
  value["odds"] = std::move(odds);
  value["share"] = rounded(p.share);
  return value;
}

Json value_of(const PlaceReport& report) {
  const auto rounded = [](float f) { return std::round(double{f} * 1e4) / 1e4; };
  Json countries = Json::array();
  Json divisions = Json::array();
  const Geography& geography = report.story->story.geography;
  for (const CountryWeight& c : geography.countries)
    countries.push_back({{"country", letters_of(c.country)}, {"weight", rounded(c.weight)}});
  for (const DivisionWeight& d : report.story->places.divisions) {
    divisions.push_back(
        {{"country", letters_of(d.country)}, {"division", d.name}, {"weight", rounded(d.weight)}});
  }
  return {{"path", report.story->path},
          {"lines", report.ranking.lines},
          {"countries", std::move(countries)},
          {"divisions", std::move(divisions)}};
}

}  // namespace

std::string decimals(double number, int places) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", places, number);
  return buffer.data();
}

std::string letters_of(CountryCode country) {
  std::string out;
  country.append_to(out);
  return out;
}

std::string place_text(const Gazetteer& gazetteer, const PlaceReport& report) {
  if (report.ranking.places.empty()) return "no place has this name or one near it\n";
  if (report.explain) return explained(gazetteer, report);
  Table table({"name", "kind", "country", "division", "population", "coordinates", "score", "why"});
  for (const RankedPlace& p : report.ranking.places) {
    const Entry& e = p.place.entry;
    const std::string where =
        e.located() ? decimals(e.latitude, 4) + ", " + decimals(e.longitude, 4) : "";
    table.add({std::string(e.name), std::string(kind_name(e.kind)),
               std::string(gazetteer.country_name(e.countries[0])), std::string(e.admin1),
               e.population > 0 ? std::to_string(e.population) : "", where,
               decimals(p.place.score, 2), why(report.asked, p.place)});
  }
  return table.text();
}

std::string place_json(const Gazetteer& gazetteer, const PlaceReport& report) {
  Json places = Json::array();
  for (const RankedPlace& p : report.ranking.places)
    places.push_back(value_of(gazetteer, report, p));
  Json value = {{"name", report.asked}};
  if (report.story != nullptr) value["story"] = value_of(report);
  value["places"] = std::move(places);
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace stet
