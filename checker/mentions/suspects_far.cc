#include "checker/mentions/place_prior.h"
#include "checker/mentions/suspects.h"

// What the lists know, but not where the story is: a place of another part of the world, a hamlet
// of this one, a people where none can stand.

namespace stet {
namespace {

constexpr float kHamlet = 2;       // standing of a place too small to be known
constexpr float kLittleSays = 2;   // the same where nothing but its capital makes it a name
constexpr float kNextDoor = 0.7F;  // standing of a place in a neighbouring country

}  // namespace

// Does nothing follow that the name may be an adjective of?
bool Suspects::ends_phrase(const Mention& m) const {
  const std::string_view next = context_.next_text(m);
  return next.empty() || next == "," || next == "." || next == ";" || next == ")";
}

// "welcomed him in Parsi, where": no people stands there.
void Suspects::people(const Mention& m, Suspect& s) const {
  if (s.position < kCertainPosition || uses_of(m) > kMostUses || !ends_phrase(m)) return;
  s.filler = "a people";
  s.ordinary_word = true;
  s.standing = kLittleSays;
  s.suspicion = Suspicion::far;
}

// A place of the story's countries, but one that hardly anybody knows: Xingjiang in Jiangxi.
void Suspects::hamlet(const Mention& m, Suspect& s) const {
  if (s.position < kStrongPosition || m.words.size() > 1) return;
  if (m.kind != MentionKind::place || readings_.local_fame(m) > 0) return;
  s.standing = kHamlet;
  s.suspicion = Suspicion::hamlet;
}

// "Transvolta and Italo": after a name that is no place's.
bool Suspects::has_other_peer(const Mention& m) const {
  if (&m == story_.mentions.data()) return false;
  const Mention& peer = *(&m - 1);
  return peer.kind != MentionKind::place && peer.known.empty() && context_.side_by_side(peer, m);
}

void Suspects::far(const Mention& m, bool noun, const Known& known, Suspect& s) const {
  const bool single = m.words.size() == 1;
  const bool place = m.kind == MentionKind::place || (m.kind == MentionKind::other && single);
  if ((!place && !noun) || (m.folded.size() < kShortest && s.position < kStrongPosition)) return;
  const WordFacts facts = story_.vocabulary->facts(m.words.back().id);
  s.ordinary_word = single && (facts.common || facts.surname || facts.given_name || known.other);
  if (s.ordinary_word && !noun && (s.position < kWeakPosition || m.folded.size() <= kShortest)) {
    if (m.kind == MentionKind::person || s.position < 0) return;
    s.standing += kLittleSays;
  }
  const bool next_door = readings_.near_story(m);
  if (next_door) s.standing += kNextDoor;
  s.far_off = !next_door && known.fame < kTown && s.position >= kStrongPosition &&
              context_.next_text(m) != "-";
  if (m.kind == MentionKind::other) {  // it may be a man's
    const bool speaker =
        context_.before_is(m, Cue::speech) && ends_phrase(m);  // “…”, said Kawakami.
    if (speaker || (m.sentence_start && s.ordinary_word) || has_other_peer(m)) return;
    if (m.sentence_start) s.standing += kLittleSays;
  }
  s.suspicion = Suspicion::far;
}

}  // namespace stet
