#include "checker/names/native_script.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checker/base/utf8.h"
#include "checker/names/native_reading.h"
#include "checker/names/romanization.h"
#include "checker/names/script.h"

namespace stet {
namespace {

using std::string_view;

constexpr size_t kMostWords = 8;  // of either
constexpr float kWordFits = 0.6F;
constexpr float kWholeFits = 0.5F;

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

// Cuts words into Pinyin syllables, as many as there are characters; false if they are none.
bool cut(string_view rest, size_t left, std::vector<string_view>& syllables) {
  constexpr size_t kLongest = 6;  // zhuang
  if (rest.empty()) return left == 0;
  for (size_t n = std::min(kLongest, rest.size()); n > 0 && left > 0; --n) {
    if (!is_pinyin(rest.substr(0, n))) continue;
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
  const bool family_first = is_pinyin(latin.front()), family_last = is_pinyin(latin.back());
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

NativeVerdict compare_native(string_view latin, string_view native) {
  const std::vector<string_view> words = latin_words(latin);
  if (words.size() < 2 || words.size() > kMostWords || native.empty() || is_byname(latin, native))
    return NativeVerdict::unknown;
  switch (script_of_name(native)) {
    case Script::hangul:
      return compare_hangul(words, native);
    case Script::han:
      return compare_han(words, native);
    case Script::none:
    case Script::latin:
    case Script::kana:
    case Script::other:
      return NativeVerdict::unknown;
    default:
      return compare_alphabetic(words, native);
  }
}

}  // namespace stet
