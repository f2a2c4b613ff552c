#include "checker/text/xml/root_name.h"

#include "checker/text/xml/xml.h"

namespace stet {
namespace {

// Drops what stands up to and with `end`; all of it if there is none.
void drop_through(std::string_view& text, std::string_view end) {
  const size_t at = text.find(end);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
}

// A document type declaration, which may have one pair of brackets.
void drop_doctype(std::string_view& text) {
  const size_t open = text.find('[');
  const size_t close = text.find('>');
  if (open != std::string_view::npos && open < close) drop_through(text, "]");
  drop_through(text, ">");
}

}  // namespace

std::string_view root_name(std::string_view start) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  constexpr std::string_view kSpace = " \t\r\n";
  std::string_view text = start;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  while (true) {
    const size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos || text[first] != '<') return {};
    text.remove_prefix(first);
    if (text.starts_with("<?")) {
      drop_through(text, "?>");
    } else if (text.starts_with("<!--")) {
      drop_through(text, "-->");
    } else if (text.starts_with("<!")) {
      drop_doctype(text);
    } else {
      break;
    }
  }
  const size_t end = text.find_first_of("> \t\r\n/", 1);
  if (end == std::string_view::npos || end == 1) return {};
  return local_name(text.substr(1, end - 1));
}

}  // namespace stet
