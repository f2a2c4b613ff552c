// Colour for terminals, by the basic SGR codes that every theme defines.
#pragma once

#include <string>
#include <string_view>

#include "checker/engine/finding.h"

namespace stet {

struct Style {
  bool colour = false;

  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string dim(std::string_view text) const { return wrap("2", text); }
  std::string cyan(std::string_view text) const { return wrap("36", text); }
  std::string green(std::string_view text) const { return wrap("32", text); }
  // Red, yellow or cyan.
  std::string severity(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::error:
        return wrap("1;31", text);
      case Severity::warning:
        return wrap("1;33", text);
      case Severity::info:
        break;
    }
    return wrap("1;36", text);
  }

 private:
  std::string wrap(std::string_view code, std::string_view text) const {
    if (!colour || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
};

}  // namespace stet
