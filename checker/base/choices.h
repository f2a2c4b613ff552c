// Choosing by name, with help for slips of the pen.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stet {

// The choice that is fewest edits (insert, delete, replace, swap neighbours) from `given`; empty if
// none is nearer than a third of its length, and two.
std::string_view nearest(std::string_view given, std::span<const std::string_view> choices);

// "unknown format “sarf”; did you mean “sarif”? Choose one of text, json, jsonl."
std::string unknown_choice(std::string_view what, std::string_view given,
                           std::span<const std::string_view> choices);

}  // namespace stet
