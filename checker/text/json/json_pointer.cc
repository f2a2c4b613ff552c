#include "checker/text/json/json_pointer.h"

#include <charconv>
#include <utility>

namespace stet {
namespace {

// The element that a token of digits names; kNone if there is none.
uint32_t element(const JsonTree& document, uint32_t array, std::string_view token) {
  uint32_t index = 0;
  const auto [end, failed] = std::from_chars(token.data(), token.data() + token.size(), index);
  const bool padded = token.size() > 1 && token[0] == '0';
  if (failed != std::errc() || end != token.data() + token.size() || padded) {
    return JsonTree::kNone;
  }
  uint32_t value = document.first(array);
  for (; value != JsonTree::kNone && index > 0; --index) value = document.after(value, array);
  return value;
}

void step(const JsonTree& document, uint32_t from, std::string_view token,
          std::vector<uint32_t>& out) {
  const JsonKind kind = document[from].kind;
  if (kind != JsonKind::object && kind != JsonKind::array) return;
  if (token == "*") {
    for (uint32_t v = document.first(from); v != JsonTree::kNone; v = document.after(v, from)) {
      out.push_back(v);
    }
    return;
  }
  const uint32_t found =
      kind == JsonKind::object ? document.member(from, token) : element(document, from, token);
  if (found != JsonTree::kNone) out.push_back(found);
}

}  // namespace

std::optional<std::vector<std::string>> parse_json_pointer(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (!pointer.empty() && pointer[0] != '/') return std::nullopt;
  for (size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else if (pointer[i] != '~') {
      tokens.back() += pointer[i];
    } else {
      const char code = ++i < pointer.size() ? pointer[i] : ' ';
      if (code != '0' && code != '1') return std::nullopt;
      tokens.back() += code == '0' ? '~' : '/';
    }
  }
  return tokens;
}

std::vector<uint32_t> find_json(const JsonTree& document, uint32_t from,
                                const std::vector<std::string>& tokens) {
  std::vector<uint32_t> found = {from};
  for (const std::string& token : tokens) {
    std::vector<uint32_t> next;
    for (const uint32_t value : found) step(document, value, token, next);
    found = std::move(next);
  }
  return found;
}

}  // namespace stet
