#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <memory>

#include "checker/cli/commands.h"
#include "checker/cli/output.h"
#include "checker/config/configuration.h"
#include "checker/config/starting.h"

namespace stet {
namespace {

// Writes a file that must not be there yet.
std::optional<Error> write_new(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0 && errno == EEXIST) {
    return Error{"is there already; edit it, or remove it first", path, 0};
  }
  if (file < 0) return Error{std::string("cannot create: ") + std::strerror(errno), path, 0};
  const ssize_t written = ::write(file, text.data(), text.size());
  const bool good = ::close(file) == 0 && written == static_cast<ssize_t>(text.size());
  if (good) return std::nullopt;
  ::unlink(path.c_str());
  return Error{std::string("cannot write: ") + std::strerror(errno), path, 0};
}

int run(const std::string& folder) {
  const std::string path = (folder.empty() ? "" : folder + "/") + std::string(kConfigName);
  if (const auto error = write_new(path, starting_configuration())) {
    complain(error->text());
    return kExitFailure;
  }
  return print("wrote " + path + "; `stet config` shows what it says\n");
}

}  // namespace

Command init_command(CLI::App& program) {
  const auto folder = std::make_shared<std::string>();
  CLI::App* app = program.add_subcommand("init", "write a first configuration, with explanations");
  app->footer(
      "Writes .stet.json, which holds for its folder and everything below. A file that is there\n"
      "already is never touched.\n\nExample:\n  stet init && stet config");
  app->add_option("FOLDER", *folder, "where to write it; default: here")->type_name("");
  return {app, [folder] { return run(*folder); }};
}

}  // namespace stet
