// stet: a linter for news articles. main() hands the command line to the command that it names;
// each command is one file beside this one, and `check` leads on to engine/check.h.
#include <CLI/CLI.hpp>
#include <exception>
#include <vector>

#include "checker/base/choices.h"
#include "checker/cli/commands.h"
#include "checker/cli/output.h"

namespace stet {
namespace {

constexpr const char* kAbout =
    "Checks news articles for names and places that contradict one another, and says why.";

constexpr const char* kFooter = R"(`stet COMMAND --help` tells more, with examples.

Exit status: 0 good, 1 findings (check only), 2 wrong usage or a file that could not be read or written.

Examples:
  stet check article.md                  what is wrong with this article?
  stet explain places/unlikely-place     what does this rule look for?
  stet compare al-Shaibani al-Shaybani   are these one name?
  stet place Khmeimim                    where is this place?)";

// Options as long as they are on the command line, for suggestions.
std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

// "gazetteer build"; empty for the program itself.
std::string command_name(const CLI::App& app) {
  if (app.get_parent() == nullptr) return "";
  const std::string parent = command_name(*app.get_parent());
  return parent + (parent.empty() ? "" : " ") + app.get_name();
}

// The command, or the command of a command, that was named last.
const CLI::App& last_named(const CLI::App& app) {
  const std::vector<const CLI::App*> chosen = app.get_subcommands({});
  for (const CLI::App* next : chosen) {
    if (next->parsed()) return last_named(*next);
  }
  return app;
}

int unexpected(const CLI::App& app, const std::string& argument) {
  const std::string command = command_name(app);
  if (!argument.starts_with('-')) {
    return usage_error(command, "“" + argument + "” is one argument too many");
  }
  const std::string given = argument.substr(0, argument.find('='));
  const std::vector<std::string> names = option_names(app);
  const std::vector<std::string_view> choices(names.begin(), names.end());
  const std::string_view near = nearest(given, choices);
  return usage_error(command,
                     "unknown option “" + given + "”" +
                         (near.empty() ? "" : "; did you mean “" + std::string(near) + "”?"));
}

int no_command(const CLI::App& program, const std::vector<Command>& commands) {
  const std::vector<std::string> rest = program.remaining();
  if (rest.empty()) {
    print(program.help());
    return kExitFailure;
  }
  if (rest[0].starts_with('-') && rest[0].size() > 1) return unexpected(program, rest[0]);
  std::vector<std::string> names;
  for (const Command& command : commands) names.push_back(command.app->get_name());
  const std::vector<std::string_view> choices(names.begin(), names.end());
  std::string message = unknown_choice("command", rest[0], choices);
  if (nearest(rest[0], choices).empty()) message += ". To check a file: stet check " + rest[0];
  return usage_error("", message);
}

int run(int argc, char** argv) {
  CLI::App program(kAbout, "stet");
  program.footer(kFooter);
  program.allow_extras();
  program.require_subcommand(0, 1);  // a folder may be called like a command
  program.get_formatter()->column_width(26);
  program.get_formatter()->label("SUBCOMMAND", "COMMAND");
  program.set_version_flag("--version", version_text);
  const std::vector<Command> commands = {
      check_command(program),   baseline_command(program), learn_command(program),
      compare_command(program), place_command(program),    gazetteer_command(program),
      explain_command(program), rules_command(program),    schema_command(program),
      config_command(program),  init_command(program),     completion_command(program),
      manual_command(program)};
  for (const Command& command : commands) command.app->allow_extras()->fallthrough(false);
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForVersion& version) {
    return print(version.what() + std::string("\n"));
  } catch (const CLI::Success&) {
    const CLI::App& app = last_named(program);
    const std::string parent = app.get_parent() == nullptr ? "" : command_name(*app.get_parent());
    return print(&app == &program ? app.help()
                                  : app.help("stet" + (parent.empty() ? "" : " " + parent)));
  } catch (const CLI::ParseError& error) {
    return usage_error(command_name(last_named(program)), error.what());
  }
  for (const Command& command : commands) {
    if (!command.app->parsed()) continue;
    const CLI::App& app = last_named(*command.app);
    std::vector<std::string> rest = app.remaining();
    std::erase(rest, "--");  // the parser keeps the mark among what is left over
    return rest.empty() ? command.run() : unexpected(app, rest[0]);
  }
  return no_command(program, commands);
}

}  // namespace
}  // namespace stet

int main(int argc, char** argv) {
  stet::prepare_descriptors();
  try {
    return stet::run(argc, argv);
  } catch (const std::exception& failure) {
    stet::complain(std::string("failed: ") + failure.what());
    return stet::kExitFailure;
  }
}
