#include "checker/names/native_reading.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "checker/base/utf8.h"

namespace stet {
namespace {

using std::string_view;

// The tables hold characters, not views, which the loader would have to relocate.
struct NativeLetter {
  char32_t letter;
  char sounds[40];  // "b|p|-"
};
#include "native_tables.inc"  // written by make_native_tables

constexpr size_t kMostLetters = 64;  // of a name that is compared
constexpr float kFree = 0.2F;        // a doubled letter, or an h

using Letters = std::u32string;

string_view sounds_of(char32_t letter) {
  const NativeLetter* found =
      std::ranges::lower_bound(kNativeLetters, letter, {}, &NativeLetter::letter);
  return found != std::end(kNativeLetters) && found->letter == letter ? string_view(found->sounds)
                                                                      : "";
}

void add_hangul(char32_t syllable, Letters& out) {
  constexpr char32_t kInitial = 0x1100, kFinal = 0x11A7, kPerInitial = 588, kFinals = 28;
  out += kInitial + syllable / kPerInitial;
  if (syllable % kFinals != 0) out += kFinal + syllable % kFinals;
}

// Syllables in their parts, an Ethiopic one by the first of its row; other letters as they are, but
// for a Thai one that a mark silences.
Letters letters_of(string_view native) {
  constexpr char32_t kHangul = 0xAC00, kHangulEnd = 0xD7A4;
  constexpr char32_t kEthiopic = 0x1200, kEthiopicEnd = 0x1360, kRow = 8, kThanthakhat = 0x0E4C;
  Letters out;
  for (size_t at = 0; at < native.size() && out.size() < kMostLetters;) {
    const CodePoint c = decode_utf8(native, at);
    at += c.length;
    if (c.value >= kHangul && c.value < kHangulEnd) {
      add_hangul(c.value - kHangul, out);
    } else if (c.value >= kEthiopic && c.value < kEthiopicEnd) {
      out += c.value - c.value % kRow;
    } else if (c.value == kThanthakhat) {
      while (!out.empty() && sounds_of(out.back()).empty()) out.pop_back();  // its vowel
      if (!out.empty()) out.pop_back();
    } else {
      out += c.value;
    }
  }
  return out;
}

std::string consonants_of(string_view latin) {
  std::string out;
  for (char c : latin.substr(0, 2 * kMostLetters)) {
    if (c >= 'a' && c <= 'z' && string_view("aeiouy").find(c) == string_view::npos) out += c;
  }
  return out;
}

// Calls `use` with each alternative; a hyphen is the empty one.
template <class Use>
void each_sound(string_view sounds, Use use) {
  while (!sounds.empty()) {
    const size_t end = std::min(sounds.find('|'), sounds.size());
    const string_view sound = sounds.substr(0, end);
    use(sound == "-" ? string_view() : sound);
    sounds.remove_prefix(std::min(end + 1, sounds.size()));
  }
}

// The cheapest way to read the native letters as the Latin consonants, letter by letter.
class Reading {
 public:
  Reading(string_view latin, string_view native)
      : latin_(consonants_of(latin)), native_(letters_of(native)) {}

  float likeness() {
    const size_t width = latin_.size() + 1;
    size_t sounding = 0;
    std::vector<float> row(width, kFar), next(width);
    row[0] = 0;
    for (size_t i = 0;; ++i) {
      for (size_t j = 0; j + 1 < width; ++j) row[j + 1] = std::min(row[j + 1], row[j] + extra(j));
      if (i == native_.size()) break;
      const string_view sounds = sounds_of(native_[i]);
      sounding += !sounds.empty() && !sounds.ends_with('-');
      read(i, sounds, row, next);
      row.swap(next);
    }
    const size_t longer = std::max(latin_.size(), sounding);
    return longer == 0 ? 0 : std::max(0.0F, 1 - row[width - 1] / static_cast<float>(longer));
  }

 private:
  static constexpr float kFar = 1e6F;

  // What a Latin letter costs that no native one stands for.
  float extra(size_t j) const {
    return latin_[j] == 'h' || (j > 0 && latin_[j] == latin_[j - 1]) ? kFree : 1;
  }

  void read(size_t i, string_view sounds, const std::vector<float>& row,
            std::vector<float>& next) const {
    const bool silent = sounds.empty() || (i > 0 && native_[i] == native_[i - 1]);
    std::ranges::fill(next, kFar);
    for (size_t j = 0; j < row.size(); ++j) {
      next[j] = std::min(next[j], row[j] + (silent ? 0 : 1));
      if (j + 1 < row.size()) next[j + 1] = std::min(next[j + 1], row[j] + 1);
      each_sound(sounds, [&](string_view sound) {
        if (latin_.compare(j, sound.size(), sound) == 0)
          next[j + sound.size()] = std::min(next[j + sound.size()], row[j]);
      });
    }
  }

  std::string latin_;
  Letters native_;
};

}  // namespace

float native_likeness(string_view latin, string_view native) {
  return Reading(latin, native).likeness();
}

string_view pinyin(char32_t han) {
  return han >= kFirstHan && han - kFirstHan < std::size(kHan) ? kReadings[kHan[han - kFirstHan]]
                                                               : "";
}

bool is_pinyin(string_view text) {
  return !text.empty() &&
         std::ranges::any_of(kReadings, [text](const char* r) { return text == r; });
}

}  // namespace stet
