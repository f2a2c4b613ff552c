// The forms under which one name is found.
//
// A name is looked up by its folded form and by a few forms that every newspaper writes for it:
// without its article (The Hague, Al-Raqqa), with Saint for St., without the word that only says
// what it is (Tartus Governorate, Shayrat Air Base). The builder hashes these forms and the reader
// uses the same function to confirm a hit, so they need no room in the file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/gazetteer/entry.h"

namespace stet {

// The folded name first, then its other forms, without repetition. Reuses the strings of `out`.
void lookup_keys(std::string_view folded, EntryKind kind, CountryCode country,
                 std::vector<std::string>& out);

// Words that are left out when names are held against each other word by word: al, von.
bool is_joining_word(std::string_view folded);

// The words of a folded name without those.
std::vector<std::string_view> bearing_words(std::string_view folded);

// The key of a name in which the word at `open` is known by its first letter only. No folded name
// is like it.
std::string open_key(std::span<const std::string_view> words, size_t open);

// Whether a name has no form but itself can often be seen at a glance: if neither of these holds,
// of the entry and of the first byte of the name, not yet folded.
bool may_have_other_forms(EntryKind kind, CountryCode country);
bool may_begin_other_forms(char first);

// A phrase of folded words: the hashes of its prefixes that end before a space, and of the whole.
uint64_t key_hash(std::string_view folded);

}  // namespace stet
