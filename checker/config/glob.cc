#include "checker/config/glob.h"

namespace stet {

bool Glob::matches(std::string_view path) const {
  for (size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    if (matcher_.match(path.substr(0, slash), true) == Gitignore::Answer::ignored) return true;
  }
  return matcher_.match(path, false) == Gitignore::Answer::ignored;
}

}  // namespace stet
