// How often articles use something, and when.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

namespace stet {

// A day of the calendar as one number that sorts: 20240507. 0 is unknown.
using Date = uint32_t;

// "2024-05-07"; empty if unknown.
std::string date_text(Date date);

struct UseCount {
  uint32_t articles = 0;
  uint32_t mentions = 0;
  Date first = 0, last = 0;  // of the articles with a date; 0: none has one

  void operator+=(const UseCount& other) {
    articles += other.articles;
    mentions += other.mentions;
    if (other.first != 0 && (first == 0 || other.first < first)) first = other.first;
    last = std::max(last, other.last);
  }
  friend bool operator==(const UseCount&, const UseCount&) = default;
};

}  // namespace stet
