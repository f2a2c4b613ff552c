// Learns tables of symbols (symbol_table.h).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "checker/gazetteer/symbol_table.h"

namespace stet {

// Finds the symbols that make names like those of `sample` shortest, most useful first, an empty
// one last. The order of the sample does not matter.
std::vector<Symbol> learn_symbols(std::span<const std::string> sample);

// The symbols of a table folded. What cannot be folded by itself becomes bytes that no folded name
// has.
std::vector<Symbol> folded_symbols(std::span<const Symbol> symbols);

}  // namespace stet
