#include "checker/gazetteer/word_slips.h"

#include <algorithm>

#include "checker/base/hash.h"
#include "checker/base/utf8.h"

namespace stet {
namespace {

using std::string_view;

constexpr size_t kMostLetters = 48;  // of a name; a longer one has no slips
constexpr size_t kMostAlphabet = 96;
constexpr size_t kParticle = 2;

struct Letter {
  uint32_t code = 0;
  uint8_t length = 0;
  std::array<char, 4> bytes = {};
  string_view text() const { return {bytes.data(), length}; }
};

Letter letter_of(uint32_t code) {
  Letter letter;
  letter.code = code;
  std::string text;
  append_utf8(text, code);
  letter.length = static_cast<uint8_t>(text.size());
  std::ranges::copy(text, letter.bytes.begin());
  return letter;
}

struct Word {
  size_t begin;
  size_t end;
  bool known;     // the layer may have it
  bool particle;  // too short for slips
};

class Search {
 public:
  Search(const Layer& layer, string_view folded, std::vector<WordSlip>& out)
      : layer_(layer), folded_(folded), out_(out) {}

  void word(size_t begin, size_t end) {
    begin_ = begin;
    end_ = end;
    split_letters();
    choose_alphabet();
    const size_t count = starts_.size() - 1;
    uint64_t before = kHashSeed;
    for (size_t i = 0; i <= count; ++i) {
      put_in(i, before);
      if (i == count) break;
      replace(i, before);
      if (count > 1) leave_out(i, before);
      if (i + 1 < count) swap(i, before);
      if (i > 0) split(i, before);
      before = hash_more(before, letter(i));
    }
  }

  // The space at `at` is left out.
  void join(size_t at) {
    const size_t begin = folded_.rfind(' ', at - 1) + 1;  // npos + 1 is 0
    const size_t end = std::min(folded_.find(' ', at + 1), folded_.size());
    uint64_t state = hash_more(kHashSeed, folded_.substr(begin, at - begin));
    state = hash_more(state, folded_.substr(at + 1, end - at - 1));
    if (layer_.may_be_word(state)) keep(at, at + 1, "");
  }

 private:
  string_view letter(size_t i) const {
    return folded_.substr(starts_[i], starts_[i + 1] - starts_[i]);
  }
  string_view rest(size_t i) const { return folded_.substr(starts_[i], end_ - starts_[i]); }

  void split_letters() {
    starts_.clear();
    for (size_t at = begin_; at < end_; at += decode_utf8(folded_, at).length) {
      starts_.push_back(static_cast<uint16_t>(at));
    }
    starts_.push_back(static_cast<uint16_t>(end_));
  }

  // Consecutive words mostly have the same alphabets.
  void choose_alphabet() {
    std::vector<uint32_t> blocks;
    for (size_t i = 0; i + 1 < starts_.size(); ++i) {
      const uint32_t block = decode_utf8(folded_, starts_[i]).value / kLetterBlock;
      if (std::ranges::find(blocks, block) == blocks.end()) blocks.push_back(block);
    }
    if (blocks == blocks_) return;
    blocks_ = blocks;
    alphabet_.clear();
    for (uint32_t block : blocks) {
      const std::span<const uint32_t> all = layer_.letters();
      auto at = std::ranges::lower_bound(all, block * kLetterBlock);
      for (; at != all.end() && *at / kLetterBlock == block && alphabet_.size() < kMostAlphabet;
           ++at) {
        alphabet_.push_back(letter_of(*at));
      }
    }
  }

  void keep(size_t begin, size_t end, string_view text) {
    WordSlip& slip = out_.emplace_back();
    slip.begin = static_cast<uint16_t>(begin);
    slip.end = static_cast<uint16_t>(end);
    slip.length = static_cast<uint8_t>(text.size());
    std::ranges::copy(text, slip.text.begin());
  }

  // Every letter of the alphabet between what gave the state `before` and `after`.
  void try_letters(uint64_t before, string_view after, size_t begin, size_t end, uint32_t but) {
    std::array<uint64_t, kMostAlphabet> states;
    const size_t count = alphabet_.size();
    for (size_t k = 0; k < count; ++k) states[k] = hash_more(before, alphabet_[k].text());
    for (char c : after) {
      for (size_t k = 0; k < count; ++k) states[k] = hash_more(states[k], {&c, 1});
    }
    for (size_t k = 0; k < count; ++k) {
      if (!layer_.may_be_word(states[k]) || alphabet_[k].code == but) continue;
      keep(begin, end, alphabet_[k].text());
    }
  }

  // Doubling a letter gives the same name before and behind it.
  void put_in(size_t i, uint64_t before) {
    const uint32_t last = i == 0 ? 0 : decode_utf8(folded_, starts_[i - 1]).value;
    try_letters(before, rest(i), starts_[i], starts_[i], last);
  }

  void replace(size_t i, uint64_t before) {
    const uint32_t old = decode_utf8(folded_, starts_[i]).value;
    try_letters(before, rest(i + 1), starts_[i], starts_[i + 1], old);
  }

  void leave_out(size_t i, uint64_t before) {
    if (i > 0 && letter(i) == letter(i - 1)) return;
    if (layer_.may_be_word(hash_more(before, rest(i + 1)))) {
      keep(starts_[i], starts_[i + 1], "");
    }
  }

  void swap(size_t i, uint64_t before) {
    if (letter(i) == letter(i + 1)) return;
    const uint64_t both = hash_more(hash_more(before, letter(i + 1)), letter(i));
    if (!layer_.may_be_word(hash_more(both, rest(i + 2)))) return;
    keep(starts_[i], starts_[i + 2], std::string(letter(i + 1)).append(letter(i)));
  }

  void split(size_t i, uint64_t before) {
    if (layer_.may_be_word(before) && layer_.may_be_word(hash_more(kHashSeed, rest(i)))) {
      keep(starts_[i], starts_[i], " ");
    }
  }

  const Layer& layer_;
  string_view folded_;
  std::vector<WordSlip>& out_;
  size_t begin_ = 0, end_ = 0;    // of the word
  std::vector<uint16_t> starts_;  // of its letters, and its end
  std::vector<uint32_t> blocks_;
  std::vector<Letter> alphabet_;
};

}  // namespace

std::vector<WordSlip> word_slips(const Layer& layer, string_view folded) {
  std::vector<WordSlip> out;
  if (folded.size() > 4 * kMostLetters || count_code_points(folded) > kMostLetters) return out;
  std::vector<Word> words;
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(' ', begin), folded.size());
    const string_view word = folded.substr(begin, end - begin);
    words.push_back({begin, end, layer.may_be_word(hash_more(kHashSeed, word)),
                     count_code_points(word) <= kParticle});
    begin = end + 1;
  }
  const auto unknown = std::ranges::count(words, false, &Word::known);
  Search search(layer, folded, out);
  for (size_t i = 0; i < words.size(); ++i) {
    const auto others = unknown - (words[i].known ? 0 : 1);
    if (others == 0 && (words.size() == 1 || !words[i].particle)) {
      search.word(words[i].begin, words[i].end);
    }
    const bool next_unknown = i + 1 < words.size() && !words[i + 1].known;
    if (i + 1 < words.size() && others == (next_unknown ? 1 : 0)) search.join(words[i].end);
  }
  return out;
}

}  // namespace stet
