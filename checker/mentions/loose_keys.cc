#include "checker/mentions/loose_keys.h"

#include <algorithm>

#include "checker/base/hash.h"

namespace stet {
namespace {

constexpr size_t kLeastConsonants = 3;

// Letter groups for one sibilant or affricate, by their first letter, longest first; ch and the
// single letters are apart.
constexpr std::array<std::string_view, 15> kSibilants = {"cz",  "dsch", "dzh", "dz",    "dj",
                                                         "sch", "sh",   "sz",  "tzsch", "tsch",
                                                         "tch", "tsh",  "ts",  "tz",    "zh"};

// The class of each letter from a to z: . is dropped; c, j and x are read in two ways.
constexpr std::string_view kClasses = ".P.T.PK...KLMN.PKRST.PP..S";

// A set of letters from a to z.
class Letters {
 public:
  explicit constexpr Letters(std::string_view letters) {
    for (char c : letters) bits_ |= uint32_t{1} << (c - 'a');
  }
  constexpr bool has(char c) const { return c >= 'a' && c <= 'z' && (bits_ >> (c - 'a') & 1) != 0; }

 private:
  uint32_t bits_ = 0;
};

constexpr Letters kVowels("aeiouy"), kSibilantStarts("tdszc"), kSibilantSeconds("schzj");

// The class of a byte that has the same in every word; 0 of those that depend on what follows, or
// can be read in two ways.
constexpr std::array<char, 256> kPlainClass = [] {
  constexpr Letters kDepend("cdhjnpstxz");
  std::array<char, 256> classes{};
  for (size_t c = 0; c < 0x80; ++c) {
    const bool letter = c >= 'a' && c <= 'z';
    if (!kDepend.has(static_cast<char>(c))) classes[c] = letter ? kClasses[c - 'a'] : '.';
  }
  return classes;
}();

size_t sibilant_length(std::string_view rest) {
  if (rest.size() < 2 || !kSibilantSeconds.has(rest[1]) || !kSibilantStarts.has(rest[0])) return 0;
  for (const std::string_view group : kSibilants) {
    if (group[0] > rest[0]) break;
    if (group[1] == rest[1] && rest.starts_with(group)) return group.size();
  }
  return 0;
}

// The consonant classes of one way to read the word, of which equal neighbours count once.
class Key {
 public:
  void add(char letter_class) {
    if (letter_class == '.' || letter_class == last_) return;
    last_ = letter_class;
    ++size_;
    state_ = hash_more(state_, {&letter_class, 1});
  }
  uint64_t hash() const { return size_ < kLeastConsonants ? 0 : mix(state_); }

 private:
  char last_ = 0;
  size_t size_ = 0;
  uint64_t state_ = ~kHashSeed;
};

class Keys {
 public:
  explicit Keys(std::string_view folded) {
    for (size_t i = 0; i < folded.size();) {
      const char plain = kPlainClass[static_cast<unsigned char>(folded[i])];
      if (plain == 0) {
        i += read(folded.substr(i));
      } else {
        add(plain, plain);
        ++i;
      }
    }
  }

  std::array<uint64_t, 2> hashes() const {
    const uint64_t english = english_.hash();
    if (!parted_) return {english, 0};
    const uint64_t other = other_.hash();
    return {english, other == english ? 0 : other};
  }

 private:
  void add(char english, char other) {
    if (english != other && !parted_) {
      other_ = english_;
      parted_ = true;
    }
    english_.add(english);
    if (parted_) other_.add(other);
  }

  // Takes in the letter group that `rest` begins with; its length.
  size_t read(std::string_view rest) {
    if (const size_t length = sibilant_length(rest)) {
      add('S', 'S');
      return length;
    }
    const char c = rest[0], next = rest.size() > 1 ? rest[1] : ' ';
    if (c == 'c' && next == 'h') {
      add('S', 'K');
      return 2;
    }
    if (c == 'h' && next == 's') {  // Wade-Giles hs, Pinyin x
      add('S', 'S');
      return 2;
    }
    if (c == 'p' && next == 'h') {
      add('P', 'P');
      return 2;
    }
    if (c == 'n' && next == 'g' && (rest.size() == 2 || !kVowels.has(rest[2]))) {
      add('N', 'N');
      return 2;
    }
    single(c, next);
    return 1;
  }

  void single(char c, char next) {
    if (c == 'c') {
      add(next == 'e' || next == 'i' || next == 'y' ? 'S' : 'K', 'S');
    } else if (c == 'j') {
      add('S', '.');
    } else if (c == 'x') {
      add('K', 'S');
      add('S', '.');
    } else if (c >= 'a' && c <= 'z') {
      const char letter_class = kClasses[static_cast<size_t>(c - 'a')];
      add(letter_class, letter_class);
    } else if ((c & 0x80) != 0) {
      add(c, c);
    }
  }

  Key english_, other_;  // read as in English; as in German, Polish or Pinyin
  bool parted_ = false;  // the two are not the same so far; other_ counts from then on
};

}  // namespace

std::array<uint64_t, 2> loose_keys(std::string_view folded) { return Keys(folded).hashes(); }

bool share_loose_key(std::string_view folded_a, std::string_view folded_b) {
  const std::array<uint64_t, 2> a = loose_keys(folded_a), b = loose_keys(folded_b);
  return std::any_of(a.begin(), a.end(), [&](uint64_t key) {
    return key != 0 && std::find(b.begin(), b.end(), key) != b.end();
  });
}

}  // namespace stet
