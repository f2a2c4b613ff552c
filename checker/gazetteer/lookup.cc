#include "checker/gazetteer/lookup.h"

#include <string>
#include <vector>

#include "checker/gazetteer/keys.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

// Is fold(name) equal to `folded`? The words of ASCII letters that most names start with are
// compared as they stand; from the first other word on the rest is folded into `buffer`.
bool folds_into(std::string_view name, std::string_view folded, std::string& buffer) {
  size_t word = 0;
  size_t at = 0;
  for (; at < name.size(); ++at) {
    const char c = name[at];
    const auto small = static_cast<char>(c | 0x20);
    if (small >= 'a' && small <= 'z' && c > 0) {
      if (at == folded.size() || small != folded[at]) return false;
    } else if (c == ' ' && at > word && at + 1 < name.size()) {
      if (at == folded.size() || folded[at] != ' ') return false;
      word = at + 1;
    } else {
      break;
    }
  }
  if (at == name.size()) return at == folded.size();
  buffer.clear();
  fold_append(name.substr(word), buffer);
  return word <= folded.size() && folded.substr(word) == buffer;
}

}  // namespace

std::optional<FoundName> confirm(const Layer& layer, const format::EntryRow& row,
                                 std::string_view folded, uint64_t hash) {
  std::optional<FoundName> found;
  std::string buffer;
  // Most candidates have the name itself, so the derived forms are made only when none does.
  layer.for_each_name_of(row, hash, [&](std::string_view name, NameRole role, uint32_t at) {
    if (2 * name.size() < folded.size()) return true;  // folding at most doubles (ß → ss)
    if (!folds_into(name, folded, buffer)) return true;
    found = {role, at};
    return false;
  });
  if (found) return found;
  const auto kind = row.kind < kEntryKinds ? static_cast<EntryKind>(row.kind) : EntryKind::city;
  CountryCode country;
  country.value = row.country;
  std::vector<std::string> keys;
  layer.for_each_name(row, [&](std::string_view name, NameRole role, uint32_t at) {
    if (!may_have_other_forms(name, kind, country)) return true;
    buffer.clear();
    fold_append(name, buffer);
    // Derived forms leave something out, or exchange Saint and St.
    if (!buffer.starts_with('s') && buffer.find(folded) == std::string::npos) return true;
    lookup_keys(buffer, kind, country, keys);
    if (std::ranges::find(keys, folded) == keys.end()) return true;
    found = {role == NameRole::primary ? NameRole::official : role, at};
    return false;
  });
  return found;
}

}  // namespace stet
