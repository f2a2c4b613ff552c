#include "checker/gazetteer/import/geonames.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

#include "checker/base/tsv.h"
#include "checker/gazetteer/import/features.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

using std::string_view;

constexpr size_t kGeoNamesColumns = 19;

string_view find_admin(const AdminNames& names, string_view country, string_view code) {
  const auto found = names.find(std::string(country) + "." + std::string(code));
  return found == names.end() ? string_view() : string_view(found->second);
}

// One row of the dump; nothing if it has no kind that we keep.
Result<bool> read_row(const std::vector<string_view>& cells, const AdminNames& admin1,
                      GazetteerRecord& record) {
  uint64_t population = 0;
  if (cells.size() != kGeoNamesColumns || !parse_number(cells[0], record.id) || record.id == 0 ||
      !parse_point(cells[4], cells[5], record) ||
      (!cells[14].empty() && !parse_number(cells[14], population))) {
    return Error{"is not a row of the GeoNames table: 19 columns, id, name, …, population", "", 0};
  }
  record.population = static_cast<uint32_t>(std::min<uint64_t>(population, 0xFFFFFFFF));
  if (!kind_of_feature(cells[6], cells[7], record.population, record.kind)) return false;
  record.countries[0] = CountryCode(cells[8]);
  record.capital = cells[7] == "PPLC";
  record.admin1 = find_admin(admin1, cells[8], cells[10]);
  if (record.kind == EntryKind::province && has_states(record.countries[0])) {
    record.kind = EntryKind::state;
  }
  record.add_name(std::string(cells[1]), NameRole::primary);
  if (!cells[2].empty()) record.add_name(std::string(cells[2]), NameRole::official);
  std::vector<string_view> alternates;
  split_fields(cells[3], ',', alternates);
  for (string_view name : alternates) {
    if (printable_alternate(name)) record.add_name(std::string(name), NameRole::variant);
  }
  return true;
}

// Where a place of the dump is, to about a kilometre, so that a newer table can name it.
std::pair<int32_t, int32_t> cell_of(float latitude, float longitude) {
  constexpr float kCellsPerDegree = 100;
  return {static_cast<int32_t>(std::floor(latitude * kCellsPerDegree)),
          static_cast<int32_t>(std::floor(longitude * kCellsPerDegree))};
}

class RecordsBySpot {
 public:
  explicit RecordsBySpot(std::vector<GazetteerRecord>& records) : records_(records) {
    for (size_t i = 0; i < records.size(); ++i) {
      by_cell_[cell_of(records[i].latitude, records[i].longitude)].push_back(i);
    }
  }

  // The record that a newer row is about: the same country, within two kilometres, sharing the
  // name, or else at exactly the same point.
  GazetteerRecord* find(const GazetteerRecord& row, const std::string& folded) {
    GazetteerRecord* at_point = nullptr;
    const auto [x, y] = cell_of(row.latitude, row.longitude);
    for (int32_t cx = x - 2; cx <= x + 2; ++cx) {
      for (int32_t cy = y - 2; cy <= y + 2; ++cy) {
        const auto found = by_cell_.find({cx, cy});
        if (found == by_cell_.end()) continue;
        for (size_t i : found->second) {
          GazetteerRecord& record = records_[i];
          if (record.countries[0] != row.countries[0]) continue;
          for (const RecordName& name : record.names) {
            if (fold(name.text) == folded) return &record;
          }
          if (distance_km(record.latitude, record.longitude, row.latitude, row.longitude) < 0.05) {
            at_point = &record;
          }
        }
      }
    }
    return at_point;
  }

 private:
  std::vector<GazetteerRecord>& records_;
  std::map<std::pair<int32_t, int32_t>, std::vector<size_t>> by_cell_;
};

}  // namespace

Result<AdminNames> read_admin_names(const std::string& path) {
  AdminNames names;
  ImportLog log(ImportLog::BadRow::refuse);
  const std::optional<Error> error =
      for_each_row(path, log, [&names](const auto& cells) -> std::optional<Error> {
        if (cells.size() < 2) return Error{"is not a row of code and name", "", 0};
        names[std::string(cells[0])] = cells[1];
        return std::nullopt;
      });
  if (error) return *error;
  return names;
}

