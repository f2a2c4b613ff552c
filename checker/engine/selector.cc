#include "checker/engine/selector.h"

namespace stet {

bool selects(std::string_view selector, std::string_view id) {
  if (selector == id) return true;
  if (selector.ends_with('/')) selector.remove_suffix(1);
  return id.size() > selector.size() && id.starts_with(selector) && id[selector.size()] == '/';
}

}  // namespace stet
