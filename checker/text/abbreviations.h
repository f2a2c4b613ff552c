// The abbreviations of rules/knowledge/abbreviations.tsv, which is part of the program.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

enum class Abbreviation : uint8_t {
  none,
  before_name,  // Gen., Mr.: a capital after it does not open a sentence
  other,        // U.S., a.m., Inc.: may be the last word of a sentence
};

// `text` is a word with its full stops, as written.
Abbreviation find_abbreviation(std::string_view text);

}  // namespace stet
