#include "checker/text/article.h"

namespace stet {

std::string_view report_name(Role role) {
  switch (role) {
    case Role::headline:
      return "headline";
    case Role::standfirst:
      return "standfirst";
    case Role::caption:
      return "caption";
    case Role::quotation:
      return "quote";
    case Role::byline:
    case Role::metadata:
      return "metadata";
    case Role::dateline:
    case Role::body:
    case Role::list:
    case Role::table:
    case Role::code:
      return "body";
  }
  return "body";
}

}  // namespace stet
