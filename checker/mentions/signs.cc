#include "checker/mentions/signs.h"

#include <iterator>

namespace stet {
namespace {

constexpr SignInfo kTable[] = {
    {"always", 3.1F},
    {"transposition", 2.1F},
    {"doubling", -0.1F},
    {"missing letter", -0.9F},
    {"replaced letter", -0.8F},
    {"several slips", -4.2F},
    {"explained by romanization", -3.9F},
    {"slips per letter", -8.8F},
    {"short word", -1.0F},
    {"first letter", -1.3F},
    {"inflection", -5.6F},
    {"same neighbour", 0.8F},
    {"different neighbour", -5.6F},
    {"another position in the name", -2.8F},
    {"alone beside full name", -0.0F},
    {"same title", 2.6F},
    {"different title", -0.5F},
    {"rare beside frequent", 0.6F},
    {"both frequent", -1.7F},
    {"both known", -0.3F},
    {"one unknown", 0.2F},
    {"both given names", -0.3F},
    {"given names apart", -0.3F},
    {"two entries", -4.2F},
    {"one entry", 2.0F},
    {"another kind", -0.5F},
    {"listed as two", -4.1F},
    {"one family of the lexicon", 0.2F},
    {"two families of the lexicon", -3.2F},
    {"one sentence", -0.7F},
    {"byline", -2.0F},
    {"common word", -1.4F},
    {"both common words", -5.8F},
    {"other capitals inside", -4.5F},
    {"name of a people", -4.1F},
};
static_assert(std::size(kTable) == kSigns);

}  // namespace

const SignInfo& sign_info(Sign sign) { return kTable[static_cast<size_t>(sign)]; }

}  // namespace stet
