// What each input of a run is checked with. Settings may differ from file to file; what is costly
// to open (a gazetteer) is opened once for all files that want the same.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "checker/cli/inputs.h"
#include "checker/config/config_finder.h"
#include "checker/config/effective.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

// As the command line has it.
struct ConfigChoice {
  std::string path;            // --config; empty: found for each file
  bool none = false;           // --no-config
  bool force_exclude = false;  // files named on the command line are excluded too
  std::vector<std::string> gazetteers;
  std::vector<std::string> names;  // lists of house names
  Overrides overrides;
};

Result<ConfigFinder> config_finder(const ConfigChoice& choice);

struct FilePlan {
  std::vector<const Rule*> rules;
  Policy policy;
  FailLevel fail_level = FailLevel::warning;
  std::optional<Format> format;  // by the configuration
  const Gazetteer* gazetteer = nullptr;
  ReadOptions read;  // by the configuration
};

class CheckPlan {
 public:
  // Plans the inputs and takes out those that a configuration excludes. Fails on a configuration
  // or a gazetteer that cannot be read.
  static Result<CheckPlan> make(std::vector<Input> inputs, const ConfigChoice& choice);

  const std::vector<Input>& inputs() const { return inputs_; }
  const FilePlan& of(size_t input) const { return files_[input]; }

  // The rules of all houses that count for an input, by id; of two with one id the first by file.
  std::vector<const HouseRule*> house_rules() const;

  // That of the first input, or the built-in one: what a report says the run rests on.
  const Gazetteer& gazetteer() const { return *first_; }

 private:
  Result<const House*> house_of(const Configuration* configuration);
  Result<const Gazetteer*> open(const std::vector<std::string>& files);
  Result<const HouseNames*> open_names(const std::vector<std::string>& files);
  std::optional<Error> add(Input input, const Configuration* configuration,
                           const ConfigChoice& choice);

  std::vector<Input> inputs_;
  std::vector<FilePlan> files_;
  std::map<std::vector<std::string>, std::unique_ptr<const Gazetteer>> gazetteers_;
  std::map<const Configuration*, std::unique_ptr<const House>> houses_;
  std::map<std::vector<std::string>, std::unique_ptr<const HouseNames>> names_;
  const Gazetteer* first_ = nullptr;
};

}  // namespace stet
