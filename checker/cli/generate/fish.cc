// Completion for fish: one `complete` line for each option and command, with the condition that the
// command has been named.
#include <string_view>

#include "checker/cli/generate/outline.h"

namespace stet {
namespace {

std::string quoted_word(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string fill(const ValueOutline& value) {
  switch (value.fills) {
    case Fills::words: {
      std::string words;
      for (const std::string& word : value.words) words += (words.empty() ? "" : " ") + word;
      return " -f -a " + quoted_word(words);
    }
    case Fills::files:
      return " -F";
    case Fills::folders:
      return " -f -a '(__fish_complete_directories)'";
    case Fills::nothing:
      break;
  }
  return " -f";
}

// True when the words of `command` have been given, in order, and no command below it.
std::string condition(const CommandOutline& command) {
  if (command.name == "stet") return " -n __fish_use_subcommand";
  std::string test;
  for (size_t at = 0; at <= command.name.size();) {
    const size_t end = std::min(command.name.find(' ', at), command.name.size());
    test += (test.empty() ? "" : "; and ") +
            ("__fish_seen_subcommand_from " + command.name.substr(at, end - at));
    at = end + 1;
  }
  for (const CommandOutline& sub : command.commands) {
    test += "; and not __fish_seen_subcommand_from " + sub.name.substr(sub.name.rfind(' ') + 1);
  }
  return " -n " + quoted_word(test);
}

std::string lines(const CommandOutline& command) {
  const std::string when = "complete -c stet" + condition(command);
  std::string out;
  for (const CommandOutline& sub : command.commands) {
    out += when + " -f -a " + sub.name.substr(sub.name.rfind(' ') + 1) + " -d " +
           quoted_word(sub.description) + "\n";
  }
  for (const OptionOutline& option : command.options) {
    out += when;
    for (const std::string& name : option.names) {
      out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (!option.value.name.empty()) out += " -r" + fill(option.value);
    out += " -d " + quoted_word(option.description) + "\n";
  }
  if (command.commands.empty()) {
    out += when + (command.arguments.empty() ? " -f" : fill(command.arguments[0].value)) + "\n";
  }
  for (const CommandOutline& sub : command.commands) out += lines(sub);
  return out;
}

}  // namespace

std::string fish_completion(const CommandOutline& program) {
  return "# fish completion for stet\n" + lines(program);
}

}  // namespace stet
