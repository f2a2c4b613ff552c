#include "checker/names/script.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace stet {
namespace {

struct Block {
  char32_t last;  // code point; the block begins after the one before it
  Script script;
};

// Unicode blocks, those of one script joined.
constexpr Block kBlocks[] = {
    {0x40, Script::none},       {0x5A, Script::latin},       {0x60, Script::none},
    {0x7A, Script::latin},      {0xA9, Script::none},        {0xAA, Script::latin},
    {0xB9, Script::none},       {0xBA, Script::latin},       {0xBF, Script::none},
    {0xD6, Script::latin},      {0xD7, Script::none},        {0xF6, Script::latin},
    {0xF7, Script::none},       {0x2B8, Script::latin},      {0x36F, Script::none},
    {0x3E1, Script::greek},     {0x3EF, Script::other},      {0x3FF, Script::greek},
    {0x52F, Script::cyrillic},  {0x530, Script::none},       {0x58F, Script::armenian},
    {0x5FF, Script::hebrew},    {0x6FF, Script::arabic},     {0x74F, Script::other},
    {0x77F, Script::arabic},    {0x85F, Script::other},      {0x86F, Script::other},
    {0x8FF, Script::arabic},    {0x97F, Script::devanagari}, {0x9FF, Script::bengali},
    {0xA7F, Script::gurmukhi},  {0xAFF, Script::gujarati},   {0xB7F, Script::odia},
    {0xBFF, Script::tamil},     {0xC7F, Script::telugu},     {0xCFF, Script::kannada},
    {0xD7F, Script::malayalam}, {0xDFF, Script::sinhala},    {0xE7F, Script::thai},
    {0xFFF, Script::other},     {0x109F, Script::burmese},   {0x10FF, Script::georgian},
    {0x11FF, Script::hangul},   {0x139F, Script::ethiopic},  {0x1C7F, Script::other},
    {0x1C8F, Script::cyrillic}, {0x1CBF, Script::georgian},  {0x1CFF, Script::other},
    {0x1D25, Script::latin},    {0x1DBF, Script::other},     {0x1DFF, Script::none},
    {0x1EFF, Script::latin},    {0x1FFF, Script::greek},     {0x2BFF, Script::none},
    {0x2C5F, Script::other},    {0x2C7F, Script::latin},     {0x2CFF, Script::other},
    {0x2D2F, Script::georgian}, {0x2DDF, Script::other},     {0x2DFF, Script::cyrillic},
    {0x2E7F, Script::none},     {0x2FDF, Script::han},       {0x3004, Script::none},
    {0x3007, Script::han},      {0x3040, Script::none},      {0x30FF, Script::kana},
    {0x312F, Script::other},    {0x318F, Script::hangul},    {0x31EF, Script::other},
    {0x31FF, Script::kana},     {0x33FF, Script::none},      {0x4DBF, Script::han},
    {0x4DFF, Script::none},     {0x9FFF, Script::han},       {0xA63F, Script::other},
    {0xA69F, Script::cyrillic}, {0xA71F, Script::other},     {0xA7FF, Script::latin},
    {0xA95F, Script::other},    {0xA97F, Script::hangul},    {0xABFF, Script::other},
    {0xD7FF, Script::hangul},   {0xF8FF, Script::none},      {0xFAFF, Script::han},
    {0xFB06, Script::latin},    {0xFB17, Script::armenian},  {0xFB4F, Script::hebrew},
    {0xFDFF, Script::arabic},   {0xFE6F, Script::none},      {0xFEFC, Script::arabic},
    {0xFF20, Script::none},     {0xFF3A, Script::latin},     {0xFF40, Script::none},
    {0xFF5A, Script::latin},    {0xFF65, Script::none},      {0xFF9F, Script::kana},
    {0xFFDF, Script::hangul},   {0x1FFFF, Script::none},     {0x3FFFF, Script::han},
    {0x10FFFF, Script::none},
};

}  // namespace

Script script_of(char32_t c) {
  const Block* block = std::ranges::lower_bound(kBlocks, c, {}, &Block::last);
  return block == std::end(kBlocks) ? Script::none : block->script;
}

std::string_view script_name(Script script) {
  // In the order of the enumeration.
  constexpr std::string_view kNames[] = {
      "foreign",  "Latin",   "Greek",    "Cyrillic", "Armenian",   "Hebrew",    "Arabic",
      "Georgian", "Korean",  "Japanese", "Chinese",  "Devanagari", "Bengali",   "Gurmukhi",
      "Gujarati", "Odia",    "Tamil",    "Telugu",   "Kannada",    "Malayalam", "Sinhala",
      "Thai",     "Burmese", "Ethiopic", "foreign"};
  static_assert(std::size(kNames) == static_cast<size_t>(Script::other) + 1);
  return kNames[static_cast<size_t>(script)];
}

// U+0370, the first Greek letter, begins with byte CD, as the last combining marks do. General
// punctuation begins with E2 and signs like U+FEFF with EF.
bool may_leave_latin(std::string_view text) {
  constexpr uint64_t kHighBits = 0x8080808080808080;
  const auto leaves = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xCD && byte != 0xE2 && byte != 0xEF;
  };
  while (text.size() >= sizeof(uint64_t)) {
    uint64_t eight;
    std::memcpy(&eight, text.data(), sizeof eight);
    if ((eight & kHighBits) != 0 && std::ranges::any_of(text.substr(0, sizeof eight), leaves))
      return true;
    text.remove_prefix(sizeof eight);
  }
  return std::ranges::any_of(text, leaves);
}

}  // namespace stet
