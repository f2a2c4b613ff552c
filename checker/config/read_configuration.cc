#include <algorithm>
#include <filesystem>
#include <set>

#include "checker/base/choices.h"
#include "checker/config/catalogue.h"
#include "checker/config/configuration.h"
#include "checker/config/value_reader.h"
#include "checker/text/reader.h"

namespace stet {
namespace {

namespace fs = std::filesystem;

using Key = ValueReader::Key;

// A path in a configuration counts from the folder of the file that names it.
std::string resolved(const std::string& path, const std::string& named_in) {
  return (fs::path(named_in).parent_path() / path).lexically_normal().string();
}

class ConfigurationReader {
 public:
  // Reads the file after those that it extends, so that it has the last word.
  std::optional<Error> read(const std::string& path);
  Configuration take() { return std::move(out_); }

 private:
  // One file; `extends_` and the error belong to it.
  class File;

  Configuration out_;
  std::vector<std::string> open_;  // the files that led to this one
};

class ConfigurationReader::File {
 public:
  File(ConfigurationReader& all, const std::string& path) : all_(all), in_(path) {}

  std::optional<Error> read() {
    const Result<JsonValue> document = read_json(in_.path());
    if (!document) return document.error();
    read_extends(*document);
    if (!in_.good()) return in_.error();
    Configuration& out = all_.out_;
    const std::vector<Key> keys = {
        {"$schema",
         [this](const JsonMember& m) { in_.string(m.value, "the address of the schema"); }},
        {"extends", [](const JsonMember&) {}},
        {"rules", [&](const JsonMember& m) { rules(m.value, out.settings); }},
        {"fail_level", [&](const JsonMember& m) { fail_level(m, out.settings); }},
        {"min_confidence", [&](const JsonMember& m) { min_confidence(m, out.settings); }},
        {"paths", [&](const JsonMember& m) { sections(m.value); }},
        {"house", [this](const JsonMember& m) { house(m.value); }},
        {"exclude", [this](const JsonMember& m) { exclude(m.value); }},
        {"formats", [this](const JsonMember& m) { formats_by_name(m.value); }},
        {"gazetteers",
         [&](const JsonMember& m) {
           files(m.value, "the path of a file of `stet gazetteer build`", out.gazetteers);
         }},
        {"json", [this](const JsonMember& m) { json_fields(m.value); }},
    };
    in_.object(*document, "the configuration", keys);
    out.files.push_back(in_.path());
    return in_.error();
  }

 private:
  SettingOrigin at(Place place) const { return {in_.path(), place}; }

  void read_extends(const JsonValue& document) {
    if (!in_.is(document, JsonValue::Kind::object, "the configuration in braces")) return;
    const auto member = std::ranges::find(document.members, "extends", &JsonMember::key);
    if (member == document.members.end()) return;
    constexpr std::string_view kWhat = "the path of a configuration, or a list of such paths";
    for (const JsonValue* name : in_.strings(member->value, kWhat)) {
      const std::string path = resolved(name->string, in_.path());
      std::error_code error;
      if (!fs::exists(path, error)) {
        return in_.fail(name->place,
                        "“" + path + "” does not exist; correct the path or remove it");
      }
      if (std::ranges::find(all_.open_, path) != all_.open_.end()) {
        return in_.fail(name->place,
                        "“" + path + "” leads back to this file; remove one of the two");
      }
      if (auto failed = all_.read(path)) return in_.fail(*std::move(failed));
    }
  }

  void fail_level(const JsonMember& m, Settings& out) {
    constexpr std::string_view kChoices[] = {"error", "warning", "info", "none"};
    const size_t i = in_.choice(m.value, "fail level", kChoices);
    out.fail_level = {static_cast<FailLevel>(i), at(m.value.place)};
  }

  void min_confidence(const JsonMember& m, Settings& out) {
    out.min_confidence = {in_.probability(m.value), at(m.value.place)};
  }

  RuleLevel level(const JsonValue& value) {
    constexpr std::string_view kChoices[] = {"off", "info", "warning", "error"};
    return static_cast<RuleLevel>(in_.choice(value, "severity", kChoices));
  }

  // A rule has the last word over its group, wherever the two stand.
  void rules(const JsonValue& value, Settings& out) {
    if (!in_.is(value, JsonValue::Kind::object, "an object of rules and their severities")) return;
    std::vector<RuleSetting> of_rules;
    for (const JsonMember& member : value.members) {
      if (const auto unknown = unknown_selector(member.key)) in_.fail(member.place, *unknown);
      const RuleSetting setting = rule(member);
      if (!in_.good()) return;
      (member.key.find('/') == std::string::npos ? out.rules : of_rules).push_back(setting);
    }
    out.rules.insert(out.rules.end(), of_rules.begin(), of_rules.end());
  }

