#include "checker/gazetteer/slips.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "checker/base/ascii.h"
#include "checker/base/hash.h"
#include "checker/base/span.h"
#include "checker/gazetteer/format.h"

// The exact index answers for near names too: all strings that are one edit away (Damerau 1964
// counts a swap of neighbours as one) are looked up. They are some hundreds for a word, but most of
// them put any of 26 letters at one place: the letter filter (format.h) says at once which letters
// may make a place's word there. So few names are touched but those that fit, and the file needs no
// index of near names. The few strings two letters away that one wrong thought leads to (PenSlip)
// go the same way.
//
// The filter and the index are larger than the cache. So a word is gone over again and again: what
// all its places ask of the filter is asked for before the first answer is read, then what the last
// letters of all candidates ask, then their first ones, then the names that are left.

namespace stet {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

class Slips {
 public:
  Slips(const Gazetteer& gazetteer, std::string_view written, std::vector<SlipMatch>& out)
      : gazetteer_(gazetteer), written_(written), out_(out) {
    constexpr size_t kUsual = 64;  // candidates of a word
    places_.reserve(written.size() + 1);
    candidates_.reserve(kUsual);
    spelled_.reserve(kUsual * written.size());
  }

  void find(size_t begin, size_t end) {
    for (word_ = 0; word_ <= end; word_ = word_end_ + 1) {
      word_end_ = std::min(written_.find(' ', word_), written_.size());
      if (word_end_ < begin || !others_are_known()) continue;
      const size_t first = std::max(begin, word_), last = std::min(end, word_end_);
      read_places(first, last);
      propose(first, last);
      std::erase_if(candidates_, [this](const Candidate& c) { return !may_end(c); });
      spell();
      double_others(first, last);
      exchange_vowels(first, last);
      look_up();
    }
  }

 private:
  // A place where a letter may be too few or wrong, with the states of hash_more() of the word so
  // far and of the word with an open letter before this place or at it.
  struct Place {
    uint64_t before, open_before, open_at;
  };

  // The word with `letters` for what is written from `at` to before `rest`.
  struct Candidate {
    std::array<char, 2> letters;
    uint8_t count;
    PenSlip slip;
    bool vowels;
    size_t at, rest;
    uint64_t open_last;  // the state with its last letter open; none where the slip is there
    Span name;           // in spelled_
  };

  // May the words but for the one at `word_` be words of one place?
  bool others_are_known() const {
    for (size_t at = 0; at < written_.size();) {
      const size_t end = std::min(written_.find(' ', at), written_.size());
      if (at != word_ && !gazetteer_.may_be_place_word(written_.substr(at, end - at))) return false;
      at = end + 1;
    }
    return true;
  }

  void read_places(size_t begin, size_t end) {
    places_.clear();
    uint64_t before = hash_more(kHashSeed, written_.substr(word_, begin - word_));
    for (size_t at = begin; at <= end; ++at) {
      const uint64_t open = hash_more(before, format::kOpenLetter);
      places_.push_back({before, hash_more(open, rest_of_word(at)), open});
      gazetteer_.prefetch_open_letters(places_.back().open_before);
      if (at == end) break;
      places_.back().open_at = hash_more(open, rest_of_word(at + 1));
      gazetteer_.prefetch_open_letters(places_.back().open_at);
      before = hash_more(before, written_.substr(at, 1));
    }
  }

  void propose(size_t begin, size_t end) {
    candidates_.clear();
    for (size_t at = begin; at <= end; ++at) {
      const Place& place = places_[at - begin];
      inserted(at, place);
      if (at == end) break;
      if (!is_letter(written_[at])) continue;
      removed(at, place);
      replaced(at, place);
      if (at + 1 < end && is_letter(written_[at + 1])) transposed(at, place);
    }
  }

  // The intended name lacks the letter that stands at `at`.
  void removed(size_t at, const Place& place) {
    if (at > 0 && written_[at - 1] == written_[at]) return;  // the same string as one letter before
    const bool twice = at + 1 < written_.size() && written_[at + 1] == written_[at];
    add(place, {}, at, at + 1, twice ? PenSlip::doubled : PenSlip::added, is_vowel(written_[at]));
  }

  void replaced(size_t at, const Place& place) {
    for_each_letter(gazetteer_.open_letters(place.open_at), [&](const char& c) {
      if (c == written_[at]) return;
      add(place, {&c, 1}, at, at + 1, PenSlip::replaced, is_vowel(c) && is_vowel(written_[at]));
    });
  }

  void transposed(size_t at, const Place& place) {
    if (written_[at] == written_[at + 1]) return;
    const char swapped[] = {written_[at + 1], written_[at]};
    add(place, {swapped, 2}, at, at + 2, PenSlip::transposed, false);
  }

  // The intended name has one letter more, before `at`.
  void inserted(size_t at, const Place& place) {
    for_each_letter(gazetteer_.open_letters(place.open_before), [&](const char& c) {
      if (at > 0 && written_[at - 1] == c) return;  // the same string as one letter before
      const bool twice = at < written_.size() && written_[at] == c;
      add(place, {&c, 1}, at, at, twice ? PenSlip::undoubled : PenSlip::dropped, is_vowel(c));
    });
  }

  template <class Use>
  static void for_each_letter(uint32_t letters, Use use) {
    for (; letters != 0; letters &= letters - 1) {
      use(static_cast<char>('a' + std::countr_zero(letters)));
    }
  }

