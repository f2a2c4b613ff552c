#include "checker/mentions/signs.h"

#include <iterator>

namespace stet {
namespace {

#include "sign_table.inc"  // written by make_signs
static_assert(std::size(kTable) == kSigns);

}  // namespace

const SignInfo& sign_info(Sign sign) { return kTable[static_cast<size_t>(sign)]; }

}  // namespace stet
