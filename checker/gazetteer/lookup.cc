#include "checker/gazetteer/lookup.h"

#include <string>
#include <vector>

#include "checker/gazetteer/keys.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// Derived forms leave something out, or exchange Saint and St.
std::optional<FoundName> confirm_other_form(const Layer& layer, const format::EntryRow& row,
                                            std::string_view folded) {
  const auto kind = row.kind < kEntryKinds ? static_cast<EntryKind>(row.kind) : EntryKind::city;
  CountryCode country;
  country.value = row.country;
  const bool any = may_have_other_forms(kind, country);
  std::optional<FoundName> found;
  Layer::NameBuffer decoded;
  std::string name;
  std::vector<std::string> keys;
  layer.for_each_start(row, [&](char first, NameRole role, uint32_t at) {
    if (!any && !may_begin_other_forms(first)) return true;
    name.clear();
    fold_append(layer.read_name(at, decoded), name);
    if (!name.starts_with('s') && name.find(folded) == std::string::npos) return true;
    lookup_keys(name, kind, country, keys);
    if (std::ranges::find(keys, folded) == keys.end()) return true;
    found = {role == NameRole::primary ? NameRole::official : role, at};
    return false;
  });
  return found;
}

}  // namespace

std::optional<FoundName> confirm(const Layer& layer, uint32_t entry, std::string_view folded,
                                 uint64_t hash) {
  const Layer::NamedAt itself = layer.name_of(entry, folded, hash);
  if (itself.at != format::kNone) return FoundName{itself.role, itself.at};
  return confirm_other_form(layer, layer.entries()[entry], folded);
}

}  // namespace stet
