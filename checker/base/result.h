// Errors are values. An `Error` is about input, configuration or an index, never about the
// article's content (that is a finding) and never a bug (that is an assertion).
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace stet {

struct Error {
  std::string
      message;       // what is wrong and what to do about it, one sentence, no trailing full stop
  std::string path;  // the file it is about, if any
  int line = 0;      // from 1; 0 if unknown
  int column = 0;    // from 1, in code points; 0 if unknown

  // "path:line:column: message", as compilers print it.
  std::string text() const {
    std::string where = path;
    if (!path.empty() && line > 0) where += ":" + std::to_string(line);
    if (!path.empty() && line > 0 && column > 0) where += ":" + std::to_string(column);
    return where.empty() ? message : where + ": " + message;
  }
};

// A value of type T, or the Error that prevented it.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace stet
