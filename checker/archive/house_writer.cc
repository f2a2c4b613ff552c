#include "checker/archive/house_writer.h"

#include <string>

namespace stet {
namespace {

std::string_view kind_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::person:
    case MentionKind::other:
      return house_kind_name(HouseKind::person);
    case MentionKind::place:
      return house_kind_name(HouseKind::place);
    case MentionKind::organisation:
      return house_kind_name(HouseKind::organisation);
    case MentionKind::people:
      break;
  }
  return house_kind_name(HouseKind::any);
}

std::string counted(uint32_t n, std::string_view unit) {
  return std::to_string(n) + " " + std::string(n == 1 ? unit.substr(0, unit.size() - 1) : unit);
}

std::string fields(const UseCount& t) {
  std::string out = "\t" + counted(t.articles, "articles") + "\t" + counted(t.mentions, "times");
  if (t.first != 0) out += "\t" + date_text(t.first) + "\t" + date_text(t.last);
  return out;
}

constexpr std::string_view kLegend = R"(#
# One name a line, with the articles that have it, how often they do, its first and its last use. Below a name
# stand its other spellings:
#   -  not to be used: `stet check --house` reports it
#   =  may be used as well
#   ?  not decided: never reported
#   *  this surname alone is that person
# A spelling is the house's own if at least 10 articles have it, and 9 of 10 that name the person or place. To
# decide otherwise, write the name into a list of your own, which is named after this one; the last word counts.
)";

}  // namespace

std::optional<Error> HouseWriter::begin(size_t articles) {
  std::string head = "# How " + counted(static_cast<uint32_t>(articles), "articles") +
                     " spell their names; written by `stet learn`.\n";
  return append_(head.append(kLegend));
}

std::optional<Error> HouseWriter::section(Section section) {
  if (section == section_) return std::nullopt;
  section_ = section;
  switch (section) {
    case Section::none:
      break;
    case Section::undecided:
      return append_(
          "\n# To decide: no spelling is the house's own. The most used stands first.\n\n");
    case Section::clear:
      return append_("\n# Decided by use.\n\n");
    case Section::single:
      return append_("\n# In one spelling.\n\n");
  }
  return std::nullopt;
}

std::optional<Error> HouseWriter::add(const ArchiveEntity& entity) {
  ++counts_.entities;
  const bool clear = entity.clear();
  if (entity.conflict()) ++(clear ? counts_.clear : counts_.undecided);
  if (auto error = section(!entity.conflict() ? Section::single
                           : clear            ? Section::clear
                                              : Section::undecided))
    return error;
  std::string lines = entity.spellings[0].text + "\t" + std::string(kind_of(entity.kind)) +
                      fields(entity.spellings[0].tally);
  if (!entity.why.empty()) lines += "\t# " + entity.why;
  lines += "\n";
  for (size_t i = 1; i < entity.spellings.size(); ++i) {
    lines += clear ? "  - " : "  ? ";
    lines += entity.spellings[i].text + fields(entity.spellings[i].tally) + "\n";
  }
  for (const auto& [word, right] : entity.own_words) {
    if (clear) lines += "  * " + word + "\n";
  }
  return append_(lines);
}

}  // namespace stet
