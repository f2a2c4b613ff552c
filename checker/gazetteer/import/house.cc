#include "checker/gazetteer/import/house.h"
#include "checker/base/ascii.h"

#include <algorithm>
#include <array>

#include "checker/base/mapped_file.h"
#include "checker/base/tsv.h"
#include "checker/base/utf8.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

using std::string_view;

enum Column : size_t { name, variants, country, kind, lat, lon, population, columns };
constexpr std::array<string_view, columns> kColumns = {"name", "variants", "country",   "kind",
                                                       "lat",  "lon",      "population"};
using Cells = std::array<string_view, columns>;

// Calls `use` for the trimmed parts of a cell that are not empty, until it returns false.
template <class Use>
bool for_each_part(string_view cell, Use use) {
  while (!cell.empty()) {
    const size_t end = std::min(cell.find('|'), cell.size());
    const string_view part = trim(cell.substr(0, end));
    if (!part.empty() && !use(part)) return false;
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return true;
}

std::optional<Error> wrong(std::string message) { return Error{std::move(message), "", 0}; }

std::optional<Error> read_countries(string_view cell, GazetteerRecord& record) {
  size_t count = 0;
  const bool good = for_each_part(cell, [&](string_view code) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (code.size() != 2 || !std::ranges::all_of(code, upper)) return false;
    if (count < std::size(record.countries)) record.countries[count++] = CountryCode(code);
    return true;
  });
  if (good) return std::nullopt;
  return wrong("country “" + std::string(cell) + "” is not an ISO 3166-1 code of two letters");
}

std::optional<Error> read_place(const Cells& cells, GazetteerRecord& record) {
  record.kind_known = !cells[kind].empty();
  if (record.kind_known && (!parse_kind(cells[kind], record.kind) || !is_place(record.kind))) {
    return wrong("kind “" + std::string(cells[kind]) +
                 "” is no kind of place, as city, airbase or river are");
  }
  if (!cells[lat].empty() || !cells[lon].empty()) {
    if (!parse_point(cells[lat], cells[lon], record)) {
      return wrong("lat and lon must both be degrees, as 35.41 and 35.95");
    }
  }
  if (!cells[population].empty() && !parse_number(cells[population], record.population)) {
    return wrong("population “" + std::string(cells[population]) +
                 "” is not a number of inhabitants, as 242000");
  }
  return std::nullopt;
}

std::optional<Error> read_row(const Cells& cells, GazetteerRecord& record) {
  if (fold(cells[name]).empty()) return wrong("has no name");
  record.curated = true;
  record.add_name(std::string(cells[name]), NameRole::primary);
  for_each_part(cells[variants], [&record](string_view variant) {
    record.add_name(std::string(variant), NameRole::variant);
    return true;
  });
  if (auto error = read_countries(cells[country], record)) return error;
  return read_place(cells, record);
}

// Which of our columns stands where; npos for one that is missing.
class Heading {
 public:
  std::optional<Error> read(const std::vector<string_view>& cells) {
    at_.fill(string_view::npos);
    for (size_t i = 0; i < cells.size(); ++i) {
      const auto known = std::ranges::find(kColumns, trim(cells[i]));
      if (known == kColumns.end()) return wrong(kWanted);
      at_[static_cast<size_t>(known - kColumns.begin())] = i;
    }
    if (at_[name] == string_view::npos || at_[country] == string_view::npos) return wrong(kWanted);
    count_ = cells.size();
    return std::nullopt;
  }
  bool known() const { return count_ > 0; }

  std::optional<Error> apply(const std::vector<string_view>& row, Cells& out) const {
    if (row.size() > count_) {
      return wrong("has " + std::to_string(row.size()) + " columns instead of " +
                   std::to_string(count_));
    }
    for (size_t i = 0; i < columns; ++i) out[i] = at_[i] < row.size() ? trim(row[at_[i]]) : "";
    return std::nullopt;
  }

 private:
  static constexpr const char* kWanted =
      "the first row must name the columns: name, country and any of variants, kind, lat, lon, "
      "population, with tabs between them";
  std::array<size_t, columns> at_ = {};
  size_t count_ = 0;
};

}  // namespace

std::optional<Error> import_house(const std::string& path, const RecordSink& add,
                                  const ImportLog& log) {
  constexpr int kOften = 1 << 14;  // rows
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  string_view text(reinterpret_cast<const char*>(file->bytes().data()), file->bytes().size());
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // as spreadsheets write it
  Heading heading;
  std::vector<string_view> fields;
  Cells cells;
  std::optional<Error> error = for_each_line(text, [&](string_view line, int number) {
    if (number % kOften == 0) {
      log.progress(path, static_cast<uint64_t>(line.data() - text.data()), text.size());
    }
    if (trim(line).empty() || line.starts_with('#')) return std::optional<Error>();
    split_fields(line, '\t', fields);
    std::optional<Error> bad;
    if (find_invalid_utf8(line) != string_view::npos) {
      bad = wrong("is not UTF-8: save the table as UTF-8");
    } else if (!heading.known()) {
      bad = heading.read(fields);
    } else if (!(bad = heading.apply(fields, cells))) {
      GazetteerRecord record;
      if (!(bad = read_row(cells, record))) add(std::move(record));
    }
    if (bad) bad->line = number;
    return bad;
  });
  if (!error && !heading.known()) error = wrong("has no row that names the columns");
  if (error) error->path = path;
  return error;
}

}  // namespace stet
