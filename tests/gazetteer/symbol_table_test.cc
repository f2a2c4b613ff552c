#include "checker/gazetteer/symbol_table.h"

#include <gtest/gtest.h>

#include <random>

#include "checker/gazetteer/pack/learn_symbols.h"
#include "checker/gazetteer/pack/name_encoder.h"
#include "checker/gazetteer/pack/name_sample.h"

namespace stet {
namespace {

std::string decoded(const std::vector<Symbol>& symbols, std::string_view coded) {
  std::string out(SymbolTable::room(coded.size() / kCodeBytes), '\0');
  out.resize(SymbolTable(symbols).decode(coded, out.data()));
  return out;
}

std::vector<std::string> places() {
  std::vector<std::string> out;
  for (std::string_view first : {"Nova", "Khan", "Deir", "Saint", "Нова", "دير"}) {
    for (std::string_view second : {"Shaykhun", "Zagora", "Kerman", "Каховка", "الزور", "北京"}) {
      out.push_back(std::string(first) + " " + std::string(second));
    }
  }
  return out;
}

TEST(SymbolTable, NamesComeBackAsTheyWere) {
  const std::vector<Symbol> symbols = learn_symbols(places());
  NameEncoder encoder(symbols);
  size_t plain = 0, coded = 0;
  for (const std::string& name : places()) {
    EXPECT_EQ(decoded(symbols, encoder.encode(name)), name);
    EXPECT_EQ(SymbolTable(symbols).first_byte(encoder.encode(name)), name[0]);
    plain += name.size();
    coded += encoder.encode(name).size();
  }
  EXPECT_LT(coded * 3, plain * 2) << "names of the sample itself become much shorter";
}

TEST(SymbolTable, TheOrderOfTheSampleDoesNotMatter) {
  std::vector<std::string> sample = places();
  const std::vector<Symbol> symbols = learn_symbols(sample);
  std::ranges::shuffle(sample, std::mt19937(1));
  EXPECT_EQ(learn_symbols(sample), symbols);
  EXPECT_EQ(symbols.back(), Symbol());
}

TEST(SymbolTable, AnyBytesComeBack) {
  std::mt19937 random(3);
  for (const std::vector<Symbol>& symbols : {learn_symbols(places()), std::vector<Symbol>(1)}) {
    NameEncoder encoder(symbols);
    for (int round = 0; round < 5000; ++round) {
      std::string name(random() % 40, '\0');
      for (char& c : name)
        c = static_cast<char>(random() % 4 == 0 ? random() : "Khan "[random() % 5]);
      ASSERT_EQ(decoded(symbols, encoder.encode(name)), name);
      ASSERT_EQ(SymbolTable(symbols).first_byte(encoder.encode(name)),
                name.empty() ? '\0' : name[0]);
    }
  }
}

TEST(SymbolTable, TheLongestSymbolIsTaken) {
  std::vector<Symbol> symbols;
  for (std::string_view text : {"k", "kh", "khan", "a", "an", "n"}) {
    symbols.push_back(symbol_of(text));
  }
  symbols.emplace_back();
  NameEncoder encoder(symbols);
  EXPECT_EQ(encoder.encode("khankhak"),
            std::string_view("\x02\0\x01\0\x03\0\0\0", 8));  // khan kh a k
}

TEST(SymbolTable, DamagedCodesAndSymbolsStayInBounds) {
  std::mt19937 random(4);
  std::vector<Symbol> symbols(1 + random() % 300);
  for (Symbol& symbol : symbols) symbol.length = static_cast<uint8_t>(random());
  for (int round = 0; round < 2000; ++round) {
    std::string coded(random() % 512, '\0');
    for (char& c : coded) c = static_cast<char>(random() % 4 == 0 ? 0xFF : random());
    EXPECT_LE(decoded(symbols, coded).size(), SymbolTable::room(coded.size() / kCodeBytes));
    SymbolTable(symbols).first_byte(coded);
  }
}

TEST(NameSample, DoesNotDependOnTheOrder) {
  NameSample forwards(20), backwards(20);
  for (int i = 0; i < 500; ++i) forwards.offer(std::to_string(i));
  for (int i = 500; i-- > 0;) backwards.offer(std::to_string(i));
  EXPECT_EQ(forwards.names().size(), 20u);
  EXPECT_EQ(forwards.names(), backwards.names());
}

}  // namespace
}  // namespace stet
