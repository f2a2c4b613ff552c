#include "checker/config/starting.h"

namespace stet {

std::string_view starting_configuration() {
  static constexpr std::string_view kText =
#include "starting.inc"
      ;
  return kText;
}

}  // namespace stet
