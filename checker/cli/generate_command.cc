#include <CLI/CLI.hpp>
#include <memory>

#include "checker/base/choices.h"
#include "checker/cli/commands.h"
#include "checker/cli/generate/outline.h"

namespace stet {

Command completion_command(CLI::App& program) {
  const auto shell = std::make_shared<std::string>();
  CLI::App* app = program.add_subcommand("completion", "print a shell's completion script");
  app->footer(
      "Packages install these scripts. By hand:\n"
      "  bash    stet completion bash > ~/.local/share/bash-completion/completions/stet\n"
      "  zsh     stet completion zsh > _stet, in a folder of $fpath\n"
      "  fish    stet completion fish > ~/.config/fish/completions/stet.fish");
  app->add_option("SHELL", *shell, "bash, zsh or fish")->type_name("");
  return {app, [&program, shell] {
            const CommandOutline outline = outline_of(program);
            if (*shell == "bash") return print(bash_completion(outline));
            if (*shell == "zsh") return print(zsh_completion(outline));
            if (*shell == "fish") return print(fish_completion(outline));
            constexpr std::string_view kShells[] = {"bash", "zsh", "fish"};
            return usage_error("completion", shell->empty()
                                                 ? "name a shell: bash, zsh or fish"
                                                 : unknown_choice("shell", *shell, kShells));
          }};
}

Command manual_command(CLI::App& program) {
  CLI::App* app = program.add_subcommand("manual", "print the manual page");
  app->footer("Packages install it as stet(1).\n\nExample:\n  stet manual | man -l -");
  return {app, [&program] { return print(manual_page(outline_of(program))); }};
}

}  // namespace stet
