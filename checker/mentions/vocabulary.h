// The words of one article, each once.
//
// An article of 400 words has 200 different ones, and its stages ask the same things of them over
// and over: is this a title, a particle, a given name? Each word gets a number at its first use,
// and the answers are kept under it.
//
// Nine words in ten are eight ASCII letters or fewer: their letters, read as one number, are their
// key. Other words have a hash for a key, in which the top bit is set, and are compared.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/arena.h"
#include "checker/base/span.h"
#include "checker/gazetteer/gazetteer.h"
#include "checker/mentions/cues.h"
#include "checker/names/romanization.h"

namespace stet {

class Vocabulary {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  explicit Vocabulary(const Gazetteer& gazetteer);
  Vocabulary(const Vocabulary&) = delete;  // views point into the object

  // The number of a folded word, the next free one if it is new. The word is copied.
  uint32_t add(std::string_view folded);
  // The same of a word of ASCII letters at `span` of a text, which folds to its small letters.
  uint32_t add_letters(std::string_view text, Span span) {
    if (span.size() > kShort || span.begin + kShort > text.size()) return add_at_length(text, span);
    uint64_t key = 0;
    std::memcpy(&key, text.data() + span.begin, kShort);
    const uint32_t unused = 8 * (kShort - span.size());  // bits
    key = (key | kSmall) & ~uint64_t{0} >> unused;
    const Slot& first = slots_[place(key)];
    return first.key == key ? first.word : add_short(key, span.size());
  }
  // The number of a folded word; kNone if the article does not have it.
  uint32_t find(std::string_view folded) const;

  uint32_t size() const { return static_cast<uint32_t>(words_.size()); }
  std::string_view folded(uint32_t word) const { return words_[word].folded; }
  CueSet cues(uint32_t word) const {  // of the word as a whole phrase
    Word& w = words_[word];
    if (!w.has_cues) ask_cues(w);
    return w.cues;
  }
  ParticleRole particle(uint32_t word) const {
    Word& w = words_[word];
    if (!w.has_particle) ask_particle(w);
    return w.particle;
  }
  // Asks for the facts of many words at once, which is faster.
  void learn_facts(std::span<const uint32_t> words);
  WordFacts facts(uint32_t word) const {
    Word& w = words_[word];
    if (!w.has_facts) ask_facts(w);
    return w.facts;
  }

 private:
  struct Word {
    std::string_view folded;
    uint64_t key;
    // Asked for at the first need: most words are never looked at.
    CueSet cues = {};
    ParticleRole particle = ParticleRole::none;
    WordFacts facts = {};
    bool has_cues = false, has_particle = false, has_facts = false;
  };
  static constexpr uint32_t kShort = sizeof(uint64_t);
  static constexpr uint64_t kSmall = 0x2020202020202020u;

  struct Slot {
    uint64_t key = 0;  // 0 is free
    uint32_t word = kNone;
  };
  // Where a key should lie, by Knuth's multiplicative hashing.
  size_t place(uint64_t key) const { return key * 0x9e3779b97f4a7c15u >> 32 & (slots_.size() - 1); }
  size_t slot(std::string_view folded, uint64_t key) const;
  uint32_t add_at_length(std::string_view text, Span span);
  uint32_t add_short(uint64_t key, size_t size);
  uint32_t insert(size_t at, uint64_t key, std::string_view kept);
  static void ask_cues(Word& word);
  static void ask_particle(Word& word);
  void ask_facts(Word& word) const;
  void grow();

  const Gazetteer& gazetteer_;
  static constexpr size_t kLetters = 4096;  // of a usual article
  Arena<char> letters_{kLetters};           // that the words lie in
  mutable std::vector<Word> words_;
  std::vector<Slot> slots_;  // open addressing
  std::string long_word_;    // while it is added
};

}  // namespace stet
