#include "checker/gazetteer/folds_into.h"

#include "checker/names/fold.h"

namespace stet {

bool folds_into(std::string_view name, std::string_view folded, std::string& buffer) {
  if (2 * name.size() < folded.size()) return false;  // folding at most doubles (ß → ss)
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

}  // namespace stet
