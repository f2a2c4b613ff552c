#include "checker/gazetteer/import_geonames.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <unordered_set>

#include "checker/base/mapped_file.h"
#include "checker/base/tsv.h"
#include "checker/base/utf8.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

using std::string_view;

constexpr size_t kGeoNamesColumns = 19;

struct FeatureKind {
  string_view code;  // class and code; a shorter one matches every code that starts so
  EntryKind kind;
};

// The first match counts.
constexpr std::array<FeatureKind, 66> kFeatures = {{
    {"P.PPLC", EntryKind::city},
    {"P.PPLX", EntryKind::district},
    {"P.PPLQ", EntryKind::populated_place},
    {"P.PPLH", EntryKind::populated_place},
    {"P.PPLW", EntryKind::populated_place},
    {"A.PCL", EntryKind::country},
    {"A.TERR", EntryKind::region},
    {"A.ADM1", EntryKind::province},
    {"A.ADM2", EntryKind::county},
    {"A.ADM", EntryKind::district},
    {"A.ZN", EntryKind::region},
    {"A.PRSH", EntryKind::district},
    {"L.RGNH", EntryKind::historic_region},
    {"L.RGN", EntryKind::region},
    {"L.MILB", EntryKind::military_site},
    {"L.NVB", EntryKind::naval_base},
    {"L.OILF", EntryKind::oilfield},
    {"L.GASF", EntryKind::oilfield},
    {"L.CNT", EntryKind::region},
    {"L.AREA", EntryKind::region},
    {"L.PRT", EntryKind::port},
    {"L.LAND", EntryKind::region},
    {"S.AIRB", EntryKind::airbase},
    {"S.AIRP", EntryKind::airport},
    {"S.AIRF", EntryKind::airport},
    {"S.INSM", EntryKind::military_site},
    {"S.NSY", EntryKind::port},
    {"S.NUC", EntryKind::nuclear_site},
    {"S.NRUC", EntryKind::nuclear_site},
    {"S.PS", EntryKind::plant},
    {"S.DAM", EntryKind::dam},
    {"S.PRN", EntryKind::prison},
    {"S.BDG", EntryKind::bridge},
    {"S.CSTM", EntryKind::crossing},
    {"S.PSTB", EntryKind::crossing},
    {"S.CMPRF", EntryKind::camp},
    {"S.CMP", EntryKind::camp},
    {"S.PRT", EntryKind::port},
    {"H.OCN", EntryKind::sea},
    {"H.SEA", EntryKind::sea},
    {"H.STRT", EntryKind::strait},
    {"H.CHN", EntryKind::strait},
    {"H.SD", EntryKind::strait},
    {"H.GULF", EntryKind::gulf},
    {"H.BAY", EntryKind::bay},
    {"H.STM", EntryKind::river},
    {"H.LK", EntryKind::lake},
    {"H.RSV", EntryKind::lake},
    {"H.CNL", EntryKind::canal},
    {"H.HBR", EntryKind::port},
    {"T.ISLS", EntryKind::islands},
    {"T.ATOL", EntryKind::islands},
    {"T.ISL", EntryKind::island},
    {"T.MTS", EntryKind::range},
    {"T.MT", EntryKind::mountain},
    {"T.PK", EntryKind::mountain},
    {"T.VLC", EntryKind::mountain},
    {"T.HLL", EntryKind::mountain},
    {"T.VAL", EntryKind::valley},
    {"T.DSRT", EntryKind::desert},
    {"T.PEN", EntryKind::peninsula},
    {"T.CAPE", EntryKind::cape},
    {"T.PASS", EntryKind::crossing},
    {"T.PLN", EntryKind::region},
    {"T.PLAT", EntryKind::region},
    {"T.UPLD", EntryKind::region},
}};

EntryKind settlement(uint32_t population, bool seat) {
  constexpr uint32_t kCity = 100000;
  constexpr uint32_t kTown = 5000;
  if (population >= kCity || seat) return EntryKind::city;
  return population >= kTown ? EntryKind::town : EntryKind::village;
}

// Countries whose first-level divisions are states.
bool has_states(CountryCode country) {
  static constexpr std::array<string_view, 12> kCountries = {"US", "AU", "IN", "BR", "MX", "DE",
                                                             "AT", "NG", "MY", "SD", "SS", "VE"};
  return std::ranges::any_of(kCountries,
                             [country](string_view c) { return CountryCode(c) == country; });
}

bool kind_of(string_view feature_class, string_view code, uint32_t population, EntryKind& out) {
  const std::string feature = std::string(feature_class) + "." + std::string(code);
  for (const FeatureKind& known : kFeatures) {
    if (!feature.starts_with(known.code)) continue;
    out = known.kind;
    return true;
  }
  if (feature_class != "P") return false;
  out = settlement(population, code == "PPLA");  // the seat of a first-level division
  return true;
}

bool is_latin(string_view name) {
  for (size_t at = 0; at < name.size();) {
    const CodePoint c = decode_utf8(name, at);
    const bool latin = c.value < 0x0250 || (c.value >= 0x02B0 && c.value < 0x0370) ||
                       (c.value >= 0x1E00 && c.value < 0x1F00) ||
                       (c.value >= 0x2010 && c.value <= 0x201F);
    if (!latin || !c.valid) return false;
    at += c.length;
  }
  return true;
}

