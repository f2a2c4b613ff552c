#include "checker/names/native_script.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "checker/base/utf8.h"
#include "checker/names/romanization.h"
#include "checker/names/script.h"

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
constexpr size_t kMostWords = 8;     // of either
constexpr float kFree = 0.2F;        // a doubled letter, or an h
constexpr float kWordFits = 0.6F;
constexpr float kWholeFits = 0.5F;

using Letters = std::u32string;

// Hangul syllables in their parts; other letters as they are.
Letters letters_of(string_view native) {
  constexpr char32_t kFirst = 0xAC00, kLast = 0xD7A3, kInitial = 0x1100, kFinal = 0x11A7;
  constexpr char32_t kPerInitial = 588, kFinals = 28;
  Letters out;
  for (size_t at = 0; at < native.size() && out.size() < kMostLetters;) {
    const CodePoint c = decode_utf8(native, at);
    at += c.length;
    if (c.value < kFirst || c.value > kLast) {
      out += c.value;
      continue;
    }
    const char32_t syllable = c.value - kFirst;
    out += kInitial + syllable / kPerInitial;
    if (syllable % kFinals != 0) out += kFinal + syllable % kFinals;
  }
  return out;
}

string_view sounds_of(char32_t letter) {
  const NativeLetter* found =
      std::ranges::lower_bound(kNativeLetters, letter, {}, &NativeLetter::letter);
  return found != std::end(kNativeLetters) && found->letter == letter ? string_view(found->sounds)
                                                                      : "";
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

std::vector<string_view> split(string_view text) {
  std::vector<string_view> words;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::vector<string_view> latin_words(string_view latin) {
  std::vector<string_view> words = split(latin);
  std::erase_if(words, [](string_view word) {
    const ParticleRole role = particle_role(word);
    return role == ParticleRole::article || role == ParticleRole::nobiliary;
  });
  return words;
}

// Without the Arabic article, which Latin spellings may leave out.
string_view without_article(string_view word) {
  constexpr string_view kArticle = "ال";
  return word.size() > 2 * kArticle.size() && word.starts_with(kArticle)
             ? word.substr(kArticle.size())
             : word;
}

// Names like Abu Ubaida are borne beside another one, which may be what stands there.
bool is_byname(string_view latin, string_view native) {
  constexpr std::array<string_view, 9> kHeads = {"abu",   "abou", "umm", "um",  "haji",
                                                 "hajji", "ابو",  "ام",  "حاجي"};
  return std::ranges::any_of(kHeads, [&](string_view head) {
    return split(latin).front() == head || split(native).front() == head;
  });
}

bool word_fits(string_view latin, string_view native) {
  return native_likeness(latin, native) >= kWordFits ||
         native_likeness(latin, without_article(native)) >= kWordFits;
}

std::string joined(const std::vector<string_view>& words) {
  std::string out;
  for (string_view word : words) out += word;
  return out;
}

// The whole, in the order as it stands and with the family name at the other end.
bool whole_fits(std::vector<string_view> latin, string_view native) {
  for (size_t turn = 0; turn < latin.size(); ++turn) {
    if (native_likeness(joined(latin), native) >= kWholeFits) return true;
    std::ranges::rotate(latin, latin.begin() + 1);
  }
  return false;
}

NativeVerdict compare_alphabetic(const std::vector<string_view>& latin, string_view native) {
  const std::vector<string_view> words = split(native);
  if (words.size() < 2 || words.size() > kMostWords) return NativeVerdict::unknown;
  for (string_view l : latin) {
    for (string_view n : words) {
      if (word_fits(l, n)) return NativeVerdict::fits;
    }
  }
  return whole_fits(latin, native) ? NativeVerdict::fits : NativeVerdict::contradicts;
}

// Korean names are written as one word, the family name first.
NativeVerdict compare_hangul(const std::vector<string_view>& latin, string_view native) {
  constexpr size_t kSyllable = 3;  // bytes
  if (native.size() < 2 * kSyllable || native.size() > 4 * kSyllable) return NativeVerdict::unknown;
  for (string_view l : latin) {
    if (word_fits(l, native.substr(0, kSyllable))) return NativeVerdict::fits;
  }
  return whole_fits(latin, native) ? NativeVerdict::fits : NativeVerdict::contradicts;
}

bool is_syllable(string_view text) {
  return !text.empty() &&
         std::ranges::any_of(kReadings, [text](const char* r) { return text == r; });
}

// Cuts words into Pinyin syllables, as many as there are characters; false if they are none.
bool cut(string_view rest, size_t left, std::vector<string_view>& syllables) {
  constexpr size_t kLongest = 6;  // zhuang
  if (rest.empty()) return left == 0;
  for (size_t n = std::min(kLongest, rest.size()); n > 0 && left > 0; --n) {
    if (!is_syllable(rest.substr(0, n))) continue;
    syllables.push_back(rest.substr(0, n));
    if (cut(rest.substr(n), left - 1, syllables)) return true;
    syllables.pop_back();
  }
  return false;
}

string_view initial(string_view syllable) {
  return syllable.substr(0, syllable.find_first_of("aeiou"));
}

// A family name of one syllable and a given name of one or two, either first; read as Pinyin, no
// syllable may be the same, nor begin like the one that stands in its place.
NativeVerdict compare_han(const std::vector<string_view>& latin, string_view native) {
  std::vector<string_view> readings;
  for (size_t at = 0; at < native.size();) {
    const CodePoint c = decode_utf8(native, at);
    at += c.length;
    readings.push_back(pinyin(c.value));
  }
  if (latin.size() < 2 || readings.size() < 2 || readings.size() > 3) return NativeVerdict::unknown;
  std::vector<string_view> syllables;
  const std::string text = joined(latin);
  if (!cut(text, readings.size(), syllables)) return NativeVerdict::unknown;
  const bool family_first = is_syllable(latin.front()), family_last = is_syllable(latin.back());
  if (!family_first && !family_last) return NativeVerdict::unknown;
  for (string_view s : syllables) {
    if (std::ranges::find(readings, s) != readings.end()) return NativeVerdict::fits;
  }
  for (int turn = 0; turn < 2; ++turn) {
    for (size_t i = 0; i < syllables.size(); ++i) {
      if (initial(syllables[i]) == initial(readings[i])) return NativeVerdict::fits;
    }
    std::ranges::rotate(syllables, syllables.end() - 1);
  }
  return NativeVerdict::contradicts;
}

// The one script of the letters of a name; none if there are several.
Script script_of_name(string_view native) {
  Script script = Script::none;
  for (size_t at = 0; at < native.size();) {
    const CodePoint c = decode_utf8(native, at);
    at += c.length;
    const Script next = script_of(c.value);
    if (next == Script::none) continue;
    if (script != Script::none && next != script) return Script::none;
    script = next;
  }
  return script;
}

}  // namespace

float native_likeness(string_view latin, string_view native) {
  return Reading(latin, native).likeness();
}

string_view pinyin(char32_t han) {
  return han >= kFirstHan && han - kFirstHan < std::size(kHan) ? kReadings[kHan[han - kFirstHan]]
                                                               : "";
}

NativeVerdict compare_native(string_view latin, string_view native) {
  const std::vector<string_view> words = latin_words(latin);
  if (words.size() < 2 || words.size() > kMostWords || native.empty() || is_byname(latin, native))
    return NativeVerdict::unknown;
  switch (script_of_name(native)) {
    case Script::greek:
    case Script::cyrillic:
    case Script::armenian:
    case Script::hebrew:
    case Script::arabic:
    case Script::georgian:
      return compare_alphabetic(words, native);
    case Script::hangul:
      return compare_hangul(words, native);
    case Script::han:
      return compare_han(words, native);
    default:
      return NativeVerdict::unknown;
  }
}

}  // namespace stet
