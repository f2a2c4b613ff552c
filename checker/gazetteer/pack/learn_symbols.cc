#include "checker/gazetteer/pack/learn_symbols.h"

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>

#include "checker/base/hash.h"
#include "checker/base/utf8.h"
#include "checker/gazetteer/pack/name_encoder.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

struct SymbolHash {
  size_t operator()(const Symbol& symbol) const { return mix(std::bit_cast<uint64_t>(symbol)); }
};
using Gains = std::unordered_map<Symbol, uint64_t, SymbolHash>;

// What is too long can be no symbol.
void add_gain(std::string_view text, uint64_t gain, Gains& gains) {
  if (text.size() <= Symbol::kLongest) gains[symbol_of(text)] += gain;
}

// What each string is worth as a symbol that is one now, a single letter, or two of these that
// follow one another: the bytes of the sample that it stands for. Symbols are of whole letters so
// that they can be folded. A letter that is no symbol costs an escape, too, which a longer string
// only costs pieces: it is worth thrice its bytes.
Gains gains_of(std::span<const Symbol> symbols, std::span<const std::string> sample) {
  constexpr uint64_t kLetter = 3;
  NameEncoder encoder(symbols);
  Gains gains;
  for (const std::string& name : sample) {
    size_t last = 0;
    encoder.for_each_piece(name, [&](size_t at, size_t length, uint16_t) {
      const std::string_view rest = std::string_view(name).substr(at);
      const size_t letter = letter_bytes(rest);
      if (length > letter) add_gain(rest.substr(0, length), length, gains);
      add_gain(rest.substr(0, letter), kLetter * letter, gains);
      const size_t both = last + length;
      if (last > 0) add_gain(std::string_view(name).substr(at - last, both), both, gains);
      last = length;
    });
  }
  return gains;
}

std::vector<Symbol> best(const Gains& gains) {
  std::vector<std::pair<uint64_t, Symbol>> ranked;
  ranked.reserve(gains.size());
  for (const auto& [symbol, gain] : gains) ranked.emplace_back(gain, symbol);
  std::ranges::sort(ranked, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second.view() < b.second.view();
  });
  ranked.resize(std::min(ranked.size(), SymbolTable::kMostSymbols));
  std::vector<Symbol> symbols;
  for (const auto& [gain, symbol] : ranked) symbols.push_back(symbol);
  symbols.emplace_back();
  return symbols;
}

// Folded between two letters, so that spaces at its ends stay.
std::string folded_inside(std::string_view text) {
  const std::string folded = fold("x" + std::string(text) + "x");
  return folded.substr(1, folded.size() - 2);
}

}  // namespace

std::vector<Symbol> learn_symbols(std::span<const std::string> sample) {
  constexpr int kRounds = 5;  // symbols double their length in the first; then they settle
  std::vector<Symbol> symbols(1);
  for (int round = 0; round < kRounds; ++round) symbols = best(gains_of(symbols, sample));
  return symbols;
}

std::vector<Symbol> folded_symbols(std::span<const Symbol> symbols) {
  std::vector<Symbol> out;
  out.reserve(symbols.size());
  for (const Symbol& symbol : symbols) {
    const std::string_view text = symbol.view();
    const bool whole = find_invalid_utf8(text) == std::string_view::npos;
    const std::string folded = whole ? folded_inside(text) : std::string();
    const bool can_be = text.empty() || (whole && folded.size() <= Symbol::kLongest);
    out.push_back(symbol_of(can_be ? folded : std::string(Symbol::kLongest, '\xFF')));
  }
  return out;
}

}  // namespace stet
