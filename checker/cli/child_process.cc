#include "checker/cli/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

extern char** environ;

namespace stet {
namespace {

constexpr size_t kMostBytes = 1u << 30;

class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_, O_CLOEXEC) != 0) ends_[0] = ends_[1] = -1;
  }
  ~Pipe() {
    close(0);
    close(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool good() const { return ends_[0] >= 0; }
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close(int end) {
    if (ends_[end] >= 0) ::close(ends_[end]);
    ends_[end] = -1;
  }

 private:
  int ends_[2] = {-1, -1};
};

// Starts the program; its number, or what went wrong as errno.
int start(const std::vector<std::string>& arguments, const Pipe& out, const Pipe& err,
          pid_t& child) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, out.write_end(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err.write_end(), STDERR_FILENO);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);  // which this program ignores
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  const int failed = ::posix_spawnp(&child, argv[0], &actions, &attributes, argv.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return failed;
}

// Appends what there is to read; false at the end.
bool read_some(int file, std::string& out) {
  char buffer[1 << 16];
  const ssize_t got = ::read(file, buffer, sizeof buffer);
  if (got < 0) return errno == EINTR;
  out.append(buffer, static_cast<size_t>(got));
  return got > 0;
}

// Reads both pipes to their ends; false if there is too much.
bool read_all(Pipe& out, Pipe& err, ChildOutcome& outcome) {
  std::array<pollfd, 2> files = {pollfd{out.read_end(), POLLIN, 0},
                                 pollfd{err.read_end(), POLLIN, 0}};
  while (files[0].fd >= 0 || files[1].fd >= 0) {
    if (::poll(files.data(), files.size(), -1) < 0 && errno != EINTR) return false;
    for (size_t i = 0; i < files.size(); ++i) {
      if (files[i].fd < 0 || files[i].revents == 0) continue;
      if (!read_some(files[i].fd, i == 0 ? outcome.out : outcome.err)) files[i].fd = -1;
    }
    if (outcome.out.size() + outcome.err.size() > kMostBytes) return false;
  }
  return true;
}

}  // namespace

Result<ChildOutcome> run_child(const std::vector<std::string>& arguments) {
  Pipe out, err;
  if (!out.good() || !err.good()) return Error{"cannot make a pipe", arguments[0], 0};
  pid_t child = -1;
  if (const int failed = start(arguments, out, err, child); failed != 0)
    return Error{"cannot run " + arguments[0] + ": " + std::strerror(failed), "", 0};
  out.close(1);
  err.close(1);
  ChildOutcome outcome;
  const bool read = read_all(out, err, outcome);
  out.close(0);
  err.close(0);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!read) return Error{"too much output", arguments[0], 0};
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

}  // namespace stet
