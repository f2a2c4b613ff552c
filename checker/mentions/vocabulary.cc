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
constexpr size_t kBlock = 4096;       // letters

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

Vocabulary::Vocabulary(const Gazetteer& gazetteer) : gazetteer_(gazetteer), slots_(kFirstSlots) {
  words_.reserve(kFirstSlots / 4);
}

// The slot that holds the word, or the free one where it belongs. A part of the hash stands beside
// the number, so that hardly a word is looked at in vain.
inline size_t Vocabulary::slot(std::string_view folded, uint64_t hash) const {
  size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].word != kNone; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].tag == tag_of(hash) && words_[slots_[at].word].folded == folded) break;
  }
  return at;
}

uint32_t Vocabulary::find(std::string_view folded) const {
  return slots_[slot(folded, hash_word(folded))].word;
}

uint32_t Vocabulary::add(std::string_view folded) {
  const uint64_t hash = hash_word(folded);
  const size_t at = slot(folded, hash);
  return slots_[at].word != kNone ? slots_[at].word : insert(folded, hash, at);
}

uint32_t Vocabulary::insert(std::string_view folded, uint64_t hash, size_t at) {
  const uint32_t number = size();
  slots_[at] = {tag_of(hash), number};
  words_.push_back({keep(folded), hash});
  if (words_.size() * 2 > slots_.size()) grow();
  return number;
}

std::string_view Vocabulary::keep(std::string_view folded) {
  if (room_ < folded.size()) {
    room_ = std::max(kBlock, folded.size());
    letters_.push_back(std::make_unique_for_overwrite<char[]>(room_));
    free_ = letters_.back().get();
  }
  char* const copy = free_;
  std::copy(folded.begin(), folded.end(), copy);
  free_ += folded.size();
  room_ -= folded.size();
  return {copy, folded.size()};
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (uint32_t number = 0; number < size(); ++number) {
    const Word& word = words_[number];
    slots_[slot(word.folded, word.hash)] = {tag_of(word.hash), number};
  }
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
