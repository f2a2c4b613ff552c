// ICU's word and sentence boundaries are the oracle. The text is ours and avoids what ICU gets
// wrong; where the two differ on purpose, a rule says so here.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>
#include <set>
#include <string>

#include "tests/text/support.h"

namespace stet {
namespace {

constexpr const char* kText =
    "The foreign minister landed in Moscow on Tuesday, hours after rebel forces had taken a second "
    "town on the coastal road. Officials in Damascus said the visit had been planned for weeks. It "
    "was "
    "not clear whether the president would receive him.\n\n"
    "“We came to listen,” he told reporters at the airport. “There will be no statement today.” "
    "Nobody "
    "asked about the base. Why not? The spokesman would not say! A driver waited for 40 minutes in "
    "the "
    "rain; then the convoy left.\n\n"
    "About 1,200 people crossed the river in 2015, a survey found. Their number had grown by 3.5 "
    "percent. In the north, villagers (most of them farmers) rebuilt 27 houses. The dam, which was "
    "finished in 1973, still supplies three provinces with power.\n\n"
    "Élodie Dûval’s report doesn’t name a source. She wrote that the harbour’s cranes hadn’t moved "
    "since May. Ships wait outside. Grain rots. Prices rise by the week, traders said, and the "
    "government’s stocks won’t last until spring.\n\n"
    "Правительство объявило о новых мерах. Министр не ответил на вопросы. Когда откроют границу? "
    "Никто не знает. Цены на хлеб выросли на 12 процентов.\n\n"
    "Η κυβέρνηση ανακοίνωσε νέα μέτρα. Ο υπουργός δεν απάντησε. Κανείς δεν ξέρει πότε θα ανοίξουν "
    "τα "
    "σύνορα.\n\n"
    "أعلنت الحكومة عن إجراءات جديدة. لم يجب الوزير على الأسئلة. متى تفتح الحدود؟ لا أحد يعرف.\n\n"
    "Bakan Ankara’da gazetecilere konuştu. Görüşme iki saat sürdü. Ardından heyet İstanbul’a "
    "geçti.\n";

std::set<uint32_t> icu_boundaries(const icu::BreakIterator& prototype, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(prototype.clone());
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
  iterator->setText(&utext, status);
  std::set<uint32_t> boundaries;
  for (int32_t b = iterator->first(); b != icu::BreakIterator::DONE; b = iterator->next()) {
    boundaries.insert(static_cast<uint32_t>(b));
  }
  utext_close(&utext);
  EXPECT_TRUE(U_SUCCESS(status));
  return boundaries;
}

std::unique_ptr<icu::BreakIterator> iterator(bool words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& locale = icu::Locale::getEnglish();
  std::unique_ptr<icu::BreakIterator> made(
      words ? icu::BreakIterator::createWordInstance(locale, status)
            : icu::BreakIterator::createSentenceInstance(locale, status));
  EXPECT_TRUE(U_SUCCESS(status));
  return made;
}

// Where one has a boundary and the other has none, with some text around.
std::string differences(const std::set<uint32_t>& ours, const std::set<uint32_t>& icus,
                        const std::string& text) {
  std::string all;
  const auto add = [&](const std::set<uint32_t>& a, const std::set<uint32_t>& b, const char* who) {
    for (uint32_t at : a) {
      if (b.contains(at)) continue;
      const uint32_t begin = at < 15 ? 0 : at - 15;
      all += std::string(who) + ": " + text.substr(begin, at - begin) + "|" + text.substr(at, 15) +
             "\n";
    }
  };
  add(ours, icus, "only ours");
  add(icus, ours, "only ICU");
  return all;
}

// Of the boundaries that either has, the share that both have.
double agreement(const std::set<uint32_t>& a, const std::set<uint32_t>& b) {
  size_t both = 0;
  for (uint32_t at : a) both += b.contains(at);
  return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

// ICU keeps the possessive with its word; every white space is a boundary of its own on both sides.
std::set<uint32_t> our_word_boundaries(const Document& d) {
  std::set<uint32_t> boundaries{0, static_cast<uint32_t>(d.article.text.size())};
  for (const Token& token : d.tokens.tokens) {
    if (token.kind != TokenKind::possessive) boundaries.insert(token.span.begin);
    boundaries.insert(token.span.end);
    if (token.kind == TokenKind::possessive) boundaries.erase(token.span.begin);
  }
  return boundaries;
}

TEST(BreakOracle, WordsAreAsIcuHasThem) {
  const Document d = read_plain_text(kText);
  std::set<uint32_t> icus = icu_boundaries(*iterator(true), d.article.text);
  // Between blocks ICU has two line ends, of which no token tells.
  for (const Block& block : d.article.blocks) icus.erase(block.text.end + 1);
  const std::set<uint32_t> ours = our_word_boundaries(d);
  EXPECT_GE(agreement(ours, icus), 0.97) << differences(ours, icus, d.article.text);
  EXPECT_GT(icus.size(), 400u);
}

TEST(BreakOracle, SentencesAreAsIcuHasThem) {
  const Document d = read_plain_text(kText);
  std::set<uint32_t> ours{static_cast<uint32_t>(d.article.text.size())};
  for (const Sentence& sentence : d.tokens.sentences) {
    ours.insert(d.tokens.tokens[sentence.first_token].span.begin);
  }
  std::set<uint32_t> icus = icu_boundaries(*iterator(false), d.article.text);
  for (const Block& block : d.article.blocks) icus.erase(block.text.end + 1);
  EXPECT_GE(agreement(ours, icus), 0.97) << differences(ours, icus, d.article.text);
  EXPECT_GT(icus.size(), 30u);
}

// ICU knows no abbreviations: each of these is one sentence to us and two to ICU.
TEST(BreakOracle, DifferencesOnPurpose) {
  for (const char* text : {"The man met Gen. Lee there.", "It was Mr. Smith who left.",
                           "J. K. Rowling wrote to George W. Bush about it.",
                           "The law was signed by U.S. President Biden."}) {
    const Document d = read_plain_text(text);
    EXPECT_EQ(d.tokens.sentences.size(), 1u) << text;
    EXPECT_GT(icu_boundaries(*iterator(false), text).size(), 2u) << text;
  }
  // And hyphens, which ICU breaks at as we do, are told from other marks.
  EXPECT_EQ(read_plain_text("al-Shaibani").token("-").kind, TokenKind::hyphen);
}

}  // namespace
}  // namespace stet
