#include "checker/mentions/loose_keys.h"

#include <algorithm>
#include <string>

#include "checker/base/hash.h"

namespace stet {
namespace {

constexpr size_t kLeastConsonants = 3;

// Letter groups for one sibilant or affricate, longest first; ch and the single letters are apart.
constexpr std::array<std::string_view, 15> kSibilants = {"tzsch", "tsch", "dsch", "sch", "tch",
                                                         "tsh",   "dzh",  "zh",   "sh",  "ts",
                                                         "tz",    "dz",   "dj",   "cz",  "sz"};

// The class of each letter from a to z: . is dropped; c, j and x are read in two ways.
constexpr std::string_view kClasses = ".P.T.PK...KLMN.PKRST.PP..S";

bool is_one_of(char c, std::string_view letters) {
  return letters.find(c) != std::string_view::npos;
}

size_t sibilant_length(std::string_view rest) {
  if (rest.size() < 2 || !is_one_of(rest[1], "schzj") || !is_one_of(rest[0], "tdszc")) return 0;
  const auto* group = std::find_if(kSibilants.begin(), kSibilants.end(),
                                   [&](std::string_view g) { return rest.starts_with(g); });
  return group == kSibilants.end() ? 0 : group->size();
}

bool is_vowel(char c) { return is_one_of(c, "aeiouy"); }

class Keys {
 public:
  explicit Keys(std::string_view folded) {
    for (size_t i = 0; i < folded.size();) i += read(folded.substr(i));
  }

  std::array<uint64_t, 2> hashes() const {
    std::array<uint64_t, 2> keys{};
    for (size_t k = 0; k < 2; ++k) {
      if (keys_[k].size() >= kLeastConsonants) keys[k] = hash_bytes(keys_[k], ~kHashSeed);
    }
    if (keys[0] == keys[1]) keys[1] = 0;
    return keys;
  }

 private:
  void add(char english, char other) {
    if (english != '.' && !keys_[0].ends_with(english)) keys_[0] += english;
    if (other != '.' && !keys_[1].ends_with(other)) keys_[1] += other;
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
    if (c == 'n' && next == 'g' && (rest.size() == 2 || !is_vowel(rest[2]))) {
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

  std::array<std::string, 2> keys_;  // read as in English; as in German, Polish or Pinyin
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
