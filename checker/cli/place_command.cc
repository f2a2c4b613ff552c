#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "checker/base/choices.h"
#include "checker/base/utf8.h"
#include "checker/cli/batch.h"
#include "checker/cli/commands.h"
#include "checker/cli/gazetteer_option.h"
#include "checker/cli/output.h"
#include "checker/cli/place_search.h"
#include "checker/cli/table.h"
#include "checker/gazetteer/default.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kShown = 5;

struct Options {
  std::string name, country;
  std::string format = "text";
  std::vector<std::string> gazetteers;
  bool batch = false;
};

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

std::string text(const Gazetteer& gazetteer, const std::string& asked,
                 const std::vector<FoundPlace>& places) {
  if (places.empty()) return "no place has this name or one near it\n";
  Table table({"name", "kind", "country", "division", "population", "coordinates", "score", "why"});
  for (const FoundPlace& p : places) {
    const Entry& e = p.entry;
    const std::string where =
        e.located() ? decimals(e.latitude, 4) + ", " + decimals(e.longitude, 4) : "";
    table.add({std::string(e.name), std::string(kind_name(e.kind)),
               std::string(gazetteer.country_name(e.countries[0])), std::string(e.admin1),
               e.population > 0 ? std::to_string(e.population) : "", where, decimals(p.score, 2),
               why(asked, p)});
  }
  return table.text();
}

Json value_of(const Gazetteer& gazetteer, const std::string& asked, const FoundPlace& p) {
  const Entry& e = p.entry;
  const auto degrees = [&e](float d) -> Json {
    return e.located() ? Json(std::round(double{d} * 1e5) / 1e5) : Json(nullptr);
  };
  return {{"id", std::to_string(e.id)},
          {"name", e.name},
          {"found_as", p.name},
          {"kind", kind_name(e.kind)},
          {"country", letters_of(e.countries[0])},
          {"country_name", gazetteer.country_name(e.countries[0])},
          {"division", e.admin1},
          {"population", e.population > 0 ? Json(e.population) : Json(nullptr)},
          {"latitude", degrees(e.latitude)},
          {"longitude", degrees(e.longitude)},
          {"exact", p.exact},
          {"score", std::round(double{p.score} * 1e4) / 1e4},
          {"why", why(asked, p)}};
}

std::string json(const Gazetteer& gazetteer, const std::string& asked,
                 const std::vector<FoundPlace>& places) {
  Json list = Json::array();
  for (const FoundPlace& place : places) list.push_back(value_of(gazetteer, asked, place));
  const Json value = {{"name", asked}, {"places", list}};
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Error> answer(const Gazetteer& gazetteer, std::string_view line, std::string& out) {
  const Result<Fields> fields = two_fields(line);
  if (!fields) return fields.error();
  if (fields->first.empty()) return Error{"has an empty name", "", 0};
  const CountryCode country = known_country(gazetteer, fields->second);
  if (country.empty() && !fields->second.empty()) {
    return Error{"has the unknown country code “" + std::string(fields->second) + "”", "", 0};
  }
  std::string_view between;
  for (const FoundPlace& p : search_places(gazetteer, fields->first, country, kShown)) {
    std::string name(p.entry.name);
    std::ranges::replace_if(name, [](char c) { return c == '|' || c == '\t'; }, ' ');
    out += std::string(between) + std::to_string(p.entry.id) + "|" + name + "|" +
           letters_of(p.entry.countries[0]) + "|" + decimals(p.score, 4);
    between = "\t";
  }
  return std::nullopt;
}

int look_up(const Gazetteer& gazetteer, const Options& options) {
  if (options.name.empty()) return usage_error("place", "give a name, or --batch");
  if (find_invalid_utf8(options.name) != std::string_view::npos) {
    return usage_error("place", "the name must be UTF-8");
  }
  const CountryCode country = known_country(gazetteer, options.country);
  if (country.empty() && !options.country.empty()) {
    return usage_error("place", "unknown country code “" + options.country +
                                    "” for --country: give two letters (ISO 3166-1), as UA or SY");
  }
  const std::vector<FoundPlace> places = search_places(gazetteer, options.name, country, kShown);
  return print(options.format == "json" ? json(gazetteer, options.name, places)
                                        : text(gazetteer, options.name, places));
}

int run(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  if (options.format != "text" && options.format != "json") {
    return usage_error("place", unknown_choice("--format", options.format, kFormats));
  }
  if (options.batch && !(options.name.empty() && options.country.empty())) {
    return usage_error("place", "--batch takes names and countries from standard input only");
  }
  const Result<Gazetteer> gazetteer = default_gazetteer(options.gazetteers);
  if (!gazetteer) {
    complain(gazetteer.error().text());
    return kExitFailure;
  }
  if (!options.batch) return look_up(*gazetteer, options);
  return run_batch([&gazetteer](std::string_view line, std::string& out) {
    return answer(*gazetteer, line, out);
  });
}

constexpr const char* kFooter =
    R"(Places with this very name come first, by importance, then the nearest spellings with what parts them.

--batch reads lines NAME<TAB>COUNTRY (or nothing after the tab) and writes for each a line of up to 5 places,
ID|NAME|COUNTRY|SCORE, with tabs between them. The id is that of GeoNames where it has the place. A bad line gives an
empty line and a message; the exit status is then 2.

Examples:
  stet place Tripoli
  stet place Khmeimin --country SY
  printf 'Kiyv\tUA\n' | stet place --batch)";

}  // namespace

Command place_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("place", "look a place up by name");
  app->footer(kFooter);
  app->add_option("NAME", o->name, "the place's name, in any spelling")->type_name("");
  app->add_option("--country", o->country, "only in this country, two letters (ISO 3166-1)")
      ->type_name("CC");
  add_gazetteer_option(*app, o->gazetteers);
  app->add_option("--format", o->format, "text (default) or json")->type_name("FORMAT");
  app->add_flag("--batch", o->batch, "names from standard input");
  return {app, [o] { return run(*o); }};
}

}  // namespace stet
