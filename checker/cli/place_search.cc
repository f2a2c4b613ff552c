#include "checker/cli/place_search.h"

#include <algorithm>

#include "checker/names/fold.h"

namespace stet {
namespace {

constexpr float kBestNear = 0.9999F;  // 1 is kept for exact names

std::vector<EntryKind> place_kinds() {
  std::vector<EntryKind> kinds;
  for (size_t i = 0; i < kEntryKinds; ++i) {
    if (is_place(static_cast<EntryKind>(i))) kinds.push_back(static_cast<EntryKind>(i));
  }
  return kinds;
}

}  // namespace

std::vector<FoundPlace> search_places(const Gazetteer& gazetteer, std::string_view name,
                                      CountryCode country, size_t limit) {
  std::vector<FoundPlace> out;
  const auto add = [&](const NameMatch& match, float score, bool exact) {
    if (out.size() >= limit) return;
    if (!match.names_place()) return;
    const Entry entry = gazetteer.entry(match.entry);
    if (!country.empty() && !entry.in_country(country)) return;
    const bool known =
        std::ranges::any_of(out, [&](const FoundPlace& p) { return p.entry.id == entry.id; });
    if (!known) out.push_back({match.entry, entry, score, exact, match.name, match.role});
  };
  std::vector<NameMatch> exact;
  gazetteer.find(fold(name), exact);
  for (const NameMatch& match : exact) add(match, 1, true);
  if (out.size() >= limit) return out;
  static const std::vector<EntryKind> kKinds = place_kinds();
  for (const NearMatch& near : gazetteer.near(name, {country, kKinds, limit + out.size()})) {
    add(near.match, std::min(near.score, kBestNear), false);
  }
  return out;
}

CountryCode known_country(const Gazetteer& gazetteer, std::string_view letters) {
  std::string upper(letters);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  const CountryCode code(upper);
  return gazetteer.country_name(code).empty() ? CountryCode() : code;
}

}  // namespace stet
