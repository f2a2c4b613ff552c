#include "checker/mentions/vocabulary.h"

#include <algorithm>
#include <cstring>

#include "checker/base/hash.h"

namespace stet {
namespace {

// `bytes` of 1, 4 or 8 as a number.
uint64_t load(const char* at, size_t bytes) {
  uint64_t value = 0;
  std::memcpy(&value, at, bytes);
  return value;
}

constexpr size_t kFirstSlots = 1024;  // a power of two; enough for most articles
constexpr size_t kFirstLetters = 4096;

// Eight bytes at a time, for this table only: most words are shorter.
uint64_t hash_word(std::string_view word) {
  uint64_t hash = word.size();
  for (; word.size() >= 8; word.remove_prefix(8)) hash = mix(hash ^ load(word.data(), 8));
  const char* at = word.data();
  const size_t left = word.size();
  if (left >= 4) {
    hash ^= load(at, 4) << 32 | load(at + left - 4, 4);
  } else if (left > 0) {
    hash ^= load(at, 1) << 16 | load(at + left / 2, 1) << 8 | load(at + left - 1, 1);
  }
  return mix(hash);
}

}  // namespace

Vocabulary::Vocabulary(const Gazetteer& gazetteer)
    : gazetteer_(gazetteer), letters_(kFirstLetters), slots_(kFirstSlots, kNone) {
  words_.reserve(kFirstSlots / 4);
}

size_t Vocabulary::slot(std::string_view folded, uint64_t hash) const {
  size_t at = hash & (slots_.size() - 1);
  while (slots_[at] != kNone) {
    const Word& word = words_[slots_[at]];
    if (word.hash == hash && word.folded == folded) break;
    at = (at + 1) & (slots_.size() - 1);
  }
  return at;
}

uint32_t Vocabulary::find(std::string_view folded) const {
  return slots_[slot(folded, hash_word(folded))];
}

uint32_t Vocabulary::add(std::string_view folded) {
  const uint64_t hash = hash_word(folded);
  const size_t at = slot(folded, hash);
  if (slots_[at] != kNone) return slots_[at];
  char* copy = static_cast<char*>(letters_.allocate(folded.size(), 1));
  std::copy(folded.begin(), folded.end(), copy);
  const std::string_view kept(copy, folded.size());
  const uint32_t number = slots_[at] = size();
  words_.push_back({kept, hash});
  if (words_.size() * 2 > slots_.size()) grow();
  return number;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, kNone);
  for (uint32_t number = 0; number < size(); ++number)
    slots_[slot(words_[number].folded, words_[number].hash)] = number;
}

CueSet Vocabulary::cues(uint32_t word) const {
  Word& w = words_[word];
  if (!w.has_cues) w.cues = cues_of(w.folded);
  w.has_cues = true;
  return w.cues;
}

ParticleRole Vocabulary::particle(uint32_t word) const {
  Word& w = words_[word];
  if (!w.has_particle) w.particle = particle_role(w.folded);
  w.has_particle = true;
  return w.particle;
}

WordFacts Vocabulary::facts(uint32_t word) const {
  Word& w = words_[word];
  if (!w.has_facts) w.facts = gazetteer_.word(w.folded);
  w.has_facts = true;
  return w.facts;
}

}  // namespace stet
