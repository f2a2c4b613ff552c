#include "checker/gazetteer/pack/mass_builder.h"

#include <algorithm>
#include <utility>

#include "checker/base/write_file.h"
#include "checker/gazetteer/pack/learn_symbols.h"
#include "checker/gazetteer/pack/record_codec.h"
#include "checker/gazetteer/pack/same_place.h"

namespace stet {
namespace {

constexpr size_t kSample = 200'000;  // names
constexpr size_t kSectionBuffer = 8u << 20;

// Joins the parts of one entry as they come.
class Joined {
 public:
  void add(GazetteerRecord part) {
    if (empty_) {
      record_ = std::move(part);
      empty_ = false;
      return;
    }
    if (!record_.kind_known && part.kind_known) std::swap(record_, part);
    const auto primary = std::ranges::find(part.names, NameRole::primary, &RecordName::role);
    if (primary != part.names.end()) {
      for (RecordName& name : record_.names) {
        if (name.role == NameRole::primary) name.role = NameRole::official;
      }
      std::rotate(part.names.begin(), primary, primary + 1);
      record_.names.insert(record_.names.begin(), part.names[0]);
      part.names.erase(part.names.begin());
    }
    join_records(std::move(part), record_);
  }
  bool empty() const { return empty_; }
  GazetteerRecord take() {
    empty_ = true;
    return std::move(record_);
  }

 private:
  GazetteerRecord record_;
  bool empty_ = true;
};

// Calls `use(group, record)` for the joined records of each `prefix` bytes of the keys.
std::optional<Error> drain_joined(
    ExternalSort& sort, size_t prefix,
    const std::function<void(std::string_view, GazetteerRecord)>& use) {
  std::string group;
  Joined joined;
  auto error = sort.drain([&](std::string_view key, std::string_view value) {
    if (!joined.empty() && key.substr(0, prefix) != group) use(group, joined.take());
    group = key.substr(0, prefix);
    joined.add(decode_record(value));
    return std::optional<Error>();
  });
  if (!error && !joined.empty()) use(group, joined.take());
  return error;
}

}  // namespace

MassBuilder::MassBuilder(const MassOptions& options)
    : options_(options),
      sorting_{options.scratch_folder, options.memory},
      parts_(sorting_),
      known_(sorting_),
      entries_(sorting_),
      sample_(kSample) {}

void MassBuilder::add_part(uint64_t id, uint32_t order, const GazetteerRecord& record) {
  key_.clear();
  append_sortable(id, 8, key_);
  append_sortable(order, 4, key_);
  append_sortable(sequence_++, 8, key_);
  value_.clear();
  encode_record(record, value_);
  parts_.add(key_, value_);
}

void MassBuilder::add(GazetteerRecord record) { place(std::move(record)); }

// To the entry of the lower gazetteer that it is, or among those that are new.
void MassBuilder::place(GazetteerRecord record) {
  keep_distinct_names(record);
  if (record.names.empty()) return;
  const std::optional<EntryRef> same =
      options_.lower == nullptr ? std::nullopt : same_place(record, *options_.lower);
  if (!same) return put(std::move(record));
  key_.clear();
  append_sortable(same->layer, 2, key_);
  append_sortable(same->index, 4, key_);
  append_sortable(sequence_++, 8, key_);
  value_.clear();
  encode_record(record, value_);
  known_.add(key_, value_);
}

void MassBuilder::put(GazetteerRecord record) {
  keep_distinct_names(record);
  if (record.id == 0) record.id = own_id(record);
  for (const RecordName& name : record.names) sample_.offer(name.text);
  counts_.names += record.names.size();
  ++counts_.entries;
  key_.clear();
  append_sortable(record.countries[0].value, 2, key_);
  append_sortable(0xFFFFu - importance(record), 2, key_);
  append_sortable(record.id, 8, key_);
  append_sortable(static_cast<uint64_t>(record.kind), 1, key_);
  key_ += record.names[0].text;
  value_.clear();
  encode_record(record, value_);
  entries_.add(key_, value_);
}

std::optional<Error> MassBuilder::join_parts() {
  return drain_joined(parts_, 8, [this](std::string_view, GazetteerRecord record) {
    if (!record.kind_known) return;
    record.names[0].role = NameRole::primary;
    place(std::move(record));
  });
}

std::optional<Error> MassBuilder::join_to_lower() {
  return drain_joined(known_, 6, [this](std::string_view key, GazetteerRecord record) {
    const EntryRef ref = {static_cast<uint16_t>(read_sortable(key.substr(0, 2))),
                          static_cast<uint32_t>(read_sortable(key.substr(2)))};
    shadows_.push_back(options_.lower->entry(ref).id);
    record.id = 0;  // one place has one id in all layers, so that the higher ones can hide it
    adopt(*options_.lower, ref, record);
    put(std::move(record));
  });
}

std::optional<Error> MassBuilder::write_entries(ImageWriter& writer, const Progress& progress) {
  constexpr uint64_t kOften = 4096;
  uint64_t done = 0;
  return entries_.drain([&](std::string_view key, std::string_view value) {
    const auto rank = static_cast<uint16_t>(0xFFFFu - read_sortable(key.substr(2, 2)));
    if (++done % kOften == 0) progress(done, counts_.entries);
    return writer.add_entry(decode_record(value), rank);
  });
}

Result<MassBuilder::Counts> MassBuilder::write(const LayerAbout& about, const std::string& path,
                                               const Progress& progress) {
  if (auto error = join_parts()) return *error;
  if (auto error = join_to_lower()) return *error;
  counts_.replaced = shadows_.size();
  std::vector<Symbol> symbols;
  if (counts_.names > options_.large_names) symbols = learn_symbols(sample_.names());
  ImageWriter writer({options_.scratch_folder, kSectionBuffer}, symbols);
  if (auto error = write_entries(writer, progress)) return *error;
  Result<FileWriter> file = FileWriter::create(path);
  if (!file) return file.error();
  const auto append = [&file](std::string_view bytes) { return file->append(bytes); };
  if (auto error = writer.finish(about, shadows_, append)) return *error;
  if (auto error = file->commit()) return *error;
  return counts_;
}

}  // namespace stet
