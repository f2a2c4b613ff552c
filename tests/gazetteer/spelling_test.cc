// Spelling codes against its slow twin: decoding and folding.
#include "checker/gazetteer/spelling.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "checker/base/utf8.h"
#include "checker/gazetteer/pack/large_parts.h"
#include "checker/names/fold.h"

namespace stet {
namespace {

std::vector<std::string> names() {
  std::vector<std::string> out;
  for (std::string_view first : {"Nova", "Port-au", "L’Île", "Şırnak", "Нова", "دير", "Straße"}) {
    for (std::string_view second :
         {"Shaykhun", "ʻAyn", "Kerman", "Каховка", "الزور", "北京", "(Bay)", "of the Long Bay"}) {
      out.push_back(std::string(first) + " " + std::string(second));
    }
  }
  return out;
}

// Learned from names like those, of letters only, so that a name has many codes.
std::vector<Symbol> letters() {
  std::vector<std::string> sample;
  for (const std::string& name : names()) {
    for (size_t at = 0; at < name.size();) {
      const size_t length = decode_utf8(name, at).length;
      sample.push_back(name.substr(at, length));
      at += length;
    }
  }
  return learn_symbols(sample);
}

bool spells(const std::vector<Symbol>& symbols, std::string coded, std::string_view folded) {
  const size_t count = coded.size() / kCodeBytes;
  if (count > Spelling::kMostCodes) return false;
  coded.resize(Spelling::kMostCodes * kCodeBytes, 'x');  // what lies behind it
  Spelling spelling;
  spelling.spell(SymbolTable(symbols), coded.data(), count);
  return spelling.is(folded);
}

TEST(Spelling, OfPlainNamesIsTheFoldedNameAndNoOther) {
  for (const std::vector<Symbol>& symbols : {learn_symbols(names()), letters()}) {
    LargeParts parts(symbols, Scratch());
    const std::vector<Symbol> folded_table = folded_symbols(symbols);
    size_t plain = 0, all = 0;
    for (const std::string& name : names()) {
      const std::string coded(parts.encode(name));
      if (coded.size() > Spelling::kMostCodes * kCodeBytes) continue;
      const std::string folded = fold(name);
      ++all;
      ASSERT_EQ(spells(folded_table, coded, folded), parts.plain(coded, folded) != 0);
      if (!spells(folded_table, coded, folded)) continue;
      ++plain;
      for (const std::string& other : names()) {
        EXPECT_EQ(spells(folded_table, coded, fold(other)), fold(other) == folded)
            << name << " " << other;
      }
      for (size_t cut = 0; cut < folded.size(); ++cut) {
        EXPECT_FALSE(spells(folded_table, coded, folded.substr(0, cut)));
        std::string changed = folded;
        changed[cut] ^= 1;
        EXPECT_FALSE(spells(folded_table, coded, changed));
      }
      EXPECT_FALSE(spells(folded_table, coded, folded + "a"));
    }
    EXPECT_GT(plain * 10, all * 8) << "all but those in brackets";
    EXPECT_GT(all, 30u);
  }
}

// Every letter of two bytes and a part of the others, as a symbol of its own.
TEST(Spelling, LettersAreFoldedThemselves) {
  size_t plain = 0, all = 0;
  for (char32_t c = 0x21; c < 0x11000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string letter;
    append_utf8(letter, c);
    LargeParts parts(std::vector<Symbol>{symbol_of("a"), symbol_of("b"), symbol_of(letter), {}},
                     Scratch());
    const std::string name = "a" + letter + "b";
    ++all;
    plain += parts.plain(parts.encode(name), fold(name)) != 0 ? 1 : 0;
  }
  EXPECT_GT(plain * 100, all * 99) << "but for ligatures that are folded to many letters";
}

TEST(Spelling, WhatDependsOnItsSurroundingsIsNotPlain) {
  std::vector<Symbol> symbols;
  for (std::string_view letter : {"a", "b", " ", "-", "и", "\u0306"}) {
    symbols.push_back(symbol_of(letter));
  }
  symbols.emplace_back();
  LargeParts parts(symbols, Scratch());
  for (std::string_view name : {"a - b", " a", "a ", "и\u0306"}) {
    EXPECT_EQ(parts.plain(parts.encode(name), fold(name)), 0) << name;
  }
  EXPECT_NE(parts.plain(parts.encode("a-b"), "a b"), 0);
}

TEST(Spelling, RareLettersTakeRoom) {
  LargeParts parts(std::vector<Symbol>{symbol_of("a"), {}}, Scratch());
  EXPECT_TRUE(parts.has_room_for(std::string(255, 'a')));
  EXPECT_TRUE(parts.has_room_for(std::string(85, 'b')));
  EXPECT_FALSE(parts.has_room_for(std::string(86, 'b')));
}

}  // namespace
}  // namespace stet
