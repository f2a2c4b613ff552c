#include "checker/mentions/vocabulary.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "checker/names/fold.h"
#include "tests/mentions/support.h"

namespace stet {
namespace {

TEST(Vocabulary, NumbersEachWordOnce) {
  Vocabulary words(gazetteer());
  std::vector<std::string> written;
  for (int i = 0; i < 3'000; ++i) {  // more than the first table holds, of every length
    written.push_back(std::string(static_cast<size_t>(i % 19), 'a') + std::to_string(i));
    EXPECT_EQ(words.find(written.back()), Vocabulary::kNone);
    EXPECT_EQ(words.add(written.back()), static_cast<uint32_t>(i));
  }
  for (uint32_t i = 0; i < written.size(); ++i) {
    EXPECT_EQ(words.find(written[i]), i);
    EXPECT_EQ(words.add(written[i]), i);
    EXPECT_EQ(words.folded(i), written[i]);
  }
  EXPECT_EQ(words.size(), written.size());
}

// Words of letters are read where they stand, short ones as one number: the slow twin folds them.
TEST(Vocabulary, LettersAreTheirFoldedWord) {
  Vocabulary words(gazetteer());
  std::string text;
  std::vector<Span> spans;
  for (uint32_t i = 0; i < 600; ++i) {
    const auto begin = static_cast<uint32_t>(text.size());
    for (uint32_t k = 0; k < 1 + i % 23; ++k)
      text += static_cast<char>((k % 3 == 0 ? 'A' : 'a') + (i * 5 + k * k) % 26);
    spans.push_back({begin, static_cast<uint32_t>(text.size())});
  }
  for (Span span : spans) {
    const uint32_t id = words.add_letters(text, span);
    EXPECT_EQ(words.folded(id), fold(span.in(text)));
    EXPECT_EQ(words.add(fold(span.in(text))), id);
    EXPECT_EQ(words.find(fold(span.in(text))), id);
  }
}

TEST(Vocabulary, AnswersAsTheListsDo) {
  Vocabulary words(gazetteer());
  for (const char* word : {"minister", "al", "vladimir", "ministry", "monday", "the", "qwxyz"}) {
    const uint32_t id = words.add(word);
    for (int twice = 0; twice < 2; ++twice) {
      EXPECT_EQ(words.cues(id).has(Cue::title), is_cue(word, Cue::title)) << word;
      EXPECT_EQ(words.cues(id).has(Cue::calendar), is_cue(word, Cue::calendar)) << word;
      EXPECT_EQ(words.cues(id).has(Cue::function_word), is_cue(word, Cue::function_word)) << word;
      EXPECT_EQ(words.particle(id), particle_role(word)) << word;
      EXPECT_EQ(words.facts(id).given_name, gazetteer().word(word).given_name) << word;
    }
  }
}

}  // namespace
}  // namespace stet
