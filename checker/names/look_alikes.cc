#include "checker/names/look_alikes.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "checker/base/utf8.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

struct LookAlike {
  char32_t other, latin;
};
#include "look_alikes.inc"  // written by make_look_alikes

char32_t latin_for(char32_t other) {
  const LookAlike* pair = std::ranges::lower_bound(kLookAlikes, other, {}, &LookAlike::other);
  return pair != std::end(kLookAlikes) && pair->other == other ? pair->latin : 0;
}

// The letters of `script` that a Latin one may stand for.
std::vector<char32_t> others_for(char32_t latin, Script script) {
  std::vector<char32_t> found;
  for (const LookAlike& pair : kLookAlikes) {
    if (pair.latin == latin && script_of(pair.other) == script) found.push_back(pair.other);
  }
  return found;
}

struct Letter {
  char32_t c = 0;
  std::string_view bytes;
  Script script = Script::none;
};

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'ʼ'; }

// Roman numerals are written in Latin letters in every script.
bool is_numeral(std::string_view latin) { return latin.find_first_not_of("IVXLCDM") == latin.npos; }

class MixedWord {
 public:
  explicit MixedWord(std::string_view word) {
    for (size_t at = 0; at < word.size();) {
      const CodePoint c = decode_utf8(word, at);
      letters_.push_back({c.value, word.substr(at, c.length), script_of(c.value)});
      at += c.length;
      const Script script = letters_.back().script;
      if (script == Script::none) continue;
      if (script != Script::latin && (other_ == Script::none || other_ == script)) other_ = script;
      ++(script == Script::latin ? latin_count_ : other_count_);
      if (script != Script::latin && script != other_) third_ = true;
    }
  }

  // Does it mix Latin with one other script that has look-alikes?
  bool mixed() const {
    return latin_count_ > 0 && other_count_ > 0 && !third_ &&
           (other_ == Script::cyrillic || other_ == Script::greek);
  }

  std::optional<Unmixed> unmixed(Script around) const {
    if (other_ == Script::greek && latin_count_ + other_count_ < kShortestGreek) return {};
    if (is_ending_after_name(around)) return {};
    std::optional<Unmixed> latin = in_latin();
    if (latin && (around != other_ || is_numeral(latin->word))) return latin;
    std::optional<Unmixed> other = in_other();
    return other ? other : latin;
  }

 private:
  static constexpr size_t kShortestGreek = 3;  // letters: Kα, νe, Hβ are symbols

  // Latin letters, then only others: a case ending that may follow an apostrophe, or nothing.
  bool is_ending_after_name(Script around) const {
    const auto first = std::ranges::find(letters_, other_, &Letter::script);
    const auto latin_after = std::find_if(
        first, letters_.end(), [](const Letter& l) { return l.script == Script::latin; });
    if (latin_after != letters_.end()) return false;
    const bool apostrophe = first != letters_.begin() && is_apostrophe((first - 1)->c);
    return apostrophe || (around == other_ && latin_count_ > 1);
  }

  // A small Greek letter is a symbol (TNFα) unless it stands inside of a word in small letters. The
  // omicron is no symbol.
  bool is_symbol(size_t at) const {
    if (other_ != Script::greek || letters_[at].c == U'ο') return false;
    const std::string_view letter = letters_[at].bytes;
    if (accents_kept(letter) != letter) return false;  // a capital
    const auto small_latin = [this](size_t i) {
      return i < letters_.size() && letters_[i].c >= 'a' && letters_[i].c <= 'z';
    };
    return !small_latin(at - 1) || !small_latin(at + 1);
  }

  std::optional<Unmixed> in_latin() const {
    Unmixed out;
    out.stray_script = other_;
    for (size_t i = 0; i < letters_.size(); ++i) {
      if (letters_[i].script != other_) {
        out.word += letters_[i].bytes;
        continue;
      }
      const char32_t latin = latin_for(letters_[i].c);
      if (latin == 0 || is_symbol(i)) return std::nullopt;
      if (out.stray == 0) out.stray = letters_[i].c;
      append_utf8(out.word, latin);
    }
    return out;
  }

  // Only where the other letters have the majority: Δx is no Greek word.
  std::optional<Unmixed> in_other() const {
    if (other_count_ <= latin_count_) return std::nullopt;
    Unmixed out;
    out.stray_script = Script::latin;
    for (const Letter& l : letters_) {
      if (l.script != Script::latin) {
        out.word += l.bytes;
        continue;
      }
      const std::vector<char32_t> others = others_for(l.c, other_);
      if (others.empty()) return std::nullopt;
      if (out.stray == 0) out.stray = l.c;
      out.only_counterpart = out.only_counterpart && others.size() == 1;
      append_utf8(out.word, others.front());
    }
    return out;
  }

  std::vector<Letter> letters_;
  Script other_ = Script::none;
  size_t latin_count_ = 0, other_count_ = 0;
  bool third_ = false;  // letters of a third script
};

}  // namespace

std::optional<Unmixed> unmix(std::string_view word, Script around) {
  if (!may_leave_latin(word)) return std::nullopt;
  const MixedWord mixed(word);
  return mixed.mixed() ? mixed.unmixed(around) : std::nullopt;
}

}  // namespace stet