std::optional<Error> import_geonames(const std::string& path, const AdminNames& admin1,
                                     const RecordSink& add, ImportLog& log) {
  return for_each_row(path, log, [&](const auto& cells) -> std::optional<Error> {
    GazetteerRecord record;
    const Result<bool> wanted = read_row(cells, admin1, record);
    if (!wanted) return wanted.error();
    if (*wanted) add(std::move(record));
    return std::nullopt;
  });
}

std::optional<Error> import_geonames(const std::string& path, const AdminNames& admin1,
                                     GazetteerBuilder& builder) {
  ImportLog log(ImportLog::BadRow::refuse);
  const auto add = [&builder](GazetteerRecord record) { builder.add_entry(std::move(record)); };
  return import_geonames(path, admin1, add, log);
}

std::optional<Error> import_newer_names(const std::string& path, const AdminNames& admin1,
                                        GazetteerBuilder& builder) {
  RecordsBySpot known_records(builder.records());
  std::vector<GazetteerRecord> added;
  ImportLog log(ImportLog::BadRow::refuse);
  const std::optional<Error> error =
      for_each_row(path, log, [&](const auto& cells) -> std::optional<Error> {
        GazetteerRecord row;
        if (cells.size() < 5 || cells[0].empty() || !parse_point(cells[2], cells[3], row)) {
          return Error{"is not a row of name, country, lat, lon, admin1", "", 0};
        }
        row.countries[0] = CountryCode(cells[1]);
        if (GazetteerRecord* known = known_records.find(row, fold(cells[0]))) {
          known->names[0].role = NameRole::official;
          known->names.insert(known->names.begin(), {std::string(cells[0]), NameRole::primary});
          return std::nullopt;
        }
        row.kind = EntryKind::populated_place;
        row.admin1 = find_admin(admin1, cells[1], cells[4]);
        row.add_name(std::string(cells[0]), NameRole::primary);
        added.push_back(std::move(row));
        return std::nullopt;
      });
  for (GazetteerRecord& record : added) builder.add_entry(std::move(record));
  return error;
}

std::optional<Error> import_divisions(const std::string& path, const AdminNames& admin1, int level,
                                      GazetteerBuilder& builder) {
  std::unordered_set<std::string> settlements;
  const auto key_of = [](CountryCode country, string_view name) {
    std::string key;
    country.append_to(key);
    fold_append(name, key);
    return key;
  };
  if (level > 1) {
    for (const GazetteerRecord& record : builder.records()) {
      for (const RecordName& name : record.names) {
        settlements.insert(key_of(record.countries[0], name.text));
      }
    }
  }
  ImportLog log(ImportLog::BadRow::refuse);
  return for_each_row(path, log, [&](const auto& cells) -> std::optional<Error> {
    GazetteerRecord record;
    if (cells.size() < 4 || cells[0].size() < 4 || !parse_point(cells[2], cells[3], record)) {
      return Error{"is not a row of code, name, lat, lon", "", 0};
    }
    record.countries[0] = CountryCode(cells[0].substr(0, 2));
    record.kind = level > 1                         ? EntryKind::county
                  : has_states(record.countries[0]) ? EntryKind::state
                                                    : EntryKind::province;
    if (level > 1) {
      if (settlements.contains(key_of(record.countries[0], cells[1]))) return std::nullopt;
      const auto parent = admin1.find(std::string(cells[0].substr(0, cells[0].rfind('.'))));
      if (parent != admin1.end()) record.admin1 = parent->second;
    }
    const bool bare = cells.size() > 4 && !cells[4].empty() && level > 1 &&
                      !settlements.contains(key_of(record.countries[0], cells[4]));
    if (bare) record.add_name(std::string(cells[4]), NameRole::primary);
    record.add_name(std::string(cells[1]), bare ? NameRole::official : NameRole::primary);
    builder.add_entry(std::move(record));
    return std::nullopt;
  });
}

}  // namespace stet
