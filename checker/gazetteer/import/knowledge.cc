#include "checker/gazetteer/import/knowledge.h"
#include "checker/base/ascii.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

#include "checker/base/tsv.h"
#include "checker/base/write_file.h"
#include "checker/gazetteer/format.h"
#include "checker/names/compare.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

using std::string_view;

// An entry holds four countries; a sea or a desert may list more, the most usual ones first.
std::optional<Error> read_countries(const TsvRow& row, size_t column, CountryCode (&out)[4]) {
  const std::vector<std::string> codes = row.list(column);
  for (size_t i = 0; i < codes.size(); ++i) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (codes[i].size() != 2 || !std::ranges::all_of(codes[i], upper)) {
      return row.error("country “" + codes[i] + "” is not an ISO 3166-1 code of two letters");
    }
    if (i < std::size(out)) out[i] = CountryCode(codes[i]);
  }
  return std::nullopt;
}

bool parse_degrees(string_view text, float limit, float& out) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
  return code == std::errc() && end == text.data() + text.size() && std::fabs(out) <= limit;
}

// Both coordinates or none.
std::optional<Error> read_point(const TsvRow& row, size_t latitude, GazetteerRecord& record) {
  if (row[latitude].empty() && row[latitude + 1].empty()) return std::nullopt;
  if (parse_degrees(row[latitude], 90, record.latitude) &&
      parse_degrees(row[latitude + 1], 180, record.longitude)) {
    return std::nullopt;
  }
  return row.error("lat and lon must both be degrees, as 35.41 and 35.95");
}

// W.Va., UAE, D.C.: capitals and full stops, or a short form that ends in one.
bool looks_abbreviated(string_view name) {
  constexpr size_t kLongest = 7;
  if (name.size() > kLongest) return false;
  return std::ranges::all_of(name,
                             [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '&'; });
}

void add_names(const std::vector<std::string>& names, NameRole role, GazetteerRecord& record) {
  for (const std::string& name : names) record.add_name(name, role);
}

void add_variants(const std::vector<std::string>& names, GazetteerRecord& record) {
  for (const std::string& name : names) {
    record.add_name(name, looks_abbreviated(name) ? NameRole::abbreviation : NameRole::variant);
  }
}

// A record with its primary name and the countries of `column`.
std::optional<Error> start_record(const TsvRow& row, size_t column, GazetteerRecord& record) {
  if (fold(row[0]).empty()) return row.error("has no name");
  record.curated = true;
  record.add_name(std::string(row[0]), NameRole::primary);
  return read_countries(row, column, record.countries);
}

// The words of a person's names: those of the short form are surnames, the others given names.
void add_person_words(const GazetteerRecord& record, GazetteerBuilder& builder) {
  constexpr size_t kShortestWord = 2;
  std::vector<string_view> surnames;
  const std::string short_folded = fold(record.short_name);
  split_fields(short_folded, ' ', surnames);
  const std::string folded = fold(record.names[0].text);
  std::vector<string_view> words;
  split_fields(folded, ' ', words);
  static constexpr string_view kParticles[] = {
      "al", "el", "bin", "ibn", "von", "van", "der", "den", "de",  "da", "di",
      "du", "la", "le",  "dos", "the", "of",  "abu", "ben", "umm", "ad", "ul"};
  for (string_view word : words) {
    if (word.size() < kShortestWord ||
        std::ranges::find(kParticles, word) != std::end(kParticles)) {
      continue;
    }
    const bool surname = std::ranges::find(surnames, word) != surnames.end();
    builder.add_word(word, surname ? format::kWordSurname : format::kWordGiven);
  }
}

}  // namespace

