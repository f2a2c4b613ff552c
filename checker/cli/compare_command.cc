#include <CLI/CLI.hpp>
#include <array>
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
#include "checker/gazetteer/default.h"
#include "checker/gazetteer/list_identity.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> names, gazetteers;
  std::string format = "text";
  bool batch = false;
  bool letters = false;
};

// By the letters, and by the lists unless `gazetteer` is null.
Comparison judge(std::string_view a, std::string_view b, const Gazetteer* gazetteer) {
  return gazetteer == nullptr ? compare_names(a, b) : compare_names(a, b, *gazetteer);
}

std::string decimals(double number, int places) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", places, number);
  return buffer.data();
}

std::string_view meaning(Verdict verdict) {
  switch (verdict) {
    case Verdict::same:
      return "equal but for case, accents, apostrophes and hyphens";
    case Verdict::variant:
      return "one name in two spellings";
    case Verdict::different:
      return "two names";
    case Verdict::unsure:
      return "near, but no language explains the difference";
  }
  return "";
}

constexpr std::pair<Bearing, const char*> kHeadings[] = {{Bearing::support, "  for      "},
                                                         {Bearing::difference, "  differs  "},
                                                         {Bearing::objection, "  against  "}};

std::string text(const std::string& a, const std::string& b, const Comparison& c) {
  std::string out = a + " / " + b + "\n";
  out += "  verdict  " + std::string(verdict_name(c.verdict)) + ": " +
         std::string(meaning(c.verdict)) + "\n";
  out += "  score    " + decimals(c.score, 4) + "\n";
  out += "  origin   " + std::string(origin_name(c.origin)) + "\n";
  if (!c.aligned.empty()) out += "  letters  " + c.aligned + "\n";
  for (const auto& [bearing, heading] : kHeadings) {
    for (const Reason& reason : c.reasons) {
      if (reason.bearing != bearing) continue;
      out += heading + decimals(reason.cost, 2) + "  " + reason.text + "\n";
    }
  }
  if (!c.reasons.empty())
    out += "           (cost in letters: 0 is free, 1 and more a different letter)\n";
  return out;
}

double rounded(float number) { return std::round(double{number} * 1e4) / 1e4; }

std::string json(const std::string& a, const std::string& b, const Comparison& c) {
  Json reasons = Json::array();
  for (const Reason& r : c.reasons) {
    reasons.push_back(
        {{"text", r.text}, {"cost", rounded(r.cost)}, {"bearing", bearing_name(r.bearing)}});
  }
  const Json value = {{"a", a},
                      {"b", b},
                      {"verdict", verdict_name(c.verdict)},
                      {"score", rounded(c.score)},
                      {"origin", origin_name(c.origin)},
                      {"aligned", c.aligned},
                      {"reasons", reasons}};
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Error> answer(std::string_view line, const Gazetteer* gazetteer, std::string& out) {
  const Result<Fields> names = two_fields(line);
  if (!names) return names.error();
  if (names->first.empty() || names->second.empty()) return Error{"has an empty name", "", 0};
  const Comparison c = judge(names->first, names->second, gazetteer);
  out += decimals(c.score, 4);
  out += '\t';
  out += verdict_name(c.verdict);
  return std::nullopt;
}

int compare_two(const Options& options, const Gazetteer* gazetteer) {
  if (options.names.size() != 2) return usage_error("compare", "give two names, or --batch");
  for (const std::string& name : options.names) {
    if (find_invalid_utf8(name) != std::string_view::npos) {
      return usage_error("compare", "the names must be UTF-8");
    }
    if (name.empty()) return usage_error("compare", "a name is empty");
  }
  const std::string& a = options.names[0];
  const std::string& b = options.names[1];
  const Comparison c = judge(a, b, gazetteer);
  return print(options.format == "json" ? json(a, b, c) : text(a, b, c));
}

int run(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  if (options.format != "text" && options.format != "json") {
    return usage_error("compare", unknown_choice("--format", options.format, kFormats));
  }
  if (options.batch && !options.names.empty()) {
    return usage_error("compare", "--batch takes no names");
  }
  const Result<Gazetteer> lists = comparison_gazetteer(options.gazetteers);
  if (!lists) {
    complain(lists.error().text());
    return kExitFailure;
  }
  const Gazetteer* const gazetteer = options.letters ? nullptr : &*lists;
  if (!options.batch) return compare_two(options, gazetteer);
  return run_batch([gazetteer](std::string_view line, std::string& out) {
    return answer(line, gazetteer, out);
  });
}

constexpr const char* kFooter =
    R"(Verdicts: same (equal after folding), variant (one name, two spellings), different, unsure.

--batch reads lines NAME_A<TAB>NAME_B and writes lines SCORE<TAB>VERDICT. A bad line gives an empty line and a
message; the exit status is then 2.

Examples:
  stet compare "al-Shaibani" "al-Shaybani"
  stet compare --batch < pairs.tsv > verdicts.tsv)";

}  // namespace

Command compare_command(CLI::App& program) {
  const auto o = std::make_shared<Options>();
  CLI::App* app = program.add_subcommand("compare", "are two spellings one name?");
  app->footer(kFooter);
  app->add_option("NAME", o->names, "two names")->type_name("");
  add_gazetteer_option(*app, o->gazetteers);
  app->add_option("--format", o->format, "text (default) or json")->type_name("FORMAT");
  app->add_flag("--batch", o->batch, "pairs from standard input");
  app->add_flag("--letters", o->letters,
                "judge by the letters alone, not by what lists know of both");
  return {app, [o] { return run(*o); }};
}

}  // namespace stet
