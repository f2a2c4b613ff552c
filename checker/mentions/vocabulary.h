// The words of one article, each once.
//
// An article of 400 words has 200 different ones, and its stages ask the same things of them over
// and over: is this a title, a particle, a given name? Each word gets a number at its first use,
// and the answers are kept under it.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

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
  // The number of a folded word; kNone if the article does not have it.
  uint32_t find(std::string_view folded) const;

  uint32_t size() const { return static_cast<uint32_t>(words_.size()); }
  std::string_view folded(uint32_t word) const { return words_[word].folded; }
  CueSet cues(uint32_t word) const;  // of the word as a whole phrase
  ParticleRole particle(uint32_t word) const;
  WordFacts facts(uint32_t word) const;

 private:
  struct Word {
    std::string_view folded;
    uint64_t hash;
    // Asked for at the first need: most words are never looked at.
    CueSet cues = {};
    ParticleRole particle = ParticleRole::none;
    WordFacts facts = {};
    bool has_cues = false, has_particle = false, has_facts = false;
  };
  struct Slot {
    uint32_t tag = 0;
    uint32_t word = kNone;  // kNone is free
  };
  static uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }
  size_t slot(std::string_view folded, uint64_t hash) const;
  uint32_t insert(std::string_view folded, uint64_t hash, size_t at);
  std::string_view keep(std::string_view folded);
  void grow();

  const Gazetteer& gazetteer_;
  std::vector<std::unique_ptr<char[]>> letters_;  // blocks that the words lie in
  char* free_ = nullptr;                          // of the last block
  size_t room_ = 0;                               // bytes from there
  mutable std::vector<Word> words_;
  std::vector<Slot> slots_;  // open addressing
};

}  // namespace stet
