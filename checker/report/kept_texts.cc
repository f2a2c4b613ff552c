#include "checker/report/kept_texts.h"

#include <cstring>

namespace stet {

void KeptTexts::append(std::string_view text) {
  if (text.empty()) return;
  const uint64_t size = text.size();
  char head[sizeof size];
  std::memcpy(head, &size, sizeof size);
  std::string record(head, sizeof head);
  record += text;
  spool_.append(record);
}

void KeptTexts::for_each(const std::function<void(std::string_view)>& use) {
  SpoolReader reader(spool_);
  for (;;) {
    uint64_t size = 0;
    const std::string_view head = reader.next(sizeof size);
    if (head.size() < sizeof size) return;
    std::memcpy(&size, head.data(), sizeof size);
    use(reader.next(size));
  }
}

}  // namespace stet
