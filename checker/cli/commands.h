// The commands of the program. Each file *_command.cc describes one to the command line parser and
// runs it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace stet {

// Exit statuses. For `check`, 1 means findings at or above the fail level.
inline constexpr int kExitGood = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitFailure = 2;  // usage, configuration, input or output

struct Command {
  CLI::App* app = nullptr;
  std::function<int()> run;  // after parsing; its exit status
};

Command check_command(CLI::App& program);
Command baseline_command(CLI::App& program);
Command compare_command(CLI::App& program);
Command place_command(CLI::App& program);
Command gazetteer_command(CLI::App& program);
Command learn_command(CLI::App& program);
Command explain_command(CLI::App& program);
Command rules_command(CLI::App& program);
Command schema_command(CLI::App& program);
Command config_command(CLI::App& program);
Command init_command(CLI::App& program);
Command completion_command(CLI::App& program);
Command manual_command(CLI::App& program);

// What --version prints.
std::string version_text();

// Complains and says where help is; returns kExitFailure.
int usage_error(std::string_view command, std::string_view message);

// Writes `text` to standard output; the exit status.
int print(std::string_view text);

}  // namespace stet
