// Comparing codes against its slow twin: decoding and folding.
#include "checker/gazetteer/folded_symbols.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "checker/base/utf8.h"
#include "checker/gazetteer/pack/name_encoder.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

std::vector<std::string> names() {
  std::vector<std::string> out;
  for (std::string_view first : {"Nova", "Port-au", "L’Île", "Şırnak", "Нова", "دير", "Straße"}) {
    for (std::string_view second :
         {"Shaykhun", "ʻAyn", "Kerman", "Каховка", "الزور", "北京", "(Bay)"}) {
      out.push_back(std::string(first) + " " + std::string(second));
    }
  }
  return out;
}

TEST(FoldedSymbols, SpellTheFoldedNameAndNoOther) {
  const SymbolTable table = learn_symbols(names());
  const FoldedSymbols symbols(table);
  NameEncoder encoder(table);
  size_t plain = 0;
  for (const std::string& name : names()) {
    const std::string coded(encoder.encode(name));
    const std::string folded = fold(name);
    if (!symbols.spell(coded, folded)) continue;
    ++plain;
    for (const std::string& other : names()) {
      EXPECT_EQ(symbols.spell(coded, fold(other)), fold(other) == folded) << name << " " << other;
    }
    for (size_t cut = 0; cut < folded.size(); ++cut) {
      EXPECT_FALSE(symbols.spell(coded, folded.substr(0, cut)));
      std::string changed = folded;
      changed[cut] ^= 1;
      EXPECT_FALSE(symbols.spell(coded, changed));
    }
    EXPECT_FALSE(symbols.spell(coded, folded + "a"));
  }
  EXPECT_GT(plain * 10, names().size() * 8) << "all but those in brackets";
}

// Letters that no symbol stands for, of every length.
TEST(FoldedSymbols, EscapedLettersAreFoldedThemselves) {
  const SymbolTable none;
  const FoldedSymbols symbols(none);
  NameEncoder encoder(none);
  size_t plain = 0, all = 0;
  for (char32_t c = 0x21; c < 0x11000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string name = "a";
    append_utf8(name, c);
    name += "b";
    ++all;
    plain += symbols.spell(encoder.encode(name), fold(name)) ? 1 : 0;
  }
  EXPECT_GT(plain * 100, all * 99) << "but for ligatures that are folded to many letters";
}

TEST(FoldedSymbols, WhatDependsOnItsSurroundingsIsNotSpelled) {
  const SymbolTable none;
  const FoldedSymbols symbols(none);
  NameEncoder encoder(none);
  for (std::string_view name : {"a - b", " a", "a ", "и\u0306"}) {
    EXPECT_FALSE(symbols.spell(encoder.encode(name), fold(name))) << name;
  }
}

TEST(FoldedSymbols, DamagedCodesStayInBounds) {
  std::mt19937 random(6);
  const FoldedSymbols symbols(learn_symbols(names()));
  for (int round = 0; round < 5000; ++round) {
    std::string coded(random() % 256, '\0');
    for (char& c : coded) c = static_cast<char>(random() % 8 == 0 ? 255 : random());
    EXPECT_FALSE(symbols.spell(coded, "nova kerman nova"));
  }
}

}  // namespace
}  // namespace stet
