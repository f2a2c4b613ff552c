#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "checker/base/choices.h"
#include "checker/base/utf8.h"
#include "checker/cli/batch.h"
#include "checker/cli/commands.h"
#include "checker/cli/gazetteer_option.h"
#include "checker/cli/output.h"
#include "checker/cli/place_report.h"
#include "checker/gazetteer/default.h"

namespace stet {
namespace {

constexpr size_t kShown = 5;

struct Options {
  std::string name, country, story;
  std::string format = "text";
  std::vector<std::string> gazetteers;
  bool batch = false;
  bool explain = false;
};

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
  PlaceReport report;
  report.asked = options.name;
  report.explain = options.explain;
  std::optional<StoryFile> story;
  if (options.story.empty()) {
    report.ranking = rank_places(gazetteer, options.name, country, kShown,
                                 options.explain ? RankBy::odds : RankBy::search);
  } else {
    Result<StoryFile> read = read_story(options.story, gazetteer);
    if (!read) {
      complain(read.error().text());
      return kExitFailure;
    }
    report.story = &story.emplace(std::move(*read));
    report.ranking = rank_in_story(gazetteer, options.name, country, kShown, *story);
  }
  return print(options.format == "json" ? place_json(gazetteer, report)
                                        : place_text(gazetteer, report));
}

int run(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  if (options.format != "text" && options.format != "json") {
    return usage_error("place", unknown_choice("--format", options.format, kFormats));
  }
  if (options.batch && !(options.name.empty() && options.country.empty())) {
    return usage_error("place", "--batch takes names and countries from standard input only");
  }
  if (!options.story.empty() && !options.explain) {
    return usage_error("place", "--story needs --explain");
  }
  if (options.batch && options.explain) {
    return usage_error("place", "--explain takes one name, not --batch");
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

--explain shows what speaks for each place, as odds in powers of ten that add up: size (its inhabitants, more for a
capital and for places in the news), name (less for a form that only a list of all languages has), spelling (how like a
near name is). The share says how sure that place is among those shown. With --story the places are ranked as the name is
read in that article: to the odds come country and division (what the rest of the story says for them), area (the sentence
says that the place lies there) and kind (the sentence asks for its kind).

Examples:
  stet place Tripoli
  stet place Tripoli --explain --story article.md
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
  app->add_flag("--explain", o->explain, "what speaks for each place");
  app->add_option("--story", o->story, "rank the places as in this article")->type_name("FILE");
  add_gazetteer_option(*app, o->gazetteers);
  app->add_option("--format", o->format, "text (default) or json")->type_name("FORMAT");
  app->add_flag("--batch", o->batch, "names from standard input");
  return {app, [o] { return run(*o); }};
}

}  // namespace stet
