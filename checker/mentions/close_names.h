// What the gazetteer has near the suspect names of one article. A name may be suspected a thousand
// times, and each answer takes as long as reading a page: so each is asked for once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "checker/mentions/place_channel.h"

namespace stet {

class CloseNames {
 public:
  explicit CloseNames(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  // one_slip_away() and Gazetteer::near(). Valid as long as the object.
  const std::vector<Intended>& one_slip_away(std::string_view folded, size_t begin, size_t end);
  const std::vector<NearMatch>& near(std::string_view written, const NearQuery& query);

 private:
  const Gazetteer& gazetteer_;
  std::map<std::string, std::vector<Intended>> slips_;  // by name and bytes
  std::map<std::string, std::vector<NearMatch>> near_;  // by name and query
};

}  // namespace stet
