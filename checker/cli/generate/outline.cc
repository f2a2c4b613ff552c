#include "checker/cli/generate/outline.h"

#include <CLI/CLI.hpp>
#include <string_view>

#include "checker/config/catalogue.h"
#include "checker/report/report.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

std::vector<std::string> report_words() {
  std::vector<std::string> words;
  for (const ReportFormat* format : report_formats()) words.emplace_back(format->name);
  return words;
}

std::vector<std::string> reader_words() {
  std::vector<std::string> words;
  for (const FormatInfo& format : formats()) words.emplace_back(format.name);
  return words;
}

// Rules and the groups that they stand in.
std::vector<std::string> rule_words() {
  std::vector<std::string> words;
  for (const Rule* rule : catalogue()) {
    const std::string group(rule->id.substr(0, rule->id.find('/')));
    if (words.empty() || !words.back().starts_with(group + "/")) words.push_back(group);
    words.emplace_back(rule->id);
  }
  return words;
}

// What may stand for a value, by the name that the help gives it.
ValueOutline value_of(std::string name, std::string_view command) {
  name = name.substr(0, name.find_first_of(" ,"));
  ValueOutline value{name, Fills::words, {}};
  if (name == "FORMAT") {
    value.words = command == "check" ? report_words() : std::vector<std::string>{"text", "json"};
  } else if (name == "LEVEL") {
    value.words = {"error", "warning", "info", "none"};
  } else if (name == "WHEN") {
    value.words = {"always", "never", "auto"};
  } else if (name == "KIND") {
    value.words = reader_words();
  } else if (name == "RULE") {
    value.words = rule_words();
  } else if (name == "SHELL") {
    value.words = {"bash", "zsh", "fish"};
  } else if (name == "FOLDER") {
    value.fills = Fills::folders;
  } else {
    const bool file = name == "FILE" || name == "PATH" || name == "OUT";
    value.fills = file ? Fills::files : Fills::nothing;
  }
  return value;
}

OptionOutline option_outline(const CLI::Option& option, std::string_view command) {
  OptionOutline out;
  for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
  out.description = option.get_description();
  out.repeated = option.get_expected_max() > 1;
  if (out.names.empty()) {
    out.value = value_of(option.get_name(), command);
  } else if (option.get_type_size_max() > 0) {
    out.value = value_of(option.get_type_name(), command);
  }
  return out;
}

CommandOutline command_outline(const CLI::App& app, const std::string& name) {
  CommandOutline out;
  out.name = name.empty() ? app.get_name() : name;
  out.description = app.get_description();
  out.footer = app.get_footer();
  for (const CLI::Option* option : app.get_options()) {
    OptionOutline outline = option_outline(*option, out.name);
    (outline.names.empty() ? out.arguments : out.options).push_back(std::move(outline));
  }
  for (const CLI::App* sub : app.get_subcommands({})) {
    const std::string path = name.empty() ? sub->get_name() : name + " " + sub->get_name();
    out.commands.push_back(command_outline(*sub, path));
  }
  return out;
}

}  // namespace

CommandOutline outline_of(const CLI::App& program) { return command_outline(program, ""); }

}  // namespace stet