  RuleSetting rule(const JsonMember& member) {
    RuleSetting out{member.key, {}, {}, at(member.value.place)};
    if (member.value.kind == JsonValue::Kind::string) {
      out.level = level(member.value);
      return out;
    }
    const std::vector<Key> keys = {
        {"severity", [&](const JsonMember& m) { out.level = level(m.value); }},
        {"min_confidence",
         [&](const JsonMember& m) { out.min_confidence = in_.probability(m.value); }},
    };
    in_.object(member.value, "the rule, or off, info, warning or error", keys);
    return out;
  }

  Glob glob(const JsonValue& value) {
    Glob out(value.string);
    if (!out.valid()) {
      in_.fail(value.place, "“" + value.string +
                                "” matches no file; write a pattern as in .gitignore, "
                                "without ! or # at its start");
    }
    return out;
  }

  void sections(const JsonValue& value) {
    if (!in_.is(value, JsonValue::Kind::list, "a list of sections in brackets")) return;
    for (const JsonValue& item : value.items) {
      Section section;
      Settings& settings = section.settings;
      const std::vector<Key> keys = {
          {"match",
           [&](const JsonMember& m) {
             for (const JsonValue* p : in_.strings(m.value, kPattern))
               section.match.push_back(glob(*p));
           }},
          {"rules", [&](const JsonMember& m) { rules(m.value, settings); }},
          {"fail_level", [&](const JsonMember& m) { fail_level(m, settings); }},
          {"min_confidence", [&](const JsonMember& m) { min_confidence(m, settings); }},
      };
      in_.object(item, "the section", keys);
      if (section.match.empty())
        in_.fail(item.place, "this section has no “match”; add the files it is for");
      if (!in_.good()) return;
      all_.out_.sections.push_back(std::move(section));
    }
  }

  void house(const JsonValue& value) {
    const std::vector<Key> keys = {
        {"rules",
         [&](const JsonMember& m) {
           files(m.value, "the path of a file of house rules", all_.out_.house_rules);
         }},
        {"names",
         [&](const JsonMember& m) {
           files(m.value, "the path of a list of names, as `stet learn` writes it",
                 all_.out_.house_names);
         }},
    };
    in_.object(value, "the house", keys);
  }

  void exclude(const JsonValue& value) {
    for (const JsonValue* item : in_.strings(value, kPattern)) {
      all_.out_.exclude.push_back({glob(*item), at(item->place)});
    }
  }

  void formats_by_name(const JsonValue& value) {
    if (!in_.is(value, JsonValue::Kind::object, "an object of patterns and formats")) return;
    std::vector<std::string_view> names;
    for (const FormatInfo& info : formats()) names.push_back(info.name);
    for (const JsonMember& member : value.members) {
      const size_t i = in_.choice(member.value, "format", names);
      JsonValue pattern;
      pattern.string = member.key;
      pattern.place = member.place;
      all_.out_.formats.push_back({{glob(pattern), formats()[i].format}, at(member.place)});
    }
  }

  // The same fields as --json-field, by role.
  void json_fields(const JsonValue& value) {
    if (!in_.is(value, JsonValue::Kind::object, "an object of roles and JSON Pointers")) return;
    for (const JsonMember& member : value.members) {
      for (const JsonValue* pointer :
           in_.strings(member.value, "a JSON Pointer, as /content:html")) {
        const std::string field = member.key + "=" + pointer->string;
        if (auto error = all_.out_.read.json.add(field)) {
          return in_.fail(pointer->place, error->message);
        }
        all_.out_.json_fields.push_back({field, at(pointer->place)});
      }
    }
  }

  void files(const JsonValue& value, std::string_view what,
             std::vector<Sourced<std::string>>& out) {
    for (const JsonValue* item : in_.strings(value, what)) {
      out.push_back({resolved(item->string, in_.path()), at(item->place)});
    }
  }

  static constexpr std::string_view kPattern = "a pattern of paths, or a list of patterns";

  ConfigurationReader& all_;
  ValueReader in_;
};

std::optional<Error> ConfigurationReader::read(const std::string& path) {
  open_.push_back(path);
  std::optional<Error> error = File(*this, path).read();
  open_.pop_back();
  return error;
}

}  // namespace

Result<Configuration> read_configuration(const std::string& path) {
  const std::string file = fs::path(path).lexically_normal().string();
  ConfigurationReader reader;
  if (auto error = reader.read(file)) return *std::move(error);
  Configuration out = reader.take();
  out.path = file;
  const fs::path folder = fs::path(file).parent_path();
  out.folder = folder.empty() ? "." : folder.string();
  return out;
}

}  // namespace stet
