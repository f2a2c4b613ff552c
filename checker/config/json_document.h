// JSON with comments, each value with the place where it stands, so that whatever is wrong with it
// can be said with file, line and column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checker/base/result.h"

namespace stet {

struct Place {
  int line = 0;    // from 1; 0: none
  int column = 0;  // from 1, in code points
};

struct JsonMember;

struct JsonValue {
  enum class Kind : unsigned char { null, boolean, number, string, list, object };

  Kind kind = Kind::null;
  Place place;
  bool boolean = false;
  double number = 0;
  std::string string;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  // in the order of the file
};

struct JsonMember {
  std::string key;
  Place place;  // of the key
  JsonValue value;
};

// `// line` and `/* block */` comments are passed over, and so is a comma behind
// the last entry. An error for what is no JSON, for a key
// that one object has twice and for more than 64 levels; `path` stands in it.
Result<JsonValue> parse_json(std::string_view text, const std::string& path);

// The document in a file of at most 4 MiB.
Result<JsonValue> read_json(const std::string& path);

Error error_at(Place place, const std::string& path, std::string message);

}  // namespace stet
