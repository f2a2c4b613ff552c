#include "checker/archive/blocks.h"

#include <algorithm>
#include <vector>

#include "checker/mentions/loose_keys.h"
#include "checker/names/compare.h"

namespace stet {
namespace {

constexpr size_t kFullestBlock = 48;
constexpr size_t kMostKept = 6;     // titles and the like that a comparison sees
constexpr size_t kMostEntries = 8;  // a name that more entries have is nobody's own

size_t words_in(std::string_view folded) {
  return static_cast<size_t>(std::ranges::count(folded, ' ')) + 1;
}

// The name without each word, its place marked: "volodymyr *", "* zelenskyy".
template <class Use>
void each_without_a_word(std::string_view folded, Use use) {
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(' ', begin), folded.size());
    use(std::string(folded.substr(0, begin)) + "*" + std::string(folded.substr(end)));
    begin = end + 1;
  }
}

}  // namespace

void Blocks::add(const ArchiveName& name) {
  const std::string record = encode(name, kMostKept);
  const auto add = [&](const std::string& key) { blocks_.add(key, record); };
  std::vector<NameMatch> known;
  gazetteer_.find(name.folded, known);
  if (known.size() <= kMostEntries) {
    std::vector<EntryRef> entries;
    for (const NameMatch& m : known) entries.push_back(m.entry);
    std::ranges::sort(entries);
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    for (EntryRef e : entries) add("e" + std::to_string(e.layer) + " " + std::to_string(e.index));
  }
  for (const auto& [other, articles] : name.together)
    add("v" + std::min(name.folded, other) + "|" + std::max(name.folded, other));
  if (words_in(name.folded) < 2) return;
  add("s" + skeleton(name.folded));
  for (uint64_t key : loose_keys(name.folded)) {
    if (key != 0) add("l" + std::to_string(key));
  }
  each_without_a_word(name.folded, [&](const std::string& rest) { add("w" + rest); });
}

std::optional<Error> Blocks::pairs(const Use& use) {
  std::string key;
  std::vector<ArchiveName> block;
  size_t size = 0;
  const auto finish = [&] {
    if (size <= kFullestBlock) {
      for (size_t i = 0; i < block.size(); ++i) {
        for (size_t j = i + 1; j < block.size(); ++j) use(block[i], block[j]);
      }
    }
    block.clear();
    size = 0;
  };
  auto error = blocks_.drain([&](std::string_view at, std::string_view record) {
    if (at != key) finish();
    key = at;
    if (++size <= kFullestBlock) block.push_back(decode_name(record));
    return std::optional<Error>();
  });
  finish();
  return error;
}

}  // namespace stet
