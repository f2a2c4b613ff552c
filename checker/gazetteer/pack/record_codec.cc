#include "checker/gazetteer/pack/record_codec.h"

#include <cstring>

namespace stet {
namespace {

// What has one size in every record.
struct Fixed {
  uint64_t id;
  float latitude, longitude;
  uint32_t population;
  uint16_t countries[4];
  uint8_t kind, kind_known, capital, curated;
};

void append_text(std::string_view text, std::string& out) {
  const auto size = static_cast<uint32_t>(text.size());
  out.append(reinterpret_cast<const char*>(&size), sizeof(size));
  out += text;
}

std::string take_text(std::string_view& bytes) {
  uint32_t size;
  std::memcpy(&size, bytes.data(), sizeof(size));
  std::string out(bytes.substr(sizeof(size), size));
  bytes.remove_prefix(sizeof(size) + size);
  return out;
}

}  // namespace

void encode_record(const GazetteerRecord& record, std::string& out) {
  Fixed fixed = {};
  fixed.id = record.id;
  fixed.latitude = record.latitude;
  fixed.longitude = record.longitude;
  fixed.population = record.population;
  for (size_t i = 0; i < std::size(fixed.countries); ++i) {
    fixed.countries[i] = record.countries[i].value;
  }
  fixed.kind = static_cast<uint8_t>(record.kind);
  fixed.kind_known = record.kind_known ? 1 : 0;
  fixed.capital = record.capital ? 1 : 0;
  fixed.curated = record.curated ? 1 : 0;
  out.append(reinterpret_cast<const char*>(&fixed), sizeof(fixed));
  for (const std::string* text : {&record.short_name, &record.note, &record.admin1}) {
    append_text(*text, out);
  }
  for (const RecordName& name : record.names) {
    out += static_cast<char>(name.role);
    append_text(name.text, out);
  }
}

GazetteerRecord decode_record(std::string_view bytes) {
  GazetteerRecord record;
  Fixed fixed;
  std::memcpy(&fixed, bytes.data(), sizeof(fixed));
  bytes.remove_prefix(sizeof(fixed));
  record.id = fixed.id;
  record.latitude = fixed.latitude;
  record.longitude = fixed.longitude;
  record.population = fixed.population;
  for (size_t i = 0; i < std::size(fixed.countries); ++i) {
    record.countries[i].value = fixed.countries[i];
  }
  record.kind = static_cast<EntryKind>(fixed.kind);
  record.kind_known = fixed.kind_known != 0;
  record.capital = fixed.capital != 0;
  record.curated = fixed.curated != 0;
  for (std::string* text : {&record.short_name, &record.note, &record.admin1}) {
    *text = take_text(bytes);
  }
  while (!bytes.empty()) {
    const auto role = static_cast<NameRole>(bytes[0]);
    bytes.remove_prefix(1);
    record.add_name(take_text(bytes), role);
  }
  return record;
}

void append_sortable(uint64_t number, int count, std::string& out) {
  for (int i = count; i-- > 0;) out += static_cast<char>(number >> (8 * i) & 0xFF);
}

uint64_t read_sortable(std::string_view bytes) {
  uint64_t number = 0;
  for (char c : bytes) number = number << 8 | static_cast<uint8_t>(c);
  return number;
}

}  // namespace stet
