// Completion for bash, in one function without the helpers of the bash-completion package: the
// words before the cursor tell the command, the word before it the option whose value is wanted.
#include <string_view>

#include "checker/cli/generate/outline.h"

namespace stet {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : std::string(between)) + word;
  return out;
}

std::string fill(const ValueOutline& value) {
  switch (value.fills) {
    case Fills::words:
      return "_stet_words \"" + joined(value.words, " ") + "\"";
    case Fills::files:
      return "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$current\"))";
    case Fills::folders:
      return "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$current\"))";
    case Fills::nothing:
      break;
  }
  return "COMPREPLY=()";
}

// The branches of one command: values of its options, names of its options, its arguments.
std::string branches(const CommandOutline& command) {
  std::string out = "    \"" + command.name + "\")\n      case $previous in\n";
  std::vector<std::string> names;
  for (const OptionOutline& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
    if (option.value.name.empty()) continue;
    out += "        " + joined(option.names, "|") + ") " + fill(option.value) + "; return ;;\n";
  }
  out += "      esac\n      if [[ $current == -* ]]; then\n        _stet_words \"" +
         joined(names, " ") + "\"\n      else\n        ";
  if (!command.commands.empty()) {
    std::vector<std::string> subs;
    for (const CommandOutline& sub : command.commands) {
      subs.push_back(sub.name.substr(sub.name.rfind(' ') + 1));
    }
    out += "_stet_words \"" + joined(subs, " ") + "\"";
  } else {
    out += command.arguments.empty() ? "COMPREPLY=()" : fill(command.arguments[0].value);
  }
  out += "\n      fi ;;\n";
  for (const CommandOutline& sub : command.commands) out += branches(sub);
  return out;
}

void command_names(const CommandOutline& command, std::vector<std::string>& names) {
  for (const CommandOutline& sub : command.commands) {
    names.push_back("\"" + sub.name + "\"");
    command_names(sub, names);
  }
}

}  // namespace

std::string bash_completion(const CommandOutline& program) {
  std::vector<std::string> names;
  command_names(program, names);
  return R"(# bash completion for stet
_stet_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_stet() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "${command:+$command }$word" in
      )" +
         joined(names, "|") +
         R"() command="${command:+$command }$word" ;;
    esac
  done
  case ${command:-stet} in
)" + branches(program) +
         "  esac\n}\ncomplete -F _stet stet\n";
}

}  // namespace stet
