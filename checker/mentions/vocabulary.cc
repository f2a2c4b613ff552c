#include "checker/mentions/vocabulary.h"

#include <algorithm>
#include <cstring>

#include "checker/base/hash.h"

namespace stet {
namespace {

constexpr size_t kFirstSlots = 1024;             // a power of two; enough for most articles
constexpr uint64_t kHashed = uint64_t{1} << 63;  // in the key of a word that is no short one

// Up to eight bytes as a number.
uint64_t load(std::string_view word) {
  uint64_t value = 0;
  if (word.size() >= sizeof value) {
    std::memcpy(&value, word.data(), sizeof value);
  } else {
    for (size_t i = word.size(); i-- > 0;) value = value << 8 | static_cast<unsigned char>(word[i]);
  }
  return value;
}

uint64_t key_of(std::string_view folded) {
  const bool letters = !folded.empty() && folded.size() <= sizeof(uint64_t) &&
                       std::ranges::all_of(folded, [](char c) { return c > '\0'; });
  return letters ? load(folded) : hash_in_memory(folded) | kHashed;
}

}  // namespace

Vocabulary::Vocabulary(const Gazetteer& gazetteer) : gazetteer_(gazetteer), slots_(kFirstSlots) {
  words_.reserve(kFirstSlots / 4);
}

// The slot that holds the word, or the free one where it belongs.
inline size_t Vocabulary::slot(std::string_view folded, uint64_t key) const {
  size_t at = place(key);
  for (; slots_[at].key != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key != key) continue;
    if ((key & kHashed) == 0 || words_[slots_[at].word].folded == folded) break;
  }
  return at;
}

uint32_t Vocabulary::find(std::string_view folded) const {
  return slots_[slot(folded, key_of(folded))].word;
}

uint32_t Vocabulary::add(std::string_view folded) {
  const uint64_t key = key_of(folded);
  const size_t at = slot(folded, key);
  return slots_[at].key != 0 ? slots_[at].word : insert(at, key, keep(folded, letters_));
}

uint32_t Vocabulary::add_short(uint64_t key, size_t size) {
  const size_t at = slot({}, key);
  if (slots_[at].key != 0) return slots_[at].word;
  std::memcpy(letters_.room(kShort), &key, kShort);
  return insert(at, key, {letters_.take(size), size});
}

uint32_t Vocabulary::add_at_length(std::string_view text, Span span) {
  long_word_.assign(span.in(text));
  char* at = long_word_.data();
  for (size_t left = long_word_.size(); left > 0;) {
    const size_t bytes = std::min<size_t>(left, kShort);
    const uint64_t letters = load({at, bytes}) | kSmall;
    std::memcpy(at, &letters, bytes);
    at += bytes;
    left -= bytes;
  }
  return add(long_word_);
}

inline uint32_t Vocabulary::insert(size_t at, uint64_t key, std::string_view kept) {
  const uint32_t number = size();
  slots_[at] = {key, number};
  words_.push_back({kept, key});
  if (words_.size() * 2 > slots_.size()) grow();
  return number;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (uint32_t number = 0; number < size(); ++number) {
    const Word& word = words_[number];
    slots_[slot(word.folded, word.key)] = {word.key, number};
  }
}

void Vocabulary::ask_cues(Word& word) {
  word.cues = cues_of(word.folded);
  word.has_cues = true;
}

void Vocabulary::ask_particle(Word& word) {
  word.particle = particle_role(word.folded);
  word.has_particle = true;
}

void Vocabulary::learn_facts(std::span<const uint32_t> words) {
  std::vector<std::string_view> folded;
  folded.reserve(words.size());
  for (uint32_t word : words) folded.push_back(words_[word].folded);
  std::vector<WordFacts> facts(words.size());
  gazetteer_.words(folded, facts);
  for (size_t i = 0; i < words.size(); ++i) {
    words_[words[i]].facts = facts[i];
    words_[words[i]].has_facts = true;
  }
}

void Vocabulary::ask_facts(Word& word) const {
  word.facts = gazetteer_.word(word.folded);
  word.has_facts = true;
}

}  // namespace stet
