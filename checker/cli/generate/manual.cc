// stet(1) in man(7) macros. Text from --help keeps its lines where it is laid out by hand (tables,
// examples: lines that start with a blank), and flows where it is prose.
#include <string_view>

#include "checker/cli/generate/outline.h"
#include "checker/report/report.h"

namespace stet {
namespace {

// roff takes a leading dot or apostrophe for a request, a backslash for an escape, and may set a
// bare hyphen as another character than the one to be typed.
std::string escaped(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool line_start = i == 0 || text[i - 1] == '\n';
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

// A section's title, in capitals.
std::string section(std::string_view title) { return ".SH \"" + escaped(title) + "\"\n"; }

std::string footer(std::string_view text) {
  std::string out;
  bool laid_out = false;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    const bool by_hand = line.starts_with(' ');
    if (by_hand != laid_out) out += by_hand ? ".PP\n.nf\n" : ".fi\n";
    laid_out = by_hand;
    if (line.empty()) {
      out += ".PP\n";
    } else {
      out += escaped(line) + "\n";
    }
  }
  return out + (laid_out ? ".fi\n" : "");
}

std::string option(const OptionOutline& option) {
  std::string out = ".TP\n";
  std::string head;
  for (const std::string& name : option.names) {
    head += (head.empty() ? "\\fB" : ", \\fB") + escaped(name) + "\\fR";
  }
  if (!option.value.name.empty()) {
    head += (head.empty() ? "\\fI" : " \\fI") + escaped(option.value.name) + "\\fR";
  }
  return out + head + "\n" + escaped(option.description) + "\n";
}

std::string synopsis(const CommandOutline& command) {
  std::string out = ".B stet " + escaped(command.name) + "\n";
  if (!command.options.empty()) out += "[\\fIOPTIONS\\fR]\n";
  for (const OptionOutline& argument : command.arguments) {
    out += "[\\fI" + escaped(argument.value.name) + "\\fR" + (argument.repeated ? "...]\n" : "]\n");
  }
  return out;
}

// Of the commands that run; a command that only holds others is named by these.
template <class Use>
void for_each_runnable(const CommandOutline& command, Use use) {
  for (const CommandOutline& sub : command.commands) {
    if (sub.commands.empty()) use(sub);
    for_each_runnable(sub, use);
  }
}

}  // namespace

std::string manual_page(const CommandOutline& program) {
  std::string out = ".TH STET 1 \"\" \"stet " + std::string(tool_version()) + "\"\n";
  out += section("NAME") + "stet \\- " + escaped(program.description) + "\n" + section("SYNOPSIS");
  for_each_runnable(program, [&](const CommandOutline& command) {
    out += (out.ends_with("SYNOPSIS\"\n") ? "" : ".br\n") + synopsis(command);
  });
  out += section("DESCRIPTION") + footer(program.footer);
  for_each_runnable(program, [&](const CommandOutline& command) {
    out += section("stet " + command.name) + escaped(command.description) + "\n";
    for (const OptionOutline& argument : command.arguments) out += option(argument);
    for (const OptionOutline& each : command.options) out += option(each);
    if (!command.footer.empty()) out += ".PP\n" + footer(command.footer);
  });
  return out;
}

}  // namespace stet
