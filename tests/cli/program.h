// Runs the real program, and a folder to run it in.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace stet::testing {

// A folder that lives as long as the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "stet-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  // Writes a file and the folders above it.
  void write(const std::string& name, std::string_view content) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }

 private:
  std::filesystem::path path_;
};

inline std::string content_of(const std::string& path) {
  std::stringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

struct Outcome {
  int status = -1;  // exit status; 128 + N after signal N
  std::string out;
  std::string err;
};

struct Call {
  std::string input = {};                     // standard input
  std::vector<std::string> environment = {};  // NAME=VALUE, added
  bool close_stdout = false;
  std::string stdout_path = {};  // a file or device instead of a capture
};

// Runs `stet ARGUMENTS...` in `folder`.
inline Outcome run_stet(const TemporaryFolder& folder, std::vector<std::string> arguments,
                        const Call& call = {}) {
  const TemporaryFolder own;
  own.write("in", call.input);
  const std::string out = call.stdout_path.empty() ? own / "out" : call.stdout_path;
  arguments.insert(arguments.begin(), STET_BINARY);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto redirect = [](const std::string& path, int flags, int descriptor) {
      const int opened = ::open(path.c_str(), flags, 0600);
      if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
      if (opened != descriptor) ::close(opened);
    };
    redirect(own / "in", O_RDONLY, 0);
    redirect(out, O_WRONLY | O_CREAT, 1);
    redirect(own / "err", O_WRONLY | O_CREAT, 2);
    if (call.close_stdout) ::close(1);
    if (::chdir(folder.path().c_str()) != 0) ::_exit(126);
    ::unsetenv("NO_COLOR");
    for (const std::string& variable : call.environment) {
      ::putenv(const_cast<char*>(variable.c_str()));
    }
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    ::execv(STET_BINARY, argv.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  Outcome outcome;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (call.stdout_path.empty()) outcome.out = content_of(own / "out");
  outcome.err = content_of(own / "err");
  return outcome;
}

// What runs the program in a folder of its own.
class InFolder : public ::testing::Test {
 protected:
  Outcome stet(std::vector<std::string> arguments, const Call& call = {}) {
    return run_stet(folder_, std::move(arguments), call);
  }
  TemporaryFolder folder_;
};

}  // namespace stet::testing
