// The command line described as data, for what is generated from it: the manual page and the
// completions of shells. All of it is read from the parser, so that nothing is written twice.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace stet {

enum class Fills : uint8_t { nothing, words, files, folders };

struct ValueOutline {
  std::string name;                // "FORMAT"; empty for a flag
  Fills fills = Fills::nothing;    // what a shell may offer in its place
  std::vector<std::string> words;  // for Fills::words
};

struct OptionOutline {
  std::vector<std::string> names;  // "-j", "--jobs"; none for a positional argument
  ValueOutline value;
  bool repeated = false;
  std::string description;
};

struct CommandOutline {
  std::string name;  // "gazetteer build"; "stet" for the program itself
  std::string description;
  std::string footer;  // paragraphs and examples as --help ends with
  std::vector<OptionOutline> options;
  std::vector<OptionOutline> arguments;
  std::vector<CommandOutline> commands;
};

CommandOutline outline_of(const CLI::App& program);

// The manual page stet(1) in man(7) macros.
std::string manual_page(const CommandOutline& program);

// Scripts that the shells read.
std::string bash_completion(const CommandOutline& program);
std::string zsh_completion(const CommandOutline& program);
std::string fish_completion(const CommandOutline& program);

}  // namespace stet
