#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "checker/base/utf8.h"
#include "checker/cli/batch.h"
#include "checker/cli/choices.h"
#include "checker/cli/commands.h"
#include "checker/cli/gazetteer_option.h"
#include "checker/cli/output.h"
#include "checker/gazetteer/default.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> names, gazetteers;
  std::string format = "text";
  bool batch = false;
};

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

std::string text(const std::string& a, const std::string& b, const Comparison& c) {
  std::string out = a + " / " + b + "\n";
  out += "  verdict  " + std::string(verdict_name(c.verdict)) + ": " +
         std::string(meaning(c.verdict)) + "\n";
  out += "  score    " + decimals(c.score, 4) + "\n";
  out += "  origin   " + std::string(origin_name(c.origin)) + "\n";
  for (size_t i = 0; i < c.reasons.size(); ++i) {
    out += (i == 0 ? "  reasons  " : "           ") + decimals(c.reasons[i].cost, 2) + "  " +
           c.reasons[i].text + "\n";
  }
  if (!c.reasons.empty()) out += "           (cost in letters: 0 is free, 1 a different letter)\n";
  return out;
}

double rounded(float number) { return std::round(double{number} * 1e4) / 1e4; }

std::string json(const std::string& a, const std::string& b, const Comparison& c) {
  Json reasons = Json::array();
  for (const Reason& r : c.reasons) {
    reasons.push_back({{"text", r.text}, {"cost", rounded(r.cost)}});
  }
  const Json value = {{"a", a},
                      {"b", b},
                      {"verdict", verdict_name(c.verdict)},
                      {"score", rounded(c.score)},
                      {"origin", origin_name(c.origin)},
                      {"reasons", reasons}};
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// The entry of an added layer that lists both names.
std::optional<Entry> listed_together(const Gazetteer& gazetteer, std::string_view a,
                                     std::string_view b) {
  std::vector<NameMatch> of_a, of_b;
  gazetteer.find(fold(a), of_a);
  gazetteer.find(fold(b), of_b);
  for (const NameMatch& x : of_a) {
    for (const NameMatch& y : of_b) {
      if (x.entry == y.entry && x.entry.layer >= kDefaultLayers) return gazetteer.entry(x.entry);
    }
  }
  return std::nullopt;
}

// What the letters say, unless a layer that was added with --gazetteer lists both names as one.
Comparison compare(const Gazetteer& gazetteer, std::string_view a, std::string_view b) {
  constexpr float kListed = 0.99F;  // 1 is kept for equal names
  Comparison c = compare_names(a, b);
  if (gazetteer.layers() <= kDefaultLayers || c.verdict == Verdict::same) return c;
  const std::optional<Entry> entry = listed_together(gazetteer, a, b);
  if (!entry) return c;
  c.verdict = Verdict::variant;
  c.score = std::max(c.score, kListed);
  c.reasons = {{"both are listed names of " + std::string(entry->name), 0}};
  return c;
}

std::optional<Error> answer(const Gazetteer& gazetteer, std::string_view line, std::string& out) {
  const Result<Fields> names = two_fields(line);
  if (!names) return names.error();
  if (names->first.empty() || names->second.empty()) return Error{"has an empty name", "", 0};
  const Comparison c = compare(gazetteer, names->first, names->second);
  out += decimals(c.score, 4);
  out += '\t';
  out += verdict_name(c.verdict);
  return std::nullopt;
}

int run(const Options& options) {
  constexpr std::string_view kFormats[] = {"text", "json"};
  if (options.format != "text" && options.format != "json") {
    return usage_error("compare", unknown_choice("--format", options.format, kFormats));
  }
  if (options.batch && !options.names.empty()) {
    return usage_error("compare", "--batch takes no names");
  }
  const Result<Gazetteer> gazetteer =
      options.gazetteers.empty() ? Gazetteer() : default_gazetteer(options.gazetteers);
  if (!gazetteer) {
    complain(gazetteer.error().text());
    return kExitFailure;
  }
  if (options.batch) {
    return run_batch([&gazetteer](std::string_view line, std::string& out) {
      return answer(*gazetteer, line, out);
    });
  }
  if (options.names.size() != 2) return usage_error("compare", "give two names, or --batch");
  for (const std::string& name : options.names) {
    if (find_invalid_utf8(name) != std::string_view::npos) {
      return usage_error("compare", "the names must be UTF-8");
    }
    if (name.empty()) return usage_error("compare", "a name is empty");
  }
  const std::string& a = options.names[0];
  const std::string& b = options.names[1];
  const Comparison c = compare(*gazetteer, a, b);
  return print(options.format == "json" ? json(a, b, c) : text(a, b, c));
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
  return {app, [o] { return run(*o); }};
}

}  // namespace stet
