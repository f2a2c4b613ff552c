#include "checker/mentions/seats.h"

#include <algorithm>

namespace stet {

Seats seats_of(const Mention& m, const Vocabulary& vocabulary) {
  const bool organisation = m.kind == MentionKind::organisation || m.kind == MentionKind::other;
  if (m.words.size() < 2 || (!organisation && m.kind != MentionKind::place)) return {};
  Seats seats;
  const auto words = static_cast<uint32_t>(m.words.size());
  const auto of =
      static_cast<uint32_t>(std::ranges::find(m.words, "of", &NameWord::folded) - m.words.begin());
  const auto has = [&](uint32_t word, Cue cue) {
    return vocabulary.cues(m.words[word].id).has(cue);
  };
  for (uint32_t i = 1; i < of && seats.before.end == 0; ++i) {
    if (has(i, Cue::institution)) seats.before = {0, i};
  }
  if (!organisation || of + 1 >= words) return seats;  // Gulf of Aden
  seats.after = {of + 1, of + 2};
  while (seats.after.end < words && !has(seats.after.end, Cue::organisation)) ++seats.after.end;
  return seats;
}

}  // namespace stet
