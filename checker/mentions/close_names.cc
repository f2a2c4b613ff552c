#include "checker/mentions/close_names.h"

namespace stet {

const std::vector<Intended>& CloseNames::one_slip_away(std::string_view folded, size_t begin,
                                                       size_t end) {
  std::string key(folded);
  key += '\n' + std::to_string(begin) + ' ' + std::to_string(end);
  const auto [found, is_new] = slips_.try_emplace(std::move(key));
  if (is_new) found->second = stet::one_slip_away(gazetteer_, folded, begin, end);
  return found->second;
}

const std::vector<NearMatch>& CloseNames::near(std::string_view written, const NearQuery& query) {
  std::string key(written);
  key += '\n' + std::to_string(query.country.value) + ' ' + std::to_string(query.limit) + ' ' +
         std::to_string(query.least) + ' ' + std::to_string(query.importance);
  for (EntryKind kind : query.kinds) key += ' ' + std::to_string(static_cast<int>(kind));
  const auto [found, is_new] = near_.try_emplace(std::move(key));
  if (is_new) found->second = gazetteer_.near(written, query);
  return found->second;
}

}  // namespace stet
