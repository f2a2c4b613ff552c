// Which configuration a file has: the .stet.json in its folder or the nearest one above, up to the
// root of the repository (the folder with .git). One file counts; it may extend others.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "checker/config/configuration.h"

namespace stet {

class ConfigFinder {
 public:
  // Finds by folder.
  ConfigFinder() = default;
  // Every file has this configuration; null: none has any.
  explicit ConfigFinder(std::unique_ptr<const Configuration> fixed)
      : fixed_(std::move(fixed)), finds_(false) {}

  // Null if the file has none. Each folder is looked into once, and each file read once.
  Result<const Configuration*> of(const std::string& file);

 private:
  Result<const Configuration*> in(const std::string& folder);

  std::unique_ptr<const Configuration> fixed_;
  bool finds_ = true;
  std::map<std::string, const Configuration*> folders_;
  std::vector<std::unique_ptr<const Configuration>> read_;
};

// The file's path below the folder of its configuration, as patterns see it.
std::string path_below(const Configuration& configuration, const std::string& file);

}  // namespace stet
