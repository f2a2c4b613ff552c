#include "checker/gazetteer/entry.h"

#include <algorithm>
#include <array>

namespace stet {
namespace {

// In the order of EntryKind.
constexpr std::array<std::string_view, kEntryKinds> kNames = {"city",          "town",
                                                              "village",       "district",
                                                              "suburb",        "neighbourhood",
                                                              "camp",          "populated place",
                                                              "country",       "state",
                                                              "province",      "county",
                                                              "region",        "historic region",
                                                              "disputed area", "corridor",
                                                              "line",          "airport",
                                                              "airbase",       "naval base",
                                                              "military site", "nuclear site",
                                                              "missile site",  "port",
                                                              "crossing",      "checkpoint",
                                                              "dam",           "plant",
                                                              "prison",        "bridge",
                                                              "road",          "oilfield",
                                                              "sea",           "strait",
                                                              "gulf",          "bay",
                                                              "river",         "lake",
                                                              "canal",         "island",
                                                              "islands",       "mountain",
                                                              "range",         "valley",
                                                              "desert",        "peninsula",
                                                              "cape",          "person",
                                                              "organisation",  "people",
                                                              "language",      "religion"};

static_assert(static_cast<size_t>(EntryKind::religion) + 1 == kEntryKinds);

}  // namespace

std::string_view kind_name(EntryKind kind) {
  const auto index = static_cast<size_t>(kind);
  return index < kEntryKinds ? kNames[index] : std::string_view();
}

bool parse_kind(std::string_view text, EntryKind& out) {
  const auto same = [text](std::string_view name) {
    return std::equal(name.begin(), name.end(), text.begin(), text.end(),
                      [](char a, char b) { return a == (b == '-' || b == '_' ? ' ' : b); });
  };
  for (size_t i = 0; i < kEntryKinds; ++i) {
    if (!same(kNames[i])) continue;
    out = static_cast<EntryKind>(i);
    return true;
  }
  return false;
}

}  // namespace stet
