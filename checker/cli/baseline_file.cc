#include "checker/cli/baseline_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>

#include "checker/base/write_file.h"
#include "checker/config/json_document.h"
#include "checker/names/fold.h"

namespace fs = std::filesystem;

namespace stet {
namespace {

constexpr size_t kMostBytes = 64u << 20;

const JsonValue* member(const JsonValue& object, std::string_view key) {
  const auto found = std::ranges::find(object.members, key, &JsonMember::key);
  return found == object.members.end() ? nullptr : &found->value;
}

using Kind = JsonValue::Kind;

bool all_strings(const JsonValue& list) {
  return list.kind == Kind::list &&
         std::ranges::all_of(list.items, [](const JsonValue& v) { return v.kind == Kind::string; });
}

bool is_count(const JsonValue& value) {
  return value.kind == Kind::number && value.number >= 1 && value.number <= UINT32_MAX &&
         value.number == std::floor(value.number);
}

// One entry, or what is wrong with it.
std::string read_entry(const JsonValue& entry, BaselineCounts& out) {
  if (entry.kind != Kind::object) return "a finding is an object with path, rule, names and count";
  BaselineKey key;
  uint32_t count = 0;
  for (const auto& [name, place, value] : entry.members) {
    if (name == "path" && value.kind == Kind::string) {
      key.path = value.string;
    } else if (name == "rule" && value.kind == Kind::string) {
      key.rule = value.string;
    } else if (name == "names" && all_strings(value)) {
      for (const JsonValue& v : value.items) key.names.push_back(fold(v.string));
    } else if (name == "count" && is_count(value)) {
      count = static_cast<uint32_t>(value.number);
    } else {
      return "“" + name + "” is no key of a finding, or has a value that it cannot have";
    }
  }
  if (key.path.empty() || key.rule.empty() || key.names.empty() || count == 0)
    return "a finding has a path, a rule, names and a count";
  std::ranges::sort(key.names);
  out[key] += count;
  return {};
}

}  // namespace

Result<BaselineCounts> parse_baseline(std::string_view text, const std::string& path) {
  const Result<JsonValue> document = parse_json(text, path);
  if (!document) return document.error();
  const JsonValue* version = member(*document, "version");
  const JsonValue* findings = member(*document, "findings");
  if (version == nullptr || version->number != 1 || findings == nullptr ||
      findings->kind != Kind::list) {
    return Error{"is no baseline of version 1; make one with `stet baseline create`", path, 1};
  }
  BaselineCounts counts;
  for (const JsonValue& entry : findings->items) {
    const std::string wrong = read_entry(entry, counts);
    if (!wrong.empty()) return Error{wrong, path, entry.place.line};
  }
  return counts;
}

std::string baseline_text(const BaselineCounts& counts) {
  std::string out = "{\"version\": 1, \"findings\": [";
  const char* between = "\n";
  for (const auto& [key, count] : counts) {
    nlohmann::ordered_json entry;
    entry["path"] = key.path;
    entry["rule"] = key.rule;
    entry["names"] = key.names;
    entry["count"] = count;
    out += between;
    out += "  " + entry.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    between = ",\n";
  }
  return out + "\n]}\n";
}

BaselineFile::BaselineFile(std::string path, BaselineCounts counts) : path_(std::move(path)) {
  std::error_code failed;
  const fs::path folder = fs::absolute(path_, failed).parent_path();
  root_ = fs::weakly_canonical(folder, failed).string() + "/";
  baseline_ = Baseline(std::move(counts), [this](const std::string& name) { return exists(name); });
}

std::string BaselineFile::folder() const {
  const std::string folder = fs::path(path_).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string BaselineFile::find() {
  std::error_code failed;
  fs::path folder = fs::current_path(failed);
  for (std::string up; !failed; up += "../") {
    if (fs::exists(folder / kBaselineName, failed)) return up + std::string(kBaselineName);
    if (fs::exists(folder / ".git", failed) || folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

std::string BaselineFile::home() {
  std::error_code failed;
  fs::path folder = fs::current_path(failed);
  for (std::string up; !failed; up += "../") {
    if (fs::exists(folder / ".git", failed)) return up + std::string(kBaselineName);
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return std::string(kBaselineName);
}

Result<BaselineFile> BaselineFile::read(const std::string& path) {
  const Result<std::string> text = read_file(path, kMostBytes);
  if (!text) return text.error();
  Result<BaselineCounts> counts = parse_baseline(*text, path);
  if (!counts) return counts.error();
  return BaselineFile(path, *std::move(counts));
}

std::string BaselineFile::below(const std::string& file) const {
  std::error_code failed;
  const fs::path whole = fs::weakly_canonical(fs::absolute(file, failed), failed);
  return whole.lexically_relative(root_).generic_string();
}

bool BaselineFile::exists(const std::string& name) const {
  std::error_code failed;
  return fs::exists(root_ + name, failed);
}

}  // namespace stet
