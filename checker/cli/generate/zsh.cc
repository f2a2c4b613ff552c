// Completion for zsh: one function a command, each a call of _arguments, which knows options, their
// values and what is repeated.
#include <algorithm>
#include <string_view>

#include "checker/cli/generate/outline.h"

namespace stet {
namespace {

// Inside single quotes, where _arguments takes brackets and colons for its own.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string action(const ValueOutline& value) {
  std::string out = ":" + escaped(value.name) + ":";
  switch (value.fills) {
    case Fills::words: {
      out += "(";
      for (const std::string& word : value.words) out += (out.back() == '(' ? "" : " ") + word;
      return out + ")";
    }
    case Fills::files:
      return out + "_files";
    case Fills::folders:
      return out + "_files -/";
    case Fills::nothing:
      break;
  }
  return out + " ";
}

std::string function_name(std::string_view command) {
  std::string name = "_stet";
  if (command != "stet") name += "_" + std::string(command);
  std::ranges::replace(name, ' ', '_');
  return name;
}

std::string option_specs(const CommandOutline& command) {
  std::string out;
  for (const OptionOutline& option : command.options) {
    for (const std::string& name : option.names) {
      out += " \\\n    '" + std::string(option.repeated ? "*" : "") + name + "[" +
             escaped(option.description) + "]" +
             (option.value.name.empty() ? "" : action(option.value)) + "'";
    }
  }
  return out;
}

std::string function(const CommandOutline& command) {
  std::string out = function_name(command.name) + "() {\n";
  if (command.commands.empty()) {
    out += "  _arguments -s -S" + option_specs(command);
    for (const OptionOutline& argument : command.arguments) {
      out +=
          " \\\n    '" + std::string(argument.repeated ? "*" : "") + action(argument.value) + "'";
    }
    return out + "\n}\n";
  }
  out += "  local state line\n  _arguments -C" + option_specs(command) +
         " \\\n    '1:command:->command' '*::argument:->argument'\n  case $state in\n" +
         "    command)\n      local -a commands=(";
  std::string cases;
  for (const CommandOutline& sub : command.commands) {
    const std::string name = sub.name.substr(sub.name.rfind(' ') + 1);
    out += "\n        '" + name + ":" + escaped(sub.description) + "'";
    cases += "        " + name + ") " + function_name(sub.name) + " ;;\n";
  }
  out += ")\n      _describe command commands ;;\n    argument)\n      case $line[1] in\n" + cases +
         "      esac ;;\n  esac\n}\n";
  for (const CommandOutline& sub : command.commands) out += function(sub);
  return out;
}

}  // namespace

std::string zsh_completion(const CommandOutline& program) {
  return "#compdef stet\n" + function(program) +
         "if [[ $funcstack[1] == _stet ]]; then _stet \"$@\"; else compdef _stet stet; fi\n";
}

}  // namespace stet
