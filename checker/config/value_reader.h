// Reading JSON values as what they must be. The first thing that is wrong is kept as the error,
// with its place, and what could stand there instead; after it nothing else is read.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checker/config/json_document.h"

namespace stet {

class ValueReader {
 public:
  explicit ValueReader(std::string path) : path_(std::move(path)) {}

  // What to do with the value of each key that an object may have.
  struct Key {
    std::string_view name;
    std::function<void(const JsonMember&)> read;
  };

  // Reads each member by its key; an unknown key is an error that names the nearest.
  void object(const JsonValue& value, std::string_view what, std::span<const Key> keys);

  // The value, if it is of its kind; `what` says in the error what is wanted: "a number from 0 to
  // 1".
  bool is(const JsonValue& value, JsonValue::Kind kind, std::string_view what);
  std::string string(const JsonValue& value, std::string_view what);
  bool boolean(const JsonValue& value, std::string_view what);
  float probability(const JsonValue& value);
  // One string, or a list of them; the values themselves, for their places.
  std::vector<const JsonValue*> strings(const JsonValue& value, std::string_view what);
  // The index of the string among `choices`; 0 after an error.
  size_t choice(const JsonValue& value, std::string_view what,
                std::span<const std::string_view> choices);

  void fail(Place place, std::string message);
  void fail(Error error);
  bool good() const { return !error_; }
  const std::optional<Error>& error() const { return error_; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::optional<Error> error_;
};

}  // namespace stet
