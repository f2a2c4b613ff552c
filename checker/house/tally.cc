#include "checker/house/tally.h"

namespace stet {

std::string date_text(Date date) {
  if (date == 0) return {};
  const std::string n = std::to_string(date);
  return n.substr(0, 4) + "-" + n.substr(4, 2) + "-" + n.substr(6);
}

}  // namespace stet
