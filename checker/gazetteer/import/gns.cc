#include "checker/gazetteer/import/gns.h"

#include <algorithm>
#include <array>

#include "checker/base/ascii.h"
#include "checker/gazetteer/import/features.h"

namespace stet {
namespace {

using std::string_view;

enum Column : size_t {
  feature,
  latitude,
  longitude,
  fc,
  designation,
  country,
  type,
  name,
  columns
};

// Each in the older and the newer layout.
constexpr std::array<std::array<string_view, 2>, columns> kColumns = {
    {{"ufi", "ufi"},
     {"lat", "lat_dd"},
     {"long", "long_dd"},
     {"fc", "fc"},
     {"dsg", "desig_cd"},
     {"cc1", "cc_ft"},
     {"nt", "nt"},
     {"full_name_ro", "full_name"}}};

// So that a feature is not taken for a place of GeoNames with the same number.
constexpr uint64_t kGnsId = uint64_t{1} << 62;

class Heading {
 public:
  bool known() const { return known_; }
  bool old_layout() const { return old_; }

  std::optional<Error> read(const std::vector<string_view>& cells) {
    for (size_t column = 0; column < columns; ++column) {
      const auto at = std::ranges::find_if(cells, [column](string_view cell) {
        const std::string title = ascii_lower(cell);
        return title == kColumns[column][0] || title == kColumns[column][1];
      });
      if (at == cells.end()) {
        return Error{"is not the first row of a GNS file: it names no column " +
                         std::string(kColumns[column][0]) + " or " +
                         std::string(kColumns[column][1]),
                     "", 0};
      }
      at_[column] = static_cast<size_t>(at - cells.begin());
      most_ = std::max(most_, at_[column]);
      if (column == country) old_ = ascii_lower(*at) == kColumns[country][0];
    }
    known_ = true;
    return std::nullopt;
  }

  bool fits(const std::vector<string_view>& cells) const { return cells.size() > most_; }
  string_view cell(const std::vector<string_view>& cells, Column column) const {
    return cells[at_[column]];
  }

 private:
  std::array<size_t, columns> at_ = {};
  size_t most_ = 0;
  bool known_ = false;
  bool old_ = false;
};

struct Standing {
  NameRole role;
  uint32_t order;
};

// Conventional (English) names, approved ones, provisional ones; variants, historic and unverified
// names.
Standing standing(string_view type) {
  if (type == "C") return {NameRole::primary, 2};
  if (type == "N") return {NameRole::primary, 1};
  return {type == "P" ? NameRole::official : NameRole::variant, 0};
}

CountryCode country_of(string_view code, bool fips, const CountryCodes* codes) {
  if (codes == nullptr) return CountryCode(code);
  const auto& table = code.size() == 3 ? codes->from_three : codes->from_fips;
  if (code.size() == 2 && !fips) return CountryCode(code);
  const auto found = table.find(std::string(code));
  return found == table.end() ? CountryCode() : CountryCode(found->second);
}

}  // namespace

Result<CountryCodes> read_country_codes(const std::string& path) {
  enum InfoColumn : size_t { iso = 0, iso3 = 1, fips = 3, fewest = 5 };
  CountryCodes codes;
  ImportLog log(ImportLog::BadRow::refuse);
  const auto error = for_each_row(path, log, [&codes](const auto& cells) -> std::optional<Error> {
    if (cells.size() < fewest || cells[iso].size() != 2) {
      return Error{"is not a row of GeoNames' countryInfo.txt", "", 0};
    }
    codes.from_three[std::string(cells[iso3])] = cells[iso];
    if (!cells[fips].empty()) codes.from_fips[std::string(cells[fips])] = cells[iso];
    return std::nullopt;
  });
  if (error) return *error;
  return codes;
}

std::optional<Error> import_gns(const std::string& path, const CountryCodes* codes,
                                const PartSink& add, ImportLog& log) {
  Heading heading;
  std::optional<Error> no_heading;
  const auto error = for_each_row(path, log, [&](const auto& cells) -> std::optional<Error> {
    if (no_heading) return std::nullopt;
    if (!heading.known()) {
      no_heading = heading.read(cells);
      return std::nullopt;
    }
    GazetteerRecord part;
    uint64_t ufi = 0;
    if (!heading.fits(cells) || !parse_number(heading.cell(cells, feature), ufi) ||
        !parse_point(heading.cell(cells, latitude), heading.cell(cells, longitude), part)) {
      return Error{"is not a row of a GNS file: feature number, position, name", "", 0};
    }
    const string_view text = heading.cell(cells, name);
    if (!is_latin(text) || text.empty() ||
        !kind_of_feature(heading.cell(cells, fc), heading.cell(cells, designation), 0, part.kind)) {
      return std::nullopt;
    }
    part.capital = heading.cell(cells, designation) == "PPLC";
    part.countries[0] = country_of(heading.cell(cells, country), heading.old_layout(), codes);
    const Standing as = standing(heading.cell(cells, type));
    part.add_name(std::string(text), as.role);
    add(ufi | kGnsId, as.order, std::move(part));
    return std::nullopt;
  });
  if (error) return error;
  if (!no_heading && heading.known()) return std::nullopt;
  Error missing = no_heading.value_or(Error{"is empty: a GNS file names its columns", "", 0});
  missing.path = path;
  return missing;
}

}  // namespace stet
