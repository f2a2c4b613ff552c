#include "checker/gazetteer/pack/name_encoder.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace stet {
namespace {

constexpr size_t kLongest = SymbolTable::kLongest;

uint64_t load(const char* at) {
  uint64_t bytes;
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

void pad(std::string_view name, std::string& out) {
  out.assign(name);
  out.append(kLongest, '\0');
}

// What each string is worth as a symbol that is one now, a single letter, or two of these that
// follow one another: the bytes of the sample that it stands for. Symbols are of whole letters so
// that they can be folded (folded_symbols.h). A letter that is no symbol costs an escape, too,
// which a longer string only costs pieces: measured, it is worth thrice its bytes.
std::unordered_map<std::string, uint64_t> gains(const SymbolTable& table,
                                                std::span<const std::string> sample) {
  constexpr uint64_t kLetter = 3;
  const NameEncoder encoder(table);
  std::unordered_map<std::string, uint64_t> gain;
  std::string padded, piece, last;
  for (const std::string& name : sample) {
    pad(name, padded);
    last.clear();
    for (size_t at = 0; at < name.size();) {
      const uint8_t code = encoder.longest(padded.data() + at, name.size() - at);
      const size_t letter = SymbolTable::letter_bytes(std::string_view(name).substr(at));
      const size_t length = code == SymbolTable::kEscape ? letter : encoder.length(code);
      piece.assign(padded, at, length);
      if (length > letter) gain[piece] += length;
      gain[piece.substr(0, letter)] += kLetter * letter;
      if (!last.empty() && last.size() + length <= kLongest) {
        gain[last + piece] += last.size() + length;
      }
      last = piece;
      at += length;
    }
  }
  return gain;
}

SymbolTable best(const std::unordered_map<std::string, uint64_t>& gain) {
  std::vector<std::pair<uint64_t, std::string>> ranked;
  for (const auto& [text, value] : gain) ranked.emplace_back(value, text);
  std::ranges::sort(ranked, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  SymbolTable table;
  const size_t count = std::min(ranked.size(), SymbolTable::kCodes);
  for (size_t code = 0; code < count; ++code) {
    const std::string& text = ranked[code].second;
    table.lengths[code] = static_cast<uint8_t>(text.size());
    std::memcpy(table.symbols[code].data(), text.data(), text.size());
  }
  return table;
}

}  // namespace

SymbolTable learn_symbols(std::span<const std::string> sample) {
  constexpr int kRounds = 8;  // symbols double their length in the first; then they settle
  SymbolTable table;
  for (int round = 0; round < kRounds; ++round) table = best(gains(table, sample));
  return table;
}

NameEncoder::NameEncoder(const SymbolTable& table) : lengths_(table.lengths) {
  for (size_t code = 0; code < SymbolTable::kCodes; ++code) {
    const uint8_t length = table.lengths[code];
    if (length == 0) continue;
    const uint64_t mask = length == kLongest ? ~uint64_t{0} : (uint64_t{1} << (8 * length)) - 1;
    symbols_.push_back(
        {load(table.symbols[code].data()) & mask, mask, length, static_cast<uint8_t>(code)});
  }
  const auto first_byte = [](const Symbol& s) { return s.bytes & 0xFF; };
  std::ranges::stable_sort(symbols_, [&](const Symbol& a, const Symbol& b) {
    return first_byte(a) != first_byte(b) ? first_byte(a) < first_byte(b) : a.length > b.length;
  });
  for (const Symbol& s : symbols_) ++first_[first_byte(s) + 1];
  for (size_t i = 1; i < first_.size(); ++i) first_[i] = first_[i] + first_[i - 1];
}

uint8_t NameEncoder::longest(const char* at, size_t left) const {
  const uint64_t bytes = load(at);
  const auto first = static_cast<uint8_t>(bytes & 0xFF);
  for (size_t i = first_[first]; i < first_[first + 1u]; ++i) {
    const Symbol& s = symbols_[i];
    if ((bytes & s.mask) == s.bytes && s.length <= left) return s.code;
  }
  return SymbolTable::kEscape;
}

std::string_view NameEncoder::encode(std::string_view name) {
  pad(name, padded_);
  out_.clear();
  for (size_t at = 0; at < name.size();) {
    const uint8_t code = longest(padded_.data() + at, name.size() - at);
    out_ += static_cast<char>(code);
    size_t length = lengths_[code];
    if (code == SymbolTable::kEscape) {
      length = SymbolTable::letter_bytes(name.substr(at));
      out_ += name.substr(at, length);
    }
    at += length;
  }
  return out_;
}

}  // namespace stet
