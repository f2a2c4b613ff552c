#include "checker/config/value_reader.h"

#include <algorithm>

#include "checker/base/choices.h"

namespace stet {
namespace {

std::string_view kind_name(JsonValue::Kind kind) {
  constexpr std::string_view kNames[] = {"null",     "true or false", "a number",
                                         "a string", "a list",        "an object"};
  return kNames[static_cast<size_t>(kind)];
}

}  // namespace

void ValueReader::fail(Place place, std::string message) {
  fail(error_at(place, path_, std::move(message)));
}

void ValueReader::fail(Error error) {
  if (!error_) error_ = std::move(error);
}

bool ValueReader::is(const JsonValue& value, JsonValue::Kind kind, std::string_view what) {
  if (error_) return false;
  if (value.kind == kind) return true;
  fail(value.place,
       "this is " + std::string(kind_name(value.kind)) + "; write " + std::string(what));
  return false;
}

void ValueReader::object(const JsonValue& value, std::string_view what, std::span<const Key> keys) {
  if (!is(value, JsonValue::Kind::object, "an object in braces for " + std::string(what))) return;
  for (const JsonMember& member : value.members) {
    if (error_) return;
    const auto key = std::ranges::find(keys, member.key, &Key::name);
    if (key != keys.end()) {
      key->read(member);
      continue;
    }
    std::vector<std::string_view> names;
    for (const Key& k : keys) names.push_back(k.name);
    fail(member.place, unknown_choice("key", member.key, names));
  }
}

std::string ValueReader::string(const JsonValue& value, std::string_view what) {
  return is(value, JsonValue::Kind::string, what) ? value.string : std::string();
}

bool ValueReader::boolean(const JsonValue& value, std::string_view what) {
  return is(value, JsonValue::Kind::boolean, what) && value.boolean;
}

float ValueReader::probability(const JsonValue& value) {
  constexpr std::string_view kWhat = "a number from 0 to 1";
  if (!is(value, JsonValue::Kind::number, kWhat)) return 0;
  if (!(value.number >= 0 && value.number <= 1)) {
    fail(value.place, "is out of range; write " + std::string(kWhat));
  }
  return static_cast<float>(value.number);
}

std::vector<const JsonValue*> ValueReader::strings(const JsonValue& value, std::string_view what) {
  std::vector<const JsonValue*> out;
  const auto add = [&](const JsonValue& item) {
    if (!is(item, JsonValue::Kind::string, what)) return;
    if (item.string.empty()) return fail(item.place, "is empty; write " + std::string(what));
    out.push_back(&item);
  };
  if (value.kind == JsonValue::Kind::list) {
    for (const JsonValue& item : value.items) add(item);
  } else {
    add(value);
  }
  return out;
}

size_t ValueReader::choice(const JsonValue& value, std::string_view what,
                           std::span<const std::string_view> choices) {
  std::string list;
  for (const std::string_view choice : choices)
    list += (list.empty() ? "" : ", ") + std::string(choice);
  if (!is(value, JsonValue::Kind::string, "one of " + list)) return 0;
  const auto found = std::ranges::find(choices, value.string);
  if (found != choices.end()) return static_cast<size_t>(found - choices.begin());
  fail(value.place, unknown_choice(what, value.string, choices));
  return 0;
}

}  // namespace stet
