#include "checker/gazetteer/symbol_table.h"

#include <gtest/gtest.h>

#include <random>

#include "checker/gazetteer/pack/name_encoder.h"
#include "checker/gazetteer/pack/name_sample.h"

namespace stet {
namespace {

std::string decoded(const SymbolTable& table, std::string_view coded) {
  std::string out(SymbolTable::room(coded.size()), '\0');
  out.resize(table.decode(coded, out.data()));
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
  const SymbolTable table = learn_symbols(places());
  EXPECT_TRUE(table.valid());
  NameEncoder encoder(table);
  size_t plain = 0, coded = 0;
  for (const std::string& name : places()) {
    EXPECT_EQ(decoded(table, encoder.encode(name)), name);
    plain += name.size();
    coded += encoder.encode(name).size();
  }
  EXPECT_LT(coded * 3, plain) << "names of the sample itself become much shorter";
}

TEST(SymbolTable, AnyBytesComeBack) {
  std::mt19937 random(3);
  const SymbolTable learned = learn_symbols(places());
  for (const SymbolTable& table : {learned, SymbolTable()}) {
    NameEncoder encoder(table);
    for (int round = 0; round < 2000; ++round) {
      std::string name(random() % 40, '\0');
      for (char& c : name)
        c = static_cast<char>(random() % 4 == 0 ? random() : "Khan "[random() % 5]);
      ASSERT_EQ(decoded(table, encoder.encode(name)), name);
    }
  }
}

TEST(SymbolTable, DamagedCodesAreDecodedToSomethingInBounds) {
  std::mt19937 random(4);
  SymbolTable table;
  for (uint8_t& length : table.lengths) length = static_cast<uint8_t>(random() % 9);
  ASSERT_TRUE(table.valid());
  for (int round = 0; round < 2000; ++round) {
    std::string coded(random() % 255, '\0');
    for (char& c : coded) c = static_cast<char>(random());
    EXPECT_LE(decoded(table, coded).size(), SymbolTable::room(coded.size()));
  }
  table.lengths[7] = 9;
  EXPECT_FALSE(table.valid());
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