// Is an alternate a name that an article may print? Codes (ALP, UA-30), links and the machine
// romanizations of GeoNames, which have no capital letter, are not.
bool printable_alternate(string_view name) {
  constexpr size_t kShortest = 3;
  constexpr size_t kLongestCode = 4;
  if (name.size() < kShortest || !is_latin(name)) return false;
  if (name.find_first_of("/:;@_=()[]#") != string_view::npos) return false;
  const auto upper = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (name.size() <= kLongestCode && std::ranges::all_of(name, upper)) return false;
  if (std::ranges::none_of(name, [](char c) { return c < '0' || c > '9'; })) return false;
  return accents_kept(name) != name;
}

template <class T>
bool parse(string_view text, T& out) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
  return code == std::errc() && end == text.data() + text.size();
}

bool parse_point(string_view latitude, string_view longitude, GazetteerRecord& record) {
  return parse(latitude, record.latitude) && parse(longitude, record.longitude) &&
         std::fabs(record.latitude) <= 90 && std::fabs(record.longitude) <= 180;
}

string_view find_admin(const AdminNames& names, string_view country, string_view code) {
  const auto found = names.find(std::string(country) + "." + std::string(code));
  return found == names.end() ? string_view() : string_view(found->second);
}

// One row of the dump; nothing if it has no kind that we keep.
Result<bool> read_row(const std::vector<string_view>& cells, const AdminNames& admin1,
                      GazetteerRecord& record) {
  uint64_t population = 0;
  if (cells.size() != kGeoNamesColumns || !parse(cells[0], record.id) || record.id == 0 ||
      !parse_point(cells[4], cells[5], record) ||
      (!cells[14].empty() && !parse(cells[14], population))) {
    return Error{"is not a row of the GeoNames table: 19 columns, id, name, …, population", "", 0};
  }
  record.population = static_cast<uint32_t>(std::min<uint64_t>(population, 0xFFFFFFFF));
  if (!kind_of(cells[6], cells[7], record.population, record.kind)) return false;
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

std::optional<Error> with_path(std::optional<Error> error, const std::string& path) {
  if (error && error->path.empty()) error->path = path;
  return error;
}

std::optional<Error> for_each_row(
    const std::string& path,
    const std::function<std::optional<Error>(const std::vector<string_view>&, int)>& use) {
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  const string_view text(reinterpret_cast<const char*>(file->bytes().data()), file->bytes().size());
  std::vector<string_view> cells;
  return with_path(for_each_line(text,
                                 [&](string_view line, int number) -> std::optional<Error> {
                                   if (line.empty() || line.starts_with('#')) return std::nullopt;
                                   split_fields(line, '\t', cells);
                                   return use(cells, number);
                                 }),
                   path);
}

}  // namespace

Result<AdminNames> read_admin_names(const std::string& path) {
  AdminNames names;
  const std::optional<Error> error =
      for_each_row(path, [&names](const auto& cells, int line) -> std::optional<Error> {
        if (cells.size() < 2) return Error{"is not a row of code and name", "", line};
        names[std::string(cells[0])] = cells[1];
        return std::nullopt;
      });
  if (error) return *error;
  return names;
}

std::optional<Error> import_geonames(const std::string& path, const AdminNames& admin1,
                                     GazetteerBuilder& builder) {
  return for_each_row(path, [&](const auto& cells, int line) -> std::optional<Error> {
    GazetteerRecord record;
    const Result<bool> wanted = read_row(cells, admin1, record);
    if (!wanted) return Error{wanted.error().message, "", line};
    if (*wanted) builder.add_entry(std::move(record));
    return std::nullopt;
  });
}

std::optional<Error> import_newer_names(const std::string& path, const AdminNames& admin1,
                                        GazetteerBuilder& builder) {
  std::map<std::pair<int32_t, int32_t>, std::vector<size_t>> by_cell;
  for (size_t i = 0; i < builder.records().size(); ++i) {
    const GazetteerRecord& record = builder.records()[i];
    by_cell[cell_of(record.latitude, record.longitude)].push_back(i);
  }
  // The record that a newer row is about: the same country, within two kilometres, sharing the
  // name, or else at exactly the same point.
  const auto find_record = [&](const GazetteerRecord& row, const std::string& folded) {
    GazetteerRecord* at_point = nullptr;
    const auto [x, y] = cell_of(row.latitude, row.longitude);
    for (int32_t cx = x - 2; cx <= x + 2; ++cx) {
      for (int32_t cy = y - 2; cy <= y + 2; ++cy) {
        const auto found = by_cell.find({cx, cy});
        if (found == by_cell.end()) continue;
        for (size_t i : found->second) {
          GazetteerRecord& record = builder.records()[i];
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
  };
  std::vector<GazetteerRecord> added;
  const std::optional<Error> error =
      for_each_row(path, [&](const auto& cells, int line) -> std::optional<Error> {
        GazetteerRecord row;
        if (cells.size() < 5 || cells[0].empty() || !parse_point(cells[2], cells[3], row)) {
          return Error{"is not a row of name, country, lat, lon, admin1", "", line};
        }
        row.countries[0] = CountryCode(cells[1]);
        if (GazetteerRecord* known = find_record(row, fold(cells[0]))) {
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
  return for_each_row(path, [&](const auto& cells, int line) -> std::optional<Error> {
    GazetteerRecord record;
    if (cells.size() < 4 || cells[0].size() < 4 || !parse_point(cells[2], cells[3], record)) {
      return Error{"is not a row of code, name, lat, lon", "", line};
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
    record.add_name(std::string(cells[1]), NameRole::primary);
    builder.add_entry(std::move(record));
    return std::nullopt;
  });
}

}  // namespace stet
