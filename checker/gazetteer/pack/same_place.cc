#include "checker/gazetteer/pack/same_place.h"

#include <algorithm>

#include "checker/names/fold.h"

namespace stet {
namespace {

enum class Family : uint8_t { settlement, area, air, port, water, relief, other };

Family family(EntryKind kind) {
  using K = EntryKind;
  if (kind <= K::populated_place) return Family::settlement;
  if (kind == K::state || kind == K::province || kind == K::county || kind == K::region) {
    return Family::area;
  }
  if (kind == K::airport || kind == K::airbase) return Family::air;
  if (kind == K::port || kind == K::naval_base) return Family::port;
  if (kind >= K::sea && kind <= K::canal) return Family::water;
  if (kind >= K::island && kind <= K::cape) return Family::relief;
  return Family::other;
}

bool compatible(EntryKind a, EntryKind b) {
  return a == b || (family(a) == family(b) && family(a) != Family::other &&
                    // A county named after its state is another area.
                    (a == EntryKind::county) == (b == EntryKind::county));
}

bool close_enough(const GazetteerRecord& record, const Entry& entry) {
  constexpr double kPoint = 15;
  constexpr double kCapital = 60;  // there is but one
  constexpr double kArea = 300;
  const bool placed = record.latitude != 0 || record.longitude != 0;
  if (!placed || !entry.located()) return true;
  const Family kind = family(record.kind);
  const bool wide = kind == Family::area || kind == Family::water || kind == Family::relief;
  return distance_km(record.latitude, record.longitude, entry.latitude, entry.longitude) <=
         (wide                              ? kArea
          : record.capital && entry.capital ? kCapital
                                            : kPoint);
}

// An entry without a country (a sea in a list that names none) may be anybody's.
bool shares_country(const GazetteerRecord& record, const Entry& entry) {
  return entry.countries[0].empty() ||
         std::ranges::any_of(record.countries,
                             [&entry](CountryCode code) { return entry.in_country(code); });
}

}  // namespace

std::optional<EntryRef> same_place(const GazetteerRecord& record, const Gazetteer& lower) {
  if (!is_place(record.kind) || record.kind == EntryKind::country) return std::nullopt;
  std::vector<NameMatch> matches;
  for (const RecordName& name : record.names) {
    if (name.role == NameRole::demonym || name.role == NameRole::abbreviation) continue;
    lower.find(fold(name.text), matches);
  }
  for (const NameMatch& match : matches) {
    const Entry entry = lower.entry(match.entry);
    const bool fits = record.kind_known ? compatible(record.kind, entry.kind)
                                        : is_place(entry.kind) && entry.kind != EntryKind::country;
    if (match.role != NameRole::demonym && fits && shares_country(record, entry) &&
        close_enough(record, entry)) {
      return match.entry;
    }
  }
  return std::nullopt;
}

void adopt(const Gazetteer& lower, EntryRef ref, GazetteerRecord& record) {
  const Entry entry = lower.entry(ref);
  if (record.id == 0) record.id = entry.id;
  if (!record.kind_known) record.kind = entry.kind;
  record.kind_known = true;
  if (entry.curated && record.note.empty()) record.note = entry.note;
  if (record.latitude == 0 && record.longitude == 0) {
    record.latitude = entry.latitude;
    record.longitude = entry.longitude;
  }
  if (record.population == 0) record.population = entry.population;
  if (record.admin1.empty()) record.admin1 = entry.admin1;
  record.capital = record.capital || entry.capital;
  for (const NameMatch& name : lower.names(ref)) {
    NameRole role = name.role == NameRole::primary ? NameRole::official : name.role;
    if (record.curated && role == NameRole::variant) role = NameRole::alternate;
    record.add_name(std::string(name.name), role);
  }
}

}  // namespace stet
