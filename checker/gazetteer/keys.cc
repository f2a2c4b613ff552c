#include "checker/gazetteer/keys.h"

#include <algorithm>
#include <array>
#include <span>

#include "checker/base/hash.h"
#include "checker/names/romanization.h"

namespace stet {
namespace {

using std::string_view;

bool starts_with_word(string_view text, string_view word) {
  return text.size() > word.size() + 1 && text.starts_with(word) && text[word.size()] == ' ';
}

bool ends_with_word(string_view text, string_view word) {
  return text.size() > word.size() + 1 && text.ends_with(word) &&
         text[text.size() - word.size() - 1] == ' ';
}

// Where a leading al, el or an assimilated form of it is the Arabic article.
bool has_arabic_article(CountryCode country) {
  static constexpr std::array<string_view, 28> kCountries = {
      "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KM", "KW", "LB",
      "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "TR", "YE"};
  return std::ranges::any_of(kCountries,
                             [country](string_view code) { return CountryCode(code) == country; });
}

constexpr std::array<string_view, 14> kArticles = {"al", "el", "ad", "an", "ar", "as",  "ash",
                                                   "at", "az", "ed", "er", "es", "esh", "ez"};

string_view without_article(string_view name, CountryCode country) {
  if (starts_with_word(name, "the")) return name.substr(4);
  if (!has_arabic_article(country)) return name;
  for (string_view article : kArticles) {
    if (starts_with_word(name, article) && name.size() >= article.size() + 4) {
      return name.substr(article.size() + 1);
    }
  }
  return name;
}

// Words that only repeat the kind, longest first. An administrative area keeps its name without
// them because it is told from the city by its kind.
std::span<const string_view> kind_words(EntryKind kind) {
  static constexpr std::array<string_view, 11> kArea = {"autonomous region",
                                                        "governorate",
                                                        "prefecture",
                                                        "municipality",
                                                        "province",
                                                        "district",
                                                        "region",
                                                        "oblast",
                                                        "raion",
                                                        "department",
                                                        "state"};
  static constexpr std::array<string_view, 7> kAir = {
      "international airport", "military airport", "regional airport", "airport",
      "air force base",        "air base",         "airbase"};
  static constexpr std::array<string_view, 2> kNaval = {"naval base", "navy base"};
  static constexpr std::array<string_view, 1> kPort = {"port"};
  static constexpr std::array<string_view, 2> kCamp = {"refugee camp", "camp"};
  static constexpr std::array<string_view, 2> kCrossing = {"border crossing", "crossing"};
  switch (kind) {
    case EntryKind::state:
    case EntryKind::province:
    case EntryKind::county:
    case EntryKind::region:
      return kArea;
    case EntryKind::airport:
    case EntryKind::airbase:
      return kAir;
    case EntryKind::naval_base:
      return kNaval;
    case EntryKind::port:
      return kPort;
    case EntryKind::camp:
      return kCamp;
    case EntryKind::crossing:
      return kCrossing;
    default:
      return {};
  }
}

string_view without_kind(string_view name, EntryKind kind) {
  for (string_view word : kind_words(kind)) {
    if (ends_with_word(name, word) && name.size() >= word.size() + 4) {
      return name.substr(0, name.size() - word.size() - 1);
    }
  }
  return name;
}

// Saint ↔ St at the start or after a space.
std::string saint_swapped(string_view name) {
  std::string out(name);
  if (starts_with_word(name, "saint")) return out.replace(0, 5, "st");
  if (starts_with_word(name, "st")) return out.replace(0, 2, "saint");
  return out;
}

void add(string_view key, std::vector<std::string>& out, size_t& used) {
  if (key.empty()) return;
  for (size_t i = 0; i < used; ++i) {
    if (out[i] == key) return;
  }
  if (used == out.size()) out.emplace_back();
  out[used++].assign(key);
}

}  // namespace

void lookup_keys(string_view folded, EntryKind kind, CountryCode country,
                 std::vector<std::string>& out) {
  size_t used = 0;
  add(folded, out, used);
  if (is_place(kind)) {
    const string_view bare = without_article(folded, country);
    add(bare, out, used);
    add(without_kind(folded, kind), out, used);
    add(without_kind(bare, kind), out, used);
    if (folded.starts_with("s")) add(saint_swapped(folded), out, used);
  } else if (starts_with_word(folded, "the")) {
    add(folded.substr(4), out, used);
  }
  out.resize(used);
}

bool is_joining_word(string_view folded) {
  const ParticleRole role = particle_role(folded);
  return role == ParticleRole::article || role == ParticleRole::nobiliary;
}

std::vector<string_view> bearing_words(string_view folded) {
  std::vector<string_view> words;
  while (!folded.empty()) {
    const size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0 && !is_joining_word(folded.substr(0, end))) words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

std::string open_key(std::span<const string_view> words, size_t open) {
  std::string key;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) key += ' ';
    key += i == open ? words[i].substr(0, 1) : words[i];
    if (i == open) key += '*';
  }
  return key;
}

bool may_have_other_forms(EntryKind kind, CountryCode country) {
  return !kind_words(kind).empty() || has_arabic_article(country);
}

bool may_begin_other_forms(char first) {  // the, saint, st
  const auto small = static_cast<char>(first | 0x20);
  return small < 'a' || small > 'z' || small == 's' || small == 't';
}

uint64_t key_hash(string_view folded) { return hash_bytes(folded); }

}  // namespace stet
