#include "checker/gazetteer/slips.h"

#include <string>

#include "checker/base/hash.h"

// The exact index answers for near names too: all strings that are one edit away (Damerau 1964
// counts a swap of neighbours as one) are looked up. That costs some hundreds of hashes for a word,
// touches no names but those that fit, and needs no index of its own.

namespace stet {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

class Slips {
 public:
  Slips(const Gazetteer& gazetteer, std::string_view written, std::vector<SlipMatch>& out)
      : gazetteer_(gazetteer),
        written_(written),
        one_word_(written.find(' ') == std::string_view::npos),
        out_(out) {}

  void find(size_t begin, size_t end) {
    before_ = hash_more(kHashSeed, written_.substr(0, begin));
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

 private:
  // The intended name lacks the letter that stands at `at`.
  void removed(size_t at) {
    if (at > 0 && written_[at - 1] == written_[at]) return;  // the same string as one letter before
    if (!may_be({}, at + 1)) return;
    const bool twice = at + 1 < written_.size() && written_[at + 1] == written_[at];
    ask({}, at, at + 1, twice ? PenSlip::doubled : PenSlip::added, is_vowel(written_[at]));
  }

  void replaced(size_t at) {
    for (const char& c : kLetters) {
      if (c == written_[at] || !may_be({&c, 1}, at + 1)) continue;
      ask({&c, 1}, at, at + 1, PenSlip::replaced, is_vowel(c) && is_vowel(written_[at]));
    }
  }

  void transposed(size_t at) {
    if (written_[at] == written_[at + 1]) return;
    const char swapped[] = {written_[at + 1], written_[at]};
    if (may_be({swapped, 2}, at + 2)) ask({swapped, 2}, at, at + 2, PenSlip::transposed, false);
  }

  // The intended name has one letter more, before `at`.
  void inserted(size_t at) {
    for (const char& c : kLetters) {
      if (at > 0 && written_[at - 1] == c) continue;  // the same string as one letter before
      if (!may_be({&c, 1}, at)) continue;
      const bool twice = at < written_.size() && written_[at] == c;
      ask({&c, 1}, at, at, twice ? PenSlip::undoubled : PenSlip::dropped, is_vowel(c));
    }
  }

  // Is there perhaps a name that goes on with `letters` after the bytes of `before_`, and then with
  // the written bytes from `rest` on?
  bool may_be(std::string_view letters, size_t rest) const {
    const uint64_t hash = mix(hash_more(hash_more(before_, letters), written_.substr(rest)));
    return one_word_ ? gazetteer_.is_place_word(hash) : gazetteer_.may_be_name(hash);
  }

  void ask(std::string_view letters, size_t at, size_t rest, PenSlip slip, bool vowels) {
    candidate_.assign(written_.substr(0, at)).append(letters).append(written_.substr(rest));
    found_.clear();
    gazetteer_.find(candidate_, found_);
    const bool first = at == 0 || written_[at - 1] == ' ';
    const bool last = at + 1 >= written_.size() || written_[at + 1] == ' ' || written_[at] == ' ';
    for (const NameMatch& match : found_)
      out_.push_back({match, candidate_, slip, first, last, vowels});
  }

  const Gazetteer& gazetteer_;
  std::string_view written_;
  bool one_word_;
  std::vector<SlipMatch>& out_;
  uint64_t before_ = 0;  // state of the hash of what stands before the slip
  std::string candidate_;
  std::vector<NameMatch> found_;
};

}  // namespace

void find_one_slip(const Gazetteer& gazetteer, std::string_view folded, size_t begin, size_t end,
                   std::vector<SlipMatch>& out) {
  Slips(gazetteer, folded, out).find(begin, std::min(end, folded.size()));
}

}  // namespace stet
