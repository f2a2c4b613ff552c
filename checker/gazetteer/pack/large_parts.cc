#include "checker/gazetteer/pack/large_parts.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "checker/base/utf8.h"
#include "checker/gazetteer/pack/index_sections.h"
#include "checker/gazetteer/word_slips.h"

namespace stet {

uint8_t LargeParts::plain(std::string_view coded, std::string_view folded) const {
  std::array<char, SymbolTable::room(format::kMaxNameBytes)> text;
  const size_t length = SymbolTable(folded_).expand(coded, text.data());
  return folded == std::string_view(text.data(), length) ? format::kPlainName : 0;
}

void LargeParts::count_letters(std::string_view folded) {
  for (size_t at = 0; at < folded.size();) {
    const auto byte = static_cast<unsigned char>(folded[at]);
    if (byte < 0x80) {
      counts_[byte] += byte >= 'a' && byte <= 'z' ? 1 : 0;
      ++at;
      continue;
    }
    const CodePoint c = decode_utf8(folded, at);
    if (c.value < kEnd) ++counts_[c.value];
    at += c.length;
  }
}

// Of every block of code points the most frequent ones, without those that are rarer than a slip.
std::vector<uint32_t> LargeParts::letters() const {
  constexpr size_t kMostOfABlock = 48;
  constexpr uint64_t kRare = 20000;
  std::vector<uint32_t> out;
  for (uint32_t begin = 0; begin < kEnd; begin += kLetterBlock) {
    const auto count = [this](uint32_t c) { return counts_[c]; };
    std::vector<uint32_t> block(kLetterBlock);
    std::iota(block.begin(), block.end(), begin);
    const uint64_t all = std::accumulate(counts_.begin() + begin,
                                         counts_.begin() + begin + kLetterBlock, uint64_t{0});
    std::ranges::stable_sort(block, std::ranges::greater(), count);
    block.resize(kMostOfABlock);
    std::erase_if(block, [&](uint32_t c) { return count(c) == 0 || count(c) < all / kRare; });
    std::ranges::sort(block);
    out.insert(out.end(), block.begin(), block.end());
  }
  return out;
}

void LargeParts::add_sections(HashSpools& words, const Scratch& scratch,
                              std::vector<SectionSpool>& out) {
  using Id = format::SectionId;
  add_section(Id::symbols, symbols_, scratch, out);
  add_section(Id::folded_symbols, folded_, scratch, out);
  std::vector<uint64_t> filter(words.count() * format::kFilterBitsPerWord / 64 + 1);
  words.for_each([&filter](uint64_t hash, uint32_t) {
    const uint64_t spread = format::filter_spread(unmix(hash));
    filter[format::filter_block(spread, filter.size())] |= format::filter_bits(spread);
  });
  add_section(Id::word_filter, filter, scratch, out);
  add_section(Id::letters, letters(), scratch, out);
  out.push_back(std::move(name_starts_));
}

}  // namespace stet
