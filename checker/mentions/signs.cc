#include "checker/mentions/signs.h"

#include <iterator>

namespace stet {
namespace {

constexpr SignInfo kTable[] = {
    {"always", 3.0F},
    {"transposition", 2.1F},
    {"doubling", -0.2F},
    {"missing letter", -0.8F},
    {"replaced letter", -0.8F},
    {"several slips", -4.0F},
    {"explained by romanization", -3.8F},
    {"slips per letter", -9.2F},
    {"short word", -0.9F},
    {"first letter", -1.3F},
    {"inflection", -6.0F},
    {"same neighbour", 0.8F},
    {"different neighbour", -5.3F},
    {"mixed neighbours", -2.0F},
    {"another position in the name", -2.7F},
    {"alone beside full name", 0.0F},
    {"orphan surname", 1.0F},
    {"same title", 2.4F},
    {"different title", -0.5F},
    {"contrasted roles", -3.0F},
    {"rare beside frequent", 0.6F},
    {"both frequent", -1.8F},
    {"both known", -0.3F},
    {"one unknown", 0.3F},
    {"both given names", -0.4F},
    {"given names apart", -0.2F},
    {"two entries", -4.6F},
    {"one entry", 2.0F},
    {"two local places", -1.0F},
    {"another kind", -0.7F},
    {"listed as two", -4.4F},
    {"one family of the lexicon", 0.2F},
    {"two families of the lexicon", -2.7F},
    {"one sentence", -0.7F},
    {"byline", -2.0F},
    {"common word", -1.6F},
    {"both common words", -5.8F},
    {"other capitals inside", -4.5F},
    {"name of a people", -3.9F},
};
static_assert(std::size(kTable) == kSigns);

}  // namespace

const SignInfo& sign_info(Sign sign) { return kTable[static_cast<size_t>(sign)]; }

}  // namespace stet