  void add(const Place& place, std::string_view letters, size_t at, size_t rest, PenSlip slip,
           bool vowels) {
    Candidate& c = candidates_.emplace_back();
    std::ranges::copy(letters, c.letters.begin());
    c.count = static_cast<uint8_t>(letters.size());
    c.slip = slip;
    c.vowels = vowels;
    c.at = at;
    c.rest = rest;
    if (!has_last(c)) return;
    const std::string_view middle = written_.substr(rest, word_end_ - 1 - rest);
    c.open_last =
        hash_more(hash_more(hash_more(place.before, letters), middle), format::kOpenLetter);
    gazetteer_.prefetch_open_letters(c.open_last);
  }

  // Is the last letter of the word one that stands as written behind the slip?
  bool has_last(const Candidate& c) const {
    return c.rest < word_end_ && is_letter(written_[word_end_ - 1]);
  }
  bool may_end(const Candidate& c) const {
    return !has_last(c) || (gazetteer_.open_letters(c.open_last) &
                            format::letter_bit(written_[word_end_ - 1])) != 0;
  }

  // Writes out the names of the candidates.
  void spell() {
    spelled_.clear();
    for (Candidate& c : candidates_) spell(c, {c.letters.data(), c.count});
  }

  void spell(Candidate& c, std::string_view letters) {
    c.name.begin = static_cast<uint32_t>(spelled_.size());
    spelled_.append(written_.substr(0, c.at)).append(letters).append(written_.substr(c.rest));
    c.name.end = static_cast<uint32_t>(spelled_.size());
    gazetteer_.prefetch_place_word(word_of(c));
  }

  // The intended name has the letters from `at` to before `rest` as `letters`, more than a
  // candidate keeps.
  void add_spelled(size_t at, size_t rest, std::string_view letters, PenSlip slip) {
    Candidate& c = candidates_.emplace_back();
    c.slip = slip;
    c.vowels = false;
    c.at = at;
    c.rest = rest;
    spell(c, letters);
  }

  // For each double letter the names in which it is single and another letter is double instead.
  void double_others(size_t begin, size_t end) {
    const auto letter = [&](size_t i) { return is_letter(written_[i]); };
    for (size_t twice = begin; twice + 1 < end; ++twice) {
      if (!letter(twice) || written_[twice] != written_[twice + 1]) continue;
      for (size_t i = begin; i < end; ++i) {
        const bool own = i == twice || i == twice + 1;
        const bool double_already = (i > begin && written_[i] == written_[i - 1]) ||
                                    (i + 1 < end && written_[i] == written_[i + 1]);
        if (own || double_already || !letter(i) || is_vowel(written_[i])) continue;
        const size_t first = std::min(twice, i), last = std::max(twice + 1, i) + 1;
        std::string letters(written_.substr(first, last - first));
        letters.insert(i - first, 1, written_[i]);
        letters.erase(twice - first + (i < twice ? 1 : 0), 1);
        add_spelled(first, last, letters, PenSlip::other_doubled);
      }
    }
  }

  // The names in which two vowels that are no neighbours stand in each other's place.
  void exchange_vowels(size_t begin, size_t end) {
    constexpr size_t kLeastApart = 2, kMostApart = 3;
    for (size_t i = begin; i < end; ++i) {
      if (!is_letter(written_[i]) || !is_vowel(written_[i])) continue;
      for (size_t j = i + kLeastApart; j < end && j <= i + kMostApart; ++j) {
        if (!is_letter(written_[j]) || !is_vowel(written_[j]) || written_[i] == written_[j])
          continue;
        std::string letters(written_.substr(i, j + 1 - i));
        std::swap(letters.front(), letters.back());
        add_spelled(i, j + 1, letters, PenSlip::exchanged);
      }
    }
  }

  void look_up() {
    names_.clear();
    std::erase_if(candidates_,
                  [this](const Candidate& c) { return !gazetteer_.may_be_place_word(word_of(c)); });
    for (const Candidate& c : candidates_) names_.push_back(c.name.in(spelled_));
    found_.clear();
    gazetteer_.find_each_of(names_, found_);
    for (const NameHit& hit : found_) {
      const Candidate& c = candidates_[hit.query];
      const size_t at = c.at;
      const bool first = at == 0 || written_[at - 1] == ' ';
      const bool last = at + 1 >= written_.size() || written_[at + 1] == ' ' || written_[at] == ' ';
      out_.push_back({hit.match, std::string(names_[hit.query]), c.slip, first, last, c.vowels});
    }
  }

  // The candidate's form of the word with the slip.
  std::string_view word_of(const Candidate& c) const {
    const std::string_view from_word = c.name.in(spelled_).substr(word_);
    return from_word.substr(0, from_word.size() - (written_.size() - word_end_));
  }

  std::string_view rest_of_word(size_t at) const { return written_.substr(at, word_end_ - at); }

  const Gazetteer& gazetteer_;
  std::string_view written_;
  std::vector<SlipMatch>& out_;
  size_t word_ = 0, word_end_ = 0;  // the word with the slip
  std::vector<Place> places_;       // of that word
  std::vector<Candidate> candidates_;
  std::string spelled_;  // the names of the candidates
  std::vector<std::string_view> names_;
  std::vector<NameHit> found_;
};

}  // namespace

void find_one_slip(const Gazetteer& gazetteer, std::string_view folded, size_t begin, size_t end,
                   std::vector<SlipMatch>& out) {
  if (folded.size() > format::kMaxNameBytes) return;  // no name is so long
  Slips(gazetteer, folded, out).find(begin, std::min(end, folded.size()));
}

}  // namespace stet
