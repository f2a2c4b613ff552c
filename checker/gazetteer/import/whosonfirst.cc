#include "checker/gazetteer/import/whosonfirst.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "checker/base/mapped_file.h"
#include "checker/gazetteer/import/features.h"

namespace stet {
namespace {

namespace fs = std::filesystem;
using std::string_view;
using Json = nlohmann::json;

bool kind_of_placetype(string_view type, CountryCode country, uint32_t population, EntryKind& out) {
  static constexpr std::array<std::pair<string_view, EntryKind>, 14> kKinds = {{
      {"country", EntryKind::country},
      {"dependency", EntryKind::region},
      {"disputed", EntryKind::disputed_area},
      {"macroregion", EntryKind::region},
      {"macrocounty", EntryKind::region},
      {"county", EntryKind::county},
      {"localadmin", EntryKind::district},
      {"borough", EntryKind::district},
      {"macrohood", EntryKind::neighbourhood},
      {"neighbourhood", EntryKind::neighbourhood},
      {"microhood", EntryKind::neighbourhood},
      {"marinearea", EntryKind::sea},
      {"ocean", EntryKind::sea},
      {"island", EntryKind::island},
  }};
  if (type == "locality") return kind_of_feature("P", "PPL", population, out);
  if (type == "region") {
    out = has_states(country) ? EntryKind::state : EntryKind::province;
    return true;
  }
  const auto known = std::ranges::find(kKinds, type, &std::pair<string_view, EntryKind>::first);
  if (known == kKinds.end()) return false;
  out = known->second;
  return true;
}

std::string text(const Json& properties, const char* key) {
  const auto found = properties.find(key);
  return found != properties.end() && found->is_string() ? found->get<std::string>() : "";
}

// A number, or one in a string, as both occur.
double number(const Json& properties, const char* key) {
  const auto found = properties.find(key);
  if (found == properties.end()) return 0;
  if (found->is_number()) return found->get<double>();
  double out = 0;
  if (found->is_string()) parse_number(found->get_ref<const std::string&>(), out);
  return out;
}

bool is_gone(const Json& properties) {
  const auto superseded = properties.find("wof:superseded_by");
  const auto current = properties.find("mz:is_current");
  return (superseded != properties.end() && superseded->is_array() && !superseded->empty()) ||
         (current != properties.end() && current->is_number() && *current == 0) ||
         !text(properties, "edtf:deprecated").empty();
}

// name:eng_x_preferred and its like, for every language.
void add_names(const Json& properties, GazetteerRecord& record) {
  const auto add_list = [&record](const Json& list, NameRole role) {
    for (const Json& name : list.is_array() ? list : Json::array()) {
      if (!name.is_string()) continue;
      const auto& spelled = name.get_ref<const std::string&>();
      if (role == NameRole::variant ? printable_alternate(spelled) : is_latin(spelled)) {
        record.add_name(spelled, role);
      }
    }
  };
  const auto preferred = properties.find("name:eng_x_preferred");
  if (preferred != properties.end()) add_list(*preferred, NameRole::primary);
  for (size_t i = 1; i < record.names.size(); ++i) record.names[i].role = NameRole::official;
  const std::string own = text(properties, "wof:name");
  if (!own.empty()) {
    record.add_name(own, record.names.empty() ? NameRole::primary : NameRole::official);
  }
  for (const auto& [key, list] : properties.items()) {
    if (!key.starts_with("name:") || key == "name:eng_x_preferred") continue;
    add_list(list, key == "name:eng_x_abbreviation" ? NameRole::abbreviation : NameRole::variant);
  }
}

// Nothing if the record is none that we keep.
std::optional<GazetteerRecord> read_place(const Json& properties) {
  if (is_gone(properties)) return std::nullopt;
  GazetteerRecord record;
  std::string country = text(properties, "iso:country");
  if (country.size() != 2) country = text(properties, "wof:country");
  record.countries[0] = CountryCode(country);
  const double people =
      std::max(number(properties, "wof:population"), number(properties, "gn:population"));
  record.population = people > 0 && people < 4e9 ? static_cast<uint32_t>(people) : 0;
  if (!kind_of_placetype(text(properties, "wof:placetype"), record.countries[0], record.population,
                         record.kind)) {
    return std::nullopt;
  }
  record.latitude = static_cast<float>(number(properties, "geom:latitude"));
  record.longitude = static_cast<float>(number(properties, "geom:longitude"));
  const bool placed = std::abs(record.latitude) <= 90 && std::abs(record.longitude) <= 180;
  if (!placed) record.latitude = record.longitude = 0;
  const auto same = properties.find("wof:concordances");
  if (same != properties.end() && same->is_object()) {
    const double id = number(*same, "gn:id");
    if (id > 0 && id < 4e9) record.id = static_cast<uint64_t>(id);
  }
  add_names(properties, record);
  return record;
}

std::optional<Error> read_file_of_place(const std::string& path, const RecordSink& add) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  const auto* begin = reinterpret_cast<const char*>(file->bytes().data());
  // The outline is most of the file and nothing to us.
  const auto wanted = [](int depth, Json::parse_event_t event, const Json& parsed) {
    return !(depth == 1 && event == Json::parse_event_t::key && parsed == "geometry");
  };
  const Json record = Json::parse(begin, begin + file->bytes().size(), wanted, false);
  if (record.is_discarded() || !record.is_object()) {
    return Error{"is not JSON: fetch the file again", path, 0};
  }
  const auto properties = record.find("properties");
  if (properties == record.end() || !properties->is_object()) {
    return Error{"is no GeoJSON record of Who's On First: it has no properties", path, 0};
  }
  if (std::optional<GazetteerRecord> place = read_place(*properties)) add(*std::move(place));
  return std::nullopt;
}

Result<std::vector<std::string>> files_below(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end;
       at.increment(failed)) {
    const std::string name = at->path().filename().string();
    if (name.ends_with(".geojson") && name.find("-alt-") == std::string::npos) {
      out.push_back(at->path().string());
    }
  }
  if (failed) return Error{"cannot list the folder: " + failed.message(), folder, 0};
  if (out.empty()) return Error{"holds no .geojson files", folder, 0};
  std::ranges::sort(out);
  return out;
}

}  // namespace

std::optional<Error> import_whosonfirst(const std::string& folder, const RecordSink& add,
                                        ImportLog& log) {
  const Result<std::vector<std::string>> files = files_below(folder);
  if (!files) return files.error();
  for (size_t i = 0; i < files->size(); ++i) {
    if (std::optional<Error> error = read_file_of_place((*files)[i], add)) {
      if (std::optional<Error> end = log.bad(*std::move(error))) return end;
    }
    log.progress(folder, i + 1, files->size());
  }
  return std::nullopt;
}

}  // namespace stet
