#include "checker/mentions/signs.h"

#include <iterator>

namespace stet {
namespace {

constexpr SignInfo kTable[] = {
    {"always", 3.2F},
    {"transposition", 1.7F},
    {"doubling", -0.0F},
    {"missing letter", -1.1F},
    {"replaced letter", -1.1F},
    {"several slips", -4.6F},
    {"explained by romanization", -3.7F},
    {"slips per letter", -7.1F},
    {"short word", -1.0F},
    {"first letter", -1.3F},
    {"inflection", -5.7F},
    {"same neighbour", 1.1F},
    {"different neighbour", -5.4F},
    {"another position in the name", -2.7F},
    {"alone beside full name", -0.2F},
    {"same title", 2.8F},
    {"different title", -0.4F},
    {"rare beside frequent", 0.6F},
    {"both frequent", -1.9F},
    {"both known", -0.4F},
    {"one unknown", 0.2F},
    {"both given names", -0.5F},
    {"two entries", -3.6F},
    {"one entry", 2.2F},
    {"another kind", -0.6F},
    {"listed as two", -5.4F},
    {"one family of the lexicon", -0.0F},
    {"two families of the lexicon", -3.1F},
    {"one sentence", -0.6F},
    {"byline", -2.0F},
    {"common word", -1.3F},
    {"both common words", -5.2F},
    {"other capitals inside", -4.4F},
    {"name of a people", -4.1F},
};
static_assert(std::size(kTable) == kSigns);

}  // namespace

const SignInfo& sign_info(Sign sign) { return kTable[static_cast<size_t>(sign)]; }

}  // namespace stet
