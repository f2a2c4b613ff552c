// What a reader must be told about files whose format does not say it.
#pragma once

#include "checker/text/news/json_fields.h"

namespace stet {

struct ReadOptions {
  JsonFields json;
};

}  // namespace stet
