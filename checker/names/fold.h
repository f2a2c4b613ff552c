// Folding: the form in which names are looked up and compared.
//
// NFKC, lower case, diacritics dropped (é → e, ł → l, ø → o, ß → ss, æ → ae, ı → i, đ → d),
// apostrophes of every kind dropped, hyphens and dots of every kind to a space, white space runs to
// one space, none at the ends. Cyrillic and Greek letters stay what they are, lower-cased. The work
// is done by a table filled from ICU when the project is built (names/make_fold_table.cc); ICU
// itself is the oracle in the tests.
#pragma once

#include <string>
#include <string_view>

namespace stet {

std::string fold(std::string_view text);

// Appends the folded form of `text` to `out`, which saves the allocation in loops.
void fold_append(std::string_view text, std::string& out);

// Is fold(text) equal to `folded`? Mostly answered at the first letter that differs.
bool folds_to(std::string_view text, std::string_view folded);

// The same letters with diacritics kept: NFC and lower case only. Two names with equal fold() and
// different accents_kept() differ by diacritics.
std::string accents_kept(std::string_view text);

}  // namespace stet
