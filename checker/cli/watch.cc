#include "checker/cli/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace stet {
namespace {

constexpr uint32_t kSaved = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE;

// An editor that saves a file touches it more than once: a truncation, a write, a rename.
constexpr int kSettleMilliseconds = 5;

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path();
  return folder.empty() ? "." : folder;
}

bool hidden(const fs::path& path) {
  const std::string name = path.filename();
  return name.size() > 1 && name[0] == '.' && name != "..";
}

}  // namespace

struct Watch::State {
  int descriptor = -1;
  std::vector<std::string> arguments;
  std::map<int, std::string> folders;  // by watch descriptor
  std::set<std::string> inputs;        // their paths as they are now

  ~State() {
    if (descriptor >= 0) ::close(descriptor);
  }

  std::optional<Error> add_folder(const std::string& folder) {
    const int watch = ::inotify_add_watch(descriptor, folder.c_str(), kSaved);
    if (watch >= 0) {
      folders.emplace(watch, folder);
      return std::nullopt;
    }
    if (errno == ENOENT || errno == ENOTDIR || errno == EACCES) return std::nullopt;
    std::string message = std::string("cannot be watched: ") + std::strerror(errno);
    if (errno == ENOSPC) message += "; raise fs.inotify.max_user_watches";
    return Error{message, folder, 0};
  }

  std::optional<Error> add_below(const std::string& folder) {
    if (auto error = add_folder(folder)) return error;
    std::error_code ignored;
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto it = fs::recursive_directory_iterator(folder, options, ignored);
         !ignored && it != fs::recursive_directory_iterator(); it.increment(ignored)) {
      std::error_code unknown;
      if (it->is_symlink(unknown) || !it->is_directory(unknown)) continue;
      if (hidden(it->path())) {
        it.disable_recursion_pending();
        continue;
      }
      if (auto error = add_folder(it->path())) return error;
    }
    return std::nullopt;
  }

  // A folder that is new: what lies in it already was saved before it could be watched.
  void adopt(const std::string& folder, std::set<std::string>& paths) {
    static_cast<void>(add_below(folder));
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) {
      std::error_code unknown;
      if (entry.is_regular_file(unknown)) paths.insert(entry.path());
    }
  }

  std::vector<Input> find() {
    std::vector<Input> found = find_inputs(arguments, "");
    inputs.clear();
    for (const Input& input : found) inputs.insert(input.path);
    return found;
  }

  // Reads the events that are there: the paths saved. A new folder is watched from now on.
  void read_events(std::set<std::string>& paths) {
    alignas(inotify_event) char buffer[1 << 14];
    const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
    for (ssize_t at = 0; at < got;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
      const auto folder = folders.find(event->wd);
      if (folder == folders.end() || event->len == 0) continue;
      const std::string path = fs::path(folder->second) / event->name;
      if ((event->mask & IN_ISDIR) != 0) {
        if (!hidden(path)) adopt(path, paths);
      } else if ((event->mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0) {
        paths.insert(path);
      }
    }
  }

  bool wait(int milliseconds) const {
    pollfd poll_descriptor{descriptor, POLLIN, 0};
    return ::poll(&poll_descriptor, 1, milliseconds) > 0;
  }
};

Watch::Watch(std::unique_ptr<State> state) : state_(std::move(state)) {}
Watch::Watch(Watch&&) noexcept = default;
Watch& Watch::operator=(Watch&&) noexcept = default;
Watch::~Watch() = default;

Result<Watch> Watch::make(std::vector<std::string> arguments) {
  auto state = std::make_unique<State>();
  state->descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (state->descriptor < 0) {
    return Error{std::string("cannot watch files: ") + std::strerror(errno), "", 0};
  }
  state->arguments = std::move(arguments);
  for (const std::string& argument : state->arguments) {
    std::error_code unknown;
    const bool folder = fs::is_directory(argument, unknown);
    auto error = folder ? state->add_below(argument) : state->add_folder(folder_of(argument));
    if (error) return *std::move(error);
  }
  state->find();
  return Watch(std::move(state));
}

std::vector<Input> Watch::saved(int milliseconds) {
  std::set<std::string> paths;
  if (!state_->wait(milliseconds)) return {};
  do {
    state_->read_events(paths);
  } while (state_->wait(kSettleMilliseconds));
  const auto normal = [](const std::string& path) {
    return fs::path(path).lexically_normal().string();
  };
  std::set<std::string> wanted;
  for (const std::string& path : paths) wanted.insert(normal(path));
  const auto is_saved = [&](const std::string& path) { return wanted.contains(normal(path)); };

  // Only a file that is no input so far needs another search for them.
  std::vector<Input> known;
  for (const std::string& path : state_->inputs) {
    if (is_saved(path)) known.push_back({path, "", false});
  }
  if (known.size() == wanted.size()) return known;
  std::vector<Input> found = state_->find();
  std::erase_if(found, [&](const Input& input) { return !is_saved(input.path); });
  return found;
}

}  // namespace stet
