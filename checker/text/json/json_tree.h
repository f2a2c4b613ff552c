// JSON with positions: what each value is and which bytes it stands on.
//
// The JSON library of this project tells no byte offsets, and an article needs those of every
// string. This reader is strict (RFC 8259) and knows no recursion; it keeps a flat list of values
// in the order of the text, each with the end of its subtree, and copies nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"
#include "checker/base/span.h"

namespace stet {

enum class JsonKind : uint8_t { null, boolean, number, string, array, object };

struct JsonNode {
  JsonKind kind = JsonKind::null;
  Span key;          // of a member: the bytes between the quotation marks of its name
  Span bytes;        // a string's stand between its quotation marks
  uint32_t end = 0;  // number of the first value that is not part of this one
};

class JsonTree {
 public:
  // Containers in containers, and values in all, that a document may have.
  static constexpr size_t kDeepest = 256;
  static constexpr size_t kMostValues = 1u << 21;
  static constexpr size_t kMostEscapes = 1u << 21;  // in one string

  // Reads text[bytes], which must be one value with nothing but white space around it. `text` must
  // outlive the document. May be called again for the next document. An error says the line of
  // `text`.
  std::optional<Error> read(std::string_view text, Span bytes);

  static constexpr uint32_t kRoot = 0;
  static constexpr uint32_t kNone = UINT32_MAX;

  std::string_view text() const { return text_; }
  const JsonNode& operator[](uint32_t value) const { return values_[value]; }
  // The first value inside of a container and the one after `value` in its container `parent`;
  // kNone if there is none.
  uint32_t first(uint32_t parent) const;
  uint32_t after(uint32_t value, uint32_t parent) const;
  // The value of a member; kNone if there is none, or if `object` is no object. Of several members
  // with one name the first.
  uint32_t member(uint32_t object, std::string_view name) const;
  uint32_t member(uint32_t object, std::string_view name, JsonKind kind) const;
  bool has_name(uint32_t member, std::string_view name) const;
  // Is it a string that reads so?
  bool equals(uint32_t value, std::string_view text) const;

 private:
  std::string_view text_;
  std::vector<JsonNode> values_;
};

}  // namespace stet
