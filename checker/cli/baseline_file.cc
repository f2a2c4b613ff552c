#include "checker/cli/baseline_file.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "checker/base/write_file.h"
#include "checker/names/fold.h"

namespace fs = std::filesystem;

namespace stet {
namespace {

using Json = nlohmann::json;

constexpr size_t kMostBytes = 64u << 20;

// Reads text and counts its lines, so that the parser's events have one.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, int* line) : at_(at), line_(line) {}
  const char& operator*() const { return *at_; }
  CountingIterator& operator++() {
    if (*at_ == '\n') ++*line_;
    ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }

 private:
  const char* at_;
  int* line_;
};

// The message of the parser without its number, and on one line.
std::string plain(const std::string& what) {
  const size_t at = what.find("syntax error");
  return at == std::string::npos ? what : what.substr(at);
}

struct Document {
  Json json;
  std::vector<int> lines;  // of each entry
};

Result<Document> parse(std::string_view text, const std::string& path) {
  constexpr int kEntry = 2;  // depth
  Document document;
  int line = 1;
  const auto note = [&](int depth, Json::parse_event_t event, Json&) {
    if (depth == kEntry && event == Json::parse_event_t::object_start)
      document.lines.push_back(line);
    return true;
  };
  try {
    document.json = Json::parse(CountingIterator(text.data(), &line),
                                CountingIterator(text.data() + text.size(), &line), note);
  } catch (const Json::exception& error) {
    return Error{"is no JSON: " + plain(error.what()), path, line};
  }
  return document;
}

// One entry, or what is wrong with it.
std::string read_entry(const Json& entry, BaselineCounts& out) {
  if (!entry.is_object()) return "a finding is an object with path, rule, names and count";
  BaselineKey key;
  uint32_t count = 0;
  for (const auto& [name, value] : entry.items()) {
    if (name == "path" && value.is_string()) {
      key.path = value.get<std::string>();
    } else if (name == "rule" && value.is_string()) {
      key.rule = value.get<std::string>();
    } else if (name == "names" && value.is_array() &&
               std::ranges::all_of(value, [](const Json& v) { return v.is_string(); })) {
      for (const Json& v : value) key.names.push_back(fold(v.get<std::string>()));
    } else if (name == "count" && value.is_number_unsigned() && value.get<uint64_t>() > 0 &&
               value.get<uint64_t>() <= UINT32_MAX) {
      count = value.get<uint32_t>();
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
  const Result<Document> document = parse(text, path);
  if (!document) return document.error();
  const Json& json = document->json;
  const auto findings = json.is_object() ? json.find("findings") : json.end();
  if (!json.is_object() || json.value("version", Json()) != 1 || findings == json.end() ||
      !findings->is_array()) {
    return Error{"is no baseline of version 1; make one with `stet baseline create`", path, 1};
  }
  BaselineCounts counts;
  for (size_t i = 0; i < findings->size(); ++i) {
    const std::string wrong = read_entry((*findings)[i], counts);
    if (wrong.empty()) continue;
    return Error{wrong, path, i < document->lines.size() ? document->lines[i] : 0};
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
