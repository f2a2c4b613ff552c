// A country whose leader leads another one: "Niger's president, Bola Tinubu", "the president of
// Austria, Anthony Albanese". Leaders change, but seldom their country.
#pragma once

#include <cstdint>
#include <optional>

#include "checker/mentions/context.h"

namespace stet {

struct OtherHolder {
  EntryRef country;     // that the person is known to lead, with a name like the written one
  bool people = false;  // the country is named by its people: "Austrian chancellor"
  uint32_t person = 0;  // index in Story::mentions
  Span words;           // of the country and the office
};

// Around the country that mention `index` names.
std::optional<OtherHolder> other_holder(const Context& context, const Story& story, uint32_t index);

}  // namespace stet
