#include "checker/gazetteer/slips.h"

#include <algorithm>
#include <bit>
#include <string>

#include "checker/base/hash.h"
#include "checker/gazetteer/format.h"

// The exact index answers for near names too: all strings that are one edit away (Damerau 1964
// counts a swap of neighbours as one) are looked up. They are some hundreds for a word, but most of
// them put any of 26 letters at one place: the letter filter (format.h) says at once which letters
// may make a place's word there. So few names are touched but those that fit, and the file needs no
// index of near names.

namespace stet {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

class Slips {
 public:
  Slips(const Gazetteer& gazetteer, std::string_view written, std::vector<SlipMatch>& out)
      : gazetteer_(gazetteer), written_(written), out_(out) {}

  void find(size_t begin, size_t end) {
    for (word_ = 0; word_ <= end; word_ = word_end_ + 1) {
      word_end_ = std::min(written_.find(' ', word_), written_.size());
      if (word_end_ < begin || !others_are_known()) continue;
      const size_t first = std::max(begin, word_);
      before_ = hash_more(kHashSeed, written_.substr(word_, first - word_));
      slip_in_word(first, std::min(end, word_end_));
    }
  }

 private:
  // May the words but for the one at `word_` be words of one place?
  bool others_are_known() const {
    for (size_t at = 0; at < written_.size();) {
      const size_t end = std::min(written_.find(' ', at), written_.size());
      if (at != word_ && !gazetteer_.may_be_place_word(written_.substr(at, end - at))) return false;
      at = end + 1;
    }
    return true;
  }

  void slip_in_word(size_t begin, size_t end) {
    for (size_t at = begin; at <= end; ++at) {
      inserted(at);
      if (at == end) break;
      if (is_letter(written_[at])) {
        removed(at);
        replaced(at);
        if (at + 1 < end && is_letter(written_[at + 1])) transposed(at);
      }
      before_ = hash_more(before_, written_.substr(at, 1));
    }
  }

  // The intended name lacks the letter that stands at `at`.
  void removed(size_t at) {
    if (at > 0 && written_[at - 1] == written_[at]) return;  // the same string as one letter before
    const bool twice = at + 1 < written_.size() && written_[at + 1] == written_[at];
    ask({}, at, at + 1, twice ? PenSlip::doubled : PenSlip::added, is_vowel(written_[at]));
  }

  void replaced(size_t at) {
    each_letter(at + 1, [&](const char& c) {
      if (c == written_[at]) return;
      ask({&c, 1}, at, at + 1, PenSlip::replaced, is_vowel(c) && is_vowel(written_[at]));
    });
  }

  void transposed(size_t at) {
    if (written_[at] == written_[at + 1]) return;
    const char swapped[] = {written_[at + 1], written_[at]};
    ask({swapped, 2}, at, at + 2, PenSlip::transposed, false);
  }

  // The intended name has one letter more, before `at`.
  void inserted(size_t at) {
    each_letter(at, [&](const char& c) {
      if (at > 0 && written_[at - 1] == c) return;  // the same string as one letter before
      const bool twice = at < written_.size() && written_[at] == c;
      ask({&c, 1}, at, at, twice ? PenSlip::undoubled : PenSlip::dropped, is_vowel(c));
    });
  }

  // The letters with which the word perhaps goes on to a place's word after the bytes of `before_`,
  // and then with its written bytes from `rest` on.
  template <class Use>
  void each_letter(size_t rest, Use use) const {
    const uint64_t open = hash_more(before_, format::kOpenLetter);
    const std::string_view after = written_.substr(rest, word_end_ - rest);
    uint32_t letters = gazetteer_.open_letters(hash_more(open, after));
    for (; letters != 0; letters &= letters - 1) {
      use(static_cast<char>('a' + std::countr_zero(letters)));
    }
  }

  // May a place's word that goes on with `letters`, and then as written from `rest` on, have its
  // last letter? True where the slip is there.
  bool may_end(std::string_view letters, size_t rest) const {
    if (rest >= word_end_ || !is_letter(written_[word_end_ - 1])) return true;
    const std::string_view middle = written_.substr(rest, word_end_ - 1 - rest);
    const uint64_t open = hash_more(hash_more(before_, letters), middle);
    return (gazetteer_.open_letters(hash_more(open, format::kOpenLetter)) &
            format::letter_bit(written_[word_end_ - 1])) != 0;
  }

  void ask(std::string_view letters, size_t at, size_t rest, PenSlip slip, bool vowels) {
    if (!may_end(letters, rest)) return;
    candidate_.assign(written_.substr(0, at)).append(letters).append(written_.substr(rest));
    const size_t behind = written_.size() - word_end_;
    const std::string_view word = std::string_view(candidate_).substr(word_);
    if (!gazetteer_.may_be_place_word(word.substr(0, word.size() - behind))) return;
    found_.clear();
    gazetteer_.find(candidate_, found_);
    const bool first = at == 0 || written_[at - 1] == ' ';
    const bool last = at + 1 >= written_.size() || written_[at + 1] == ' ' || written_[at] == ' ';
    for (const NameMatch& match : found_)
      out_.push_back({match, candidate_, slip, first, last, vowels});
  }

  const Gazetteer& gazetteer_;
  std::string_view written_;
  std::vector<SlipMatch>& out_;
  size_t word_ = 0, word_end_ = 0;  // the word with the slip
  uint64_t before_ = 0;             // state of the hash of what stands before the slip in that word
  std::string candidate_;
  std::vector<NameMatch> found_;
};

}  // namespace

void find_one_slip(const Gazetteer& gazetteer, std::string_view folded, size_t begin, size_t end,
                   std::vector<SlipMatch>& out) {
  Slips(gazetteer, folded, out).find(begin, std::min(end, folded.size()));
}

}  // namespace stet
