#include "checker/config/config_finder.h"

#include <filesystem>

namespace stet {
namespace {

namespace fs = std::filesystem;

fs::path absolute(const std::string& path) {
  std::error_code error;
  const fs::path out = fs::absolute(path, error);
  return (error ? fs::path(path) : out).lexically_normal();
}

// As a person names it from the current folder; the whole path of what lies elsewhere.
std::string shown(const fs::path& path) {
  std::error_code error;
  const fs::path near = path.lexically_proximate(fs::current_path(error));
  return error || near.string().starts_with("..") ? path.string() : near.string();
}

}  // namespace

Result<const Configuration*> ConfigFinder::of(const std::string& file) {
  if (!finds_) return fixed_.get();
  return in(absolute(file).parent_path().string());
}

Result<const Configuration*> ConfigFinder::in(const std::string& folder) {
  const auto [known, added] = folders_.try_emplace(folder, nullptr);
  if (!added) return known->second;
  const fs::path here(folder);
  std::error_code error;
  if (fs::exists(here / kConfigName, error)) {
    Result<Configuration> read = read_configuration(shown(here / kConfigName));
    if (!read) return read.error();
    read_.push_back(std::make_unique<const Configuration>(*std::move(read)));
    return known->second = read_.back().get();
  }
  if (fs::exists(here / ".git", error) || here == here.root_path()) return nullptr;
  const Result<const Configuration*> above = in(here.parent_path().string());
  if (above) known->second = *above;
  return above;
}

std::string path_below(const Configuration& configuration, const std::string& file) {
  return absolute(file).lexically_relative(absolute(configuration.folder)).string();
}

}  // namespace stet
