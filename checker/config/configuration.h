// What a .stet.json says, with the place of each setting.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/config/glob.h"
#include "checker/config/json_document.h"
#include "checker/engine/finding.h"
#include "checker/text/article.h"
#include "checker/text/read_options.h"

namespace stet {

inline constexpr std::string_view kConfigName = ".stet.json";

// Where a setting comes from: a file, or the command line, or stet itself.
struct SettingOrigin {
  std::string path;  // "default" and "command line" are none
  Place place;
  std::string text() const;  // "stories/.stet.json:12"
};

template <class T>
struct Sourced {
  T value;
  SettingOrigin origin;
};

enum class FailLevel : uint8_t { error, warning, info, none };
enum class RuleLevel : uint8_t { off, info, warning, error };

std::optional<FailLevel> fail_level_of(std::string_view name);
std::string_view fail_level_name(FailLevel level);

// What is said about a rule or a group; what is not said stays as it was.
struct RuleSetting {
  std::string selector;  // a rule's id or its group
  std::optional<RuleLevel> level;
  std::optional<float> min_confidence;
  SettingOrigin origin;
};

// What may stand for all files and in a section for some.
struct Settings {
  std::vector<RuleSetting> rules;  // a later one wins
  std::optional<Sourced<FailLevel>> fail_level;
  std::optional<Sourced<float>> min_confidence;
};

struct Section {
  std::vector<Glob> match;
  Settings settings;
};

struct FormatByName {
  Glob match;
  Format format;
};

struct Configuration {
  std::string path;                // of the file that was found or named
  std::string folder;              // its folder, from which patterns count
  std::vector<std::string> files;  // all that were read: those it extends, then itself
  Settings settings;
  std::vector<Section> sections;  // a later one wins
  std::vector<Sourced<Glob>> exclude;
  std::vector<Sourced<FormatByName>> formats;     // a later one wins
  std::vector<Sourced<std::string>> gazetteers;   // paths
  std::vector<Sourced<std::string>> house_rules;  // paths
  std::vector<Sourced<std::string>> house_names;  // paths
  std::vector<Sourced<std::string>> json_fields;  // ROLE=POINTER[:KIND], as `read` has them
  ReadOptions read;
};

// Reads a file and those that it extends. An error says file, line, column, what is wrong and what
// may stand there instead.
Result<Configuration> read_configuration(const std::string& path);

// The JSON Schema (draft 2020-12) of the file, with the ids of all rules.
std::string config_schema();

}  // namespace stet
