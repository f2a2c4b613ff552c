#include "checker/mentions/place_position.h"

#include <algorithm>

namespace stet {

float PlacePosition::of(uint32_t index) const {
  const Mention& m = mentions_[index];
  if (context_.before_is(m, Cue::preposition_sure)) return kCertainPosition;
  if (beside_place(index, 1) || after_party(m)) return kStrongPosition;
  if (context_.next_text(m) == "-") return kStrongPosition;
  if (context_.before_is(m, Cue::preposition_weak)) return kWeakPosition;
  if (context_.after_is(m, Cue::speech)) return -0.7F;
  return 0;
}

// "Tom Jensen, R-London"
bool PlacePosition::after_party(const Mention& m) const {
  if (m.first_token < 2) return false;
  const auto& tokens = context_.tokens().tokens;
  const Token& party = tokens[m.first_token - 2];
  return tokens[m.first_token - 1].kind == TokenKind::hyphen && party.span.size() == 1 &&
         party.letter_case == LetterCase::capital && party.block == m.block;
}

// "Suwon and Inchion", "Vietnam, Thaliand and Cambodia"; over one unknown name too.
bool PlacePosition::beside_place(uint32_t index, int hops) const {
  const auto& all = mentions_;
  const auto joined = [&](const Mention& a, const Mention& b) {
    if (a.block != b.block || b.first_token - a.end_token > 2 || b.first_token == a.end_token)
      return false;
    for (uint32_t i = a.end_token; i < b.first_token; ++i) {
      const std::string_view text = context_.tokens().tokens[i].span.in(context_.article().text);
      if (text != "," && text != "and" && text != "or") return false;
    }
    return true;
  };
  const auto place = [&](uint32_t other) {
    return readings_.is_sure_place(all[other]) ||
           (hops > 0 && all[other].known.empty() && beside_place(other, hops - 1));
  };
  return (index > 0 && joined(all[index - 1], all[index]) && place(index - 1)) ||
         (index + 1 < all.size() && joined(all[index], all[index + 1]) && place(index + 1));
}

uint32_t PlacePosition::anchor(uint32_t index) const {
  const Mention& m = mentions_[index];
  const uint32_t next = index + 1;
  if (next >= mentions_.size() || context_.next_text(m) != ",") return StatedArea::kNone;
  const Mention& other = mentions_[next];
  const bool follows = other.block == m.block && other.first_token == m.end_token + 1;
  const bool country =
      std::any_of(other.known.begin(), other.known.end(),
                  [](const NameMatch& match) { return match.facts.kind == EntryKind::country; });
  return follows && readings_.is_sure_place(other) && !country ? next : StatedArea::kNone;
}

}  // namespace stet