std::optional<Error> import_places(const std::string& path, bool curated,
                                   GazetteerBuilder& builder) {
  const auto use = [&](const TsvRow& row) -> std::optional<Error> {
    GazetteerRecord record;
    if (auto error = start_record(row, 3, record)) return error;
    record.curated = curated;
    if (!parse_kind(row[2], record.kind) || !is_place(record.kind)) {
      return row.error("kind “" + std::string(row[2]) + "” is no kind of place (entry.h)");
    }
    if (auto error = read_point(row, 4, record)) return error;
    add_variants(row.list(1), record);
    add_variants(row.list(7), record);
    add_names(row.list(8), NameRole::demonym, record);
    record.note = row[6];
    builder.add_entry(std::move(record));
    return std::nullopt;
  };
  return read_table(
      path, {"name", "variants", "kind", "country", "lat", "lon", "note", "other", "demonyms"},
      use);
}

std::optional<Error> import_persons(const std::string& path, GazetteerBuilder& builder) {
  const auto use = [&](const TsvRow& row) -> std::optional<Error> {
    GazetteerRecord record;
    record.kind = EntryKind::person;
    if (auto error = start_record(row, 5, record)) return error;
    record.short_name = row[1];
    record.note = row[4];
    if (!row[1].empty()) record.add_name(std::string(row[1]), NameRole::short_name);
    add_names(row.list(2), NameRole::variant, record);
    add_names(row.list(3), NameRole::variant, record);
    for (size_t year : {6, 7}) {
      const string_view text = row[year];
      if (!text.empty() &&
          (text.size() < 4 || text.find_first_not_of("0123456789-") != text.npos)) {
        return row.error("“" + std::string(text) + "” is not a year or a date");
      }
    }
    add_person_words(record, builder);
    builder.add_entry(std::move(record));
    return std::nullopt;
  };
  return read_table(path, {"name", "short", "variants", "native", "role", "country", "from", "to"},
                    use);
}

std::optional<Error> import_organisations(const std::string& path, GazetteerBuilder& builder) {
  const auto use = [&](const TsvRow& row) -> std::optional<Error> {
    GazetteerRecord record;
    record.kind = EntryKind::organisation;
    if (auto error = start_record(row, 4, record)) return error;
    add_names(row.list(1), NameRole::abbreviation, record);
    add_names(row.list(2), NameRole::variant, record);
    record.note = row[5].empty() ? row[3] : row[5];
    builder.add_entry(std::move(record));
    return std::nullopt;
  };
  return read_table(path, {"name", "abbreviations", "variants", "kind", "country", "note"}, use);
}

std::optional<Error> import_states(const std::string& path, GazetteerBuilder& builder) {
  const auto use = [&](const TsvRow& row) -> std::optional<Error> {
    GazetteerRecord record;
    record.kind = EntryKind::state;
    if (auto error = start_record(row, 3, record)) return error;
    if (auto error = read_point(row, 5, record)) return error;
    add_names(row.list(1), NameRole::abbreviation, record);
    add_names(row.list(2), NameRole::demonym, record);
    builder.add_entry(std::move(record));
    return std::nullopt;
  };
  return read_table(path, {"name", "abbreviations", "demonyms", "country", "capital", "lat", "lon"},
                    use);
}

std::optional<Error> import_peoples(const std::string& path, GazetteerBuilder& builder) {
  const auto use = [&](const TsvRow& row) -> std::optional<Error> {
    GazetteerRecord record;
    if (auto error = start_record(row, 3, record)) return error;
    if (!parse_kind(row[2], record.kind) || is_place(record.kind)) {
      return row.error("kind “" + std::string(row[2]) + "” is not people, language or religion");
    }
    add_names(row.list(1), NameRole::variant, record);
    record.note = row[4];
    builder.add_entry(std::move(record));
    return std::nullopt;
  };
  return read_table(path, {"name", "variants", "kind", "country", "note"}, use);
}

