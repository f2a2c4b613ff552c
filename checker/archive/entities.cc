#include "checker/archive/entities.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <unordered_map>

#include "checker/archive/own_words.h"
#include "checker/archive/unions.h"

namespace stet {
namespace {

ArchiveEntity entity_of(ArchiveName name) {
  return {name.kind, std::move(name.forms), name.total, {}, {}};
}

void merge(ArchiveName name, ArchiveEntity& entity) {
  if (entity.kind == MentionKind::other || name.total.articles > entity.total.articles)
    entity.kind = name.kind == MentionKind::other ? entity.kind : name.kind;
  entity.total += name.total;
  for (WrittenForm& form : name.forms) entity.spellings.push_back(std::move(form));
}

// The undecided ones first, and last what has one spelling after all (JD Vance, J.D. Vance).
void sort_conflicts(std::vector<ArchiveEntity>& conflicts) {
  std::ranges::sort(conflicts, [](const ArchiveEntity& a, const ArchiveEntity& b) {
    return std::tuple(!a.conflict(), a.clear(), b.total.articles, b.total.mentions,
                      std::string_view(a.spellings[0].text)) <
           std::tuple(!b.conflict(), b.clear(), a.total.articles, a.total.mentions,
                      std::string_view(b.spellings[0].text));
  });
}

}  // namespace

bool ArchiveEntity::clear() const {
  constexpr uint64_t kEnough = 10, kPercent = 90;
  uint64_t all = 0;
  for (const WrittenForm& form : spellings) all += form.tally.articles;
  const uint64_t own = spellings[0].tally.articles;
  return own >= kEnough && own * 100 >= all * kPercent;
}

std::optional<Error> ArchiveIndex::gather(Blocks& blocks) {
  NameGatherer gatherer;
  std::string folded;
  const auto finish = [&] {
    if (folded.empty()) return;
    const ArchiveName name = gatherer.take();
    const std::string record = encode(name, SIZE_MAX);
    const auto size = static_cast<uint32_t>(record.size());
    char bytes[sizeof size];
    std::memcpy(bytes, &size, sizeof size);
    names_.append({bytes, sizeof bytes});
    names_.append(record);
    blocks.add(name);
  };
  auto error = rows_.drain([&](std::string_view key, std::string_view value) {
    const RowKey row = split_row_key(key);
    const std::optional<UseCount> tally = decode_use_count(value);
    if (!tally) return std::optional(Error{"a row of the archive is damaged", "", 0});
    if (row.folded != folded) {
      finish();
      folded = row.folded;
    }
    gatherer.add(row, *tally);
    return std::optional<Error>();
  });
  if (error) return error;
  finish();
  return names_.error();
}

std::optional<Error> ArchiveIndex::each_name(
    const std::function<std::optional<Error>(ArchiveName)>& use) {
  SpoolReader reader(names_);
  for (;;) {
    const std::string_view head = reader.next(sizeof(uint32_t));
    if (head.size() < sizeof(uint32_t)) return names_.error();
    uint32_t size = 0;
    std::memcpy(&size, head.data(), sizeof size);
    if (auto error = use(decode_name(reader.next(size)))) return error;
  }
}

std::optional<Error> ArchiveIndex::drain(uint32_t least_articles, const Use& use) {
  Unions unions(gazetteer_);
  {
    Blocks blocks(scratch_, gazetteer_);
    if (auto error = gather(blocks)) return error;
    auto error = blocks.pairs([&](const ArchiveName& a, const ArchiveName& b) {
      if (Sameness same = same_name(a, b, gazetteer_); same.strength > 0)
        unions.add(a, b, std::move(same));
    });
    if (error) return error;
  }
  unions.join();

  std::vector<ArchiveEntity> conflicts(unions.groups());
  auto error = each_name([&](ArchiveName name) {
    const uint32_t group = unions.group_of(name.folded);
    if (group != Unions::kAlone) {
      conflicts[group].why = unions.why(group);
      merge(std::move(name), conflicts[group]);
    } else if (name.forms.size() > 1) {
      conflicts.push_back(entity_of(std::move(name)));
    }
    return std::optional<Error>();
  });
  if (error) return error;
  for (ArchiveEntity& entity : conflicts) unite_forms(entity.spellings);
  sort_conflicts(conflicts);
  OwnWords words(conflicts);
  error = each_name([&](const ArchiveName& name) {
    words.see(name);
    return std::optional<Error>();
  });
  if (error) return error;
  words.write(conflicts);
  for (const ArchiveEntity& entity : conflicts) {
    if (entity.total.articles < least_articles) continue;
    if (auto failed = use(entity)) return failed;
  }
  return each_name([&](ArchiveName name) -> std::optional<Error> {
    const bool alone = unions.group_of(name.folded) == Unions::kAlone && name.forms.size() == 1;
    if (!alone || name.total.articles < least_articles) return std::nullopt;
    return use(entity_of(std::move(name)));
  });
}

}  // namespace stet
