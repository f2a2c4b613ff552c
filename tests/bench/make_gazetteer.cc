// Writes a table of ten million made-up place names for the benchmarks of large gazetteers.
//
//   make_gazetteer OUT.tsv [NAMES]
//
// The words are those of the built-in world and crosses of them (the beginning of one with the end
// of another), so that letters follow one another as in real names; how often a word is used falls
// as Zipf's law says. An entry has three names: one in Latin letters, another with a word
// exchanged, and the first in another script, letter by letter. All names differ. The same program
// writes the same bytes.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unordered_set>
#include <vector>

#include "checker/base/hash.h"
#include "checker/gazetteer/default.h"
#include "checker/names/fold.h"

namespace {

using std::string_view;

class Random {
 public:
  uint64_t next() { return stet::mix(state_ += 0x9e3779b97f4a7c15u); }
  uint64_t below(uint64_t n) { return next() % n; }
  double unit() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

 private:
  uint64_t state_ = 20261125;
};

// Twenty-six letters each; several bytes a letter.
constexpr std::array<std::array<string_view, 26>, 6> kScripts = {{
    {"а", "б", "ц", "д", "е", "ф", "г", "х", "и", "ж", "к", "л", "м",
     "н", "о", "п", "я", "р", "с", "т", "у", "в", "ш", "щ", "й", "з"},
    {"α", "β", "κ", "δ", "ε", "φ", "γ", "χ", "ι", "ζ", "κ", "λ", "μ",
     "ν", "ο", "π", "θ", "ρ", "σ", "τ", "υ", "β", "ω", "ξ", "η", "ζ"},
    {"ا", "ب", "ك", "د", "",  "ف", "غ", "ح", "ي", "ج", "ك", "ل", "م",
     "ن", "و", "ب", "ق", "ر", "س", "ت", "و", "ف", "و", "خ", "ي", "ز"},
    {"א", "ב", "כ", "ד", "",  "פ", "ג", "ה", "י", "ג", "ק", "ל", "מ",
     "נ", "ו", "פ", "ק", "ר", "ס", "ת", "ו", "ו", "ו", "ח", "י", "ז"},
    {"अ", "ब", "च", "द", "े",  "फ", "ग", "ह", "ि", "ज", "क", "ल", "म",
     "न", "ो", "प", "क", "र", "स", "त", "ु",  "व", "व", "ख", "य", "ज"},
    {"亚", "巴", "茨", "德", "埃", "夫", "格", "赫", "伊", "日", "克", "勒", "姆",
     "恩", "奥", "普", "库", "尔", "斯", "特", "乌", "维", "瓦", "克", "耶", "兹"},
}};

std::string in_script(string_view latin, size_t script) {
  std::string out;
  for (size_t i = 0; i < latin.size(); ++i) {
    const char small = static_cast<char>(latin[i] | 0x20);
    const bool letter = small >= 'a' && small <= 'z';
    // Ideographs stand for syllables.
    if (letter && script == 5 && string_view("eiou").find(small) != string_view::npos) continue;
    if (letter) out += kScripts[script][static_cast<size_t>(small - 'a')];
    if (latin[i] == ' ' && script != 5) out += ' ';
  }
  return out;
}

std::vector<std::string> world_words(const stet::Gazetteer& world) {
  std::vector<std::string> words;
  const auto entries = static_cast<uint32_t>(world.info(0).entries);
  for (uint32_t i = 0; i < entries; ++i) {
    for (const stet::NameMatch& match : world.names({0, i})) {
      for (string_view rest = match.name; !rest.empty();) {
        const size_t end = std::min(rest.find(' '), rest.size());
        const string_view word = rest.substr(0, end);
        const bool whole = stet::fold(word).size() >= 3 && word.find_first_of("|#") == word.npos;
        if (whole && end <= 8) words.emplace_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

class Maker {
 public:
  explicit Maker(const stet::Gazetteer& world) : words_(world_words(world)) {
    for (uint32_t i = 0; i < world.info(0).entries; i += 97) {
      std::string letters;
      world.entry({0, i}).countries[0].append_to(letters);
      if (!letters.empty()) countries_.push_back(letters);
    }
    // In an order of their own, so that the frequent ones are of all kinds.
    for (size_t i = words_.size(); i-- > 1;) std::swap(words_[i], words_[random_.below(i + 1)]);
    const size_t real = words_.size();
    while (words_.size() < kWords) {
      const std::string& a = words_[random_.below(real)];
      const std::string& b = words_[random_.below(real)];
      const size_t head = 2 + random_.below(3), tail = 2 + random_.below(3);
      if (a.size() < head || b.size() < tail || !plain(a) || !plain(b)) continue;
      words_.push_back(a.substr(0, head) + b.substr(b.size() - tail));
    }
  }

  // A row of the table with names that are all new.
  std::string row() {
    std::vector<std::string> words;
    std::string first = fresh([&] {
      words = some_words();
      return joined(words);
    });
    const std::string second = fresh([&] {
      words[random_.below(words.size())] = word();
      return joined(words);
    });
    const std::string third = fresh([&] {
      if (random_.below(2) == 0) return joined(some_words());
      const size_t script = std::min<size_t>(random_.below(9), 8);
      return in_script(first, std::array<size_t, 9>{0, 0, 0, 0, 2, 2, 3, 4, 5}[script]) +
             (random_.below(50) == 0 ? in_script(" " + word(), 1) : "");
    });
    const std::string& country = countries_[random_.below(countries_.size())];
    char tail[64];
    const double inhabitants = random_.below(3) == 0 ? std::exp2(4 + 18 * random_.unit()) : 0;
    std::snprintf(tail, sizeof(tail), "\tvillage\t%.4f\t%.4f\t%.0f\n", random_.unit() * 130 - 55,
                  random_.unit() * 360 - 180, inhabitants);
    return first + "\t" + second + "|" + third + "\t" + country + tail;
  }

 private:
  static constexpr size_t kWords = 1'000'000;

  static bool plain(const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<signed char>(c) > 0; });
  }
  const std::string& word() {
    return words_[static_cast<size_t>(std::pow(kWords, random_.unit())) - 1];
  }
  std::vector<std::string> some_words() {
    const uint64_t dice = random_.below(100);
    std::vector<std::string> out(dice < 22 ? 1 : dice < 64 ? 2 : dice < 88 ? 3 : 4);
    for (std::string& w : out) w = word();
    return out;
  }
  static std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& w : words) out += (out.empty() ? "" : " ") + w;
    return out;
  }
  // The first result of `make` that no name has had; after many tries a word is added.
  template <class Make>
  std::string fresh(Make make) {
    for (int tries = 0;; ++tries) {
      std::string name = make();
      if (tries > 8) name += " " + words_[random_.below(kWords)];
      if (!name.empty() && known_.insert(stet::hash_bytes(name)).second) return name;
    }
  }

  Random random_;
  std::vector<std::string> words_;
  std::vector<std::string> countries_;
  std::unordered_set<uint64_t> known_;
};

}  // namespace

int main(int argc, char** argv) {
  const stet::Result<stet::Gazetteer> world = stet::default_gazetteer();
  std::FILE* out = argc > 1 ? std::fopen(argv[1], "wb") : nullptr;
  if (!world || out == nullptr) {
    std::fputs("usage: make_gazetteer OUT.tsv [NAMES]\n", stderr);
    return 2;
  }
  const uint64_t names = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 10'000'000;
  Maker maker(*world);
  std::fputs("name\tvariants\tcountry\tkind\tlat\tlon\tpopulation\n", out);
  for (uint64_t i = 0; i < (names + 2) / 3; ++i) std::fputs(maker.row().c_str(), out);
  return std::fclose(out) == 0 ? 0 : 2;
}