namespace {

// The seats of government of a country; a variant goes to the one that it resembles most.
std::vector<GazetteerRecord> capitals_of(const TsvRow& row, CountryCode country) {
  std::vector<GazetteerRecord> capitals;
  for (const std::string& name : row.list(4)) {
    GazetteerRecord& capital = capitals.emplace_back();
    capital.kind = EntryKind::city;
    capital.capital = true;
    capital.curated = true;
    capital.countries[0] = country;
    capital.add_name(name, NameRole::primary);
  }
  for (const std::string& variant : capitals.empty() ? std::vector<std::string>() : row.list(5)) {
    const std::string folded = fold(variant);
    GazetteerRecord& owner = *std::ranges::max_element(capitals, {}, [&](const GazetteerRecord& c) {
      return name_similarity(fold(c.names[0].text), folded);
    });
    owner.add_name(variant,
                   looks_abbreviated(variant) ? NameRole::abbreviation : NameRole::variant);
  }
  return capitals;
}

std::optional<Error> read_facts(const TsvRow& row, const GazetteerRecord& record,
                                CountryRecord& out) {
  out.code = record.countries[0];
  out.name = row[1];
  out.region = row[6];
  out.latitude = record.latitude;
  out.longitude = record.longitude;
  const std::vector<std::string> demonyms = row.list(3);
  if (!demonyms.empty()) out.demonym = demonyms[0];
  for (const std::string& code : row.list(7)) {
    if (code.size() != 2) return row.error("neighbour “" + code + "” is not a code of two letters");
    out.neighbours.emplace_back(code);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> import_countries(const std::string& path, GazetteerBuilder& builder) {
  const auto use = [&](const TsvRow& row) -> std::optional<Error> {
    GazetteerRecord record;
    record.kind = EntryKind::country;
    record.curated = true;
    if (auto error = read_countries(row, 0, record.countries)) return error;
    if (record.countries[0].empty()) return row.error("has no code");
    if (fold(row[1]).empty()) return row.error("has no name");
    if (auto error = read_point(row, 8, record)) return error;
    record.add_name(std::string(row[1]), NameRole::primary);
    add_variants(row.list(2), record);
    add_names(row.list(3), NameRole::demonym, record);
    CountryRecord facts;
    if (auto error = read_facts(row, record, facts)) return error;
    for (GazetteerRecord& capital : capitals_of(row, record.countries[0])) {
      builder.add_entry(std::move(capital));
    }
    builder.add_country(std::move(facts));
    builder.add_entry(std::move(record));
    return std::nullopt;
  };
  return read_table(path,
                    {"code", "name", "variants", "demonyms", "capital", "capital_variants",
                     "region", "neighbours", "lat", "lon"},
                    use);
}

namespace {

std::vector<std::string> tables_in(const std::filesystem::path& folder) {
  std::vector<std::string> out;
  std::error_code ignored;
  for (const auto& file : std::filesystem::directory_iterator(folder, ignored)) {
    if (file.path().extension() == ".tsv") out.push_back(file.path().string());
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

std::optional<Error> import_knowledge(const std::string& folder, GazetteerBuilder& builder) {
  using Import = std::optional<Error> (*)(const std::string&, GazetteerBuilder&);
  static constexpr std::pair<const char*, Import> kTables[] = {
      {"countries.tsv", import_countries},
      {"states.tsv", import_states},
      {"peoples.tsv", import_peoples},
      {"organisations.tsv", import_organisations}};
  const std::filesystem::path root(folder);
  size_t imported = 0;
  for (const auto& [name, import] : kTables) {
    std::error_code ignored;
    if (!std::filesystem::exists(root / name, ignored)) continue;
    ++imported;
    if (auto error = import((root / name).string(), builder)) return error;
  }
  for (const std::string& path : tables_in(root / "places")) {
    ++imported;
    if (auto error = import_places(path, true, builder)) return error;
  }
  for (const std::string& path : tables_in(root / "persons")) {
    ++imported;
    if (auto error = import_persons(path, builder)) return error;
  }
  if (imported == 0) return Error{"holds none of the knowledge tables", folder, 0};
  builder.merge_duplicates();
  return std::nullopt;
}

std::optional<Error> import_words(const std::string& path, uint32_t flags,
                                  GazetteerBuilder& builder) {
  constexpr size_t kMaxBytes = 64u << 20;
  const Result<std::string> text = read_file(path, kMaxBytes);
  if (!text) return text.error();
  return for_each_line(*text, [&](string_view line, int) -> std::optional<Error> {
    if (!line.starts_with('#')) builder.add_word(fold(trim(line)), flags);
    return std::nullopt;
  });
}

}  // namespace stet
