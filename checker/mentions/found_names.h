// The different names of one article, each looked up once, and the words of all its mentions.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

#include "checker/base/arena.h"
#include "checker/base/key_index.h"
#include "checker/base/span.h"
#include "checker/gazetteer/gazetteer.h"

namespace stet {

// One word of a name ("Shaybani" in "al-Shaybani"), never a title or a possessive.
struct NameWord {
  Span span;                // in Article::text
  std::string_view folded;  // names/fold.h
  uint32_t id = 0;          // of the folded word in Story::vocabulary
  bool particle = false;    // al, bin, de, van: not compared on its own
  bool initial = false;     // J.
};

// A name as the article's mentions share it.
struct FoundName {
  std::string_view folded;
  uint32_t number = 0;               // counts the article's names from 0
  std::span<const NameMatch> known;  // what the gazetteer has under exactly this name
};

class FoundNames {
 public:
  // The name with what the gazetteer has under it, asked at the first time.
  const FoundName& look_up(std::string_view folded, const Gazetteer& gazetteer);
  // Asks of many names at once, which takes less time.
  void look_up_all(std::span<const std::string_view> folded, const Gazetteer& gazetteer);
  size_t size() const { return names_.size(); }

  // Room for the words of one mention; they stay where they are.
  NameWord* take_words(size_t count) { return words_.take(count); }

 private:
  FoundName& add(std::string_view folded, uint32_t& number);

  static constexpr size_t kLetters = 2048, kWords = 128, kNames = 64,
                          kMatches = 32;  // of a usual article
  std::deque<FoundName> names_;
  KeyIndex index_{kNames};
  Arena<char> letters_{kLetters};
  Arena<NameWord> words_{kWords};
  Arena<NameMatch> matches_{kMatches};
  std::vector<NameMatch> found_;  // of one name
};

}  // namespace stet
