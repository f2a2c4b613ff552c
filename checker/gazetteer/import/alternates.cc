#include "checker/gazetteer/import/alternates.h"

#include <algorithm>
#include <array>

namespace stet {
namespace {

using std::string_view;

enum Column : size_t {
  id = 1,
  language = 2,
  name = 3,
  preferred = 4,
  is_short,
  colloquial,
  historic
};
constexpr size_t kFewest = 4;

// What stands in the column of the language and is none.
bool is_language(string_view code) {
  static constexpr std::array<string_view, 11> kOther = {
      "link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny", "fr_1793"};
  return std::ranges::find(kOther, code) == kOther.end();
}

struct Standing {
  NameRole role;
  uint32_t order;  // later ones take the place of a primary name
};

Standing standing(const std::vector<string_view>& cells) {
  const auto is = [&cells](Column column) { return column < cells.size() && cells[column] == "1"; };
  if (cells[language] == "abbr") return {NameRole::abbreviation, 1};
  if (cells[language] != "en" || is(colloquial) || is(historic)) return {NameRole::variant, 1};
  if (!is(preferred)) return {NameRole::official, 1};
  return {NameRole::primary, is(is_short) ? 3u : 2u};
}

}  // namespace

std::optional<Error> import_alternates(const std::string& path, const PartSink& add,
                                       ImportLog& log) {
  return for_each_row(path, log, [&](const auto& cells) -> std::optional<Error> {
    uint64_t place = 0;
    if (cells.size() < kFewest || !parse_number(cells[id], place)) {
      return Error{"is not a row of alternate names: id, place, language, name, flags", "", 0};
    }
    if (!is_language(cells[language])) return std::nullopt;
    const bool code = cells[language] == "abbr";
    if (code ? !is_latin(cells[name]) : !printable_alternate(cells[name])) return std::nullopt;
    GazetteerRecord part;
    part.kind_known = false;
    const Standing as = standing(cells);
    part.add_name(std::string(cells[name]), as.role);
    add(place, as.order, std::move(part));
    return std::nullopt;
  });
}

}  // namespace stet
