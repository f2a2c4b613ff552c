#include "checker/archive/archive_name.h"

#include <algorithm>
#include <tuple>

#include "checker/base/tsv.h"
#include "checker/house/house_names.h"

namespace stet {
namespace {

void sort_forms(std::vector<WrittenForm>& forms) {
  std::ranges::sort(forms, [](const WrittenForm& a, const WrittenForm& b) {
    return std::tuple(b.tally.mentions, b.tally.articles, std::string_view(a.text)) <
           std::tuple(a.tally.mentions, a.tally.articles, std::string_view(b.text));
  });
}

}  // namespace

void unite_forms(std::vector<WrittenForm>& forms) {
  sort_forms(forms);
  std::vector<std::pair<std::string, WrittenForm>> united;
  for (WrittenForm& form : forms) {
    const std::string letters = spelling_key(form.text);
    const auto same =
        std::ranges::find(united, letters, &std::pair<std::string, WrittenForm>::first);
    if (same != united.end()) {
      same->second.tally += form.tally;
    } else {
      united.emplace_back(letters, std::move(form));
    }
  }
  forms.clear();
  for (auto& [letters, form] : united) forms.push_back(std::move(form));
  sort_forms(forms);
}

namespace {

void sort_counted(ArchiveName::Counted& list) {
  std::ranges::sort(list, [](const auto& a, const auto& b) {
    return std::tie(b.second, a.first) < std::tie(a.second, b.first);
  });
}

constexpr char kField = '\t', kItem = '\n';

void append(const ArchiveName::Counted& list, size_t most, std::string& out) {
  for (size_t i = 0; i < std::min(list.size(), most); ++i) {
    out += list[i].first + kItem + std::to_string(list[i].second) + kItem;
  }
  out += kField;
}

std::string items(const UseCount& t) {
  return std::to_string(t.articles) + kItem + std::to_string(t.mentions) + kItem +
         std::to_string(t.first) + kItem + std::to_string(t.last) + kItem;
}

// Reads what encode() wrote.
class Items {
 public:
  explicit Items(std::string_view field) : rest_(field) {}
  bool done() const { return rest_.empty(); }
  std::string_view next() {
    const size_t end = rest_.find(kItem);
    const std::string_view item = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end, rest_.size() - 1) + 1);
    return item;
  }
  uint32_t number() { return static_cast<uint32_t>(std::stoul(std::string(next()))); }
  UseCount tally() {
    UseCount t;
    t.articles = number();
    t.mentions = number();
    t.first = number();
    t.last = number();
    return t;
  }

 private:
  std::string_view rest_;
};

}  // namespace

void NameGatherer::add(const RowKey& row, const UseCount& tally) {
  name_.folded = row.folded;
  switch (row.fact) {
    case Fact::form:
      name_.forms.push_back({std::string(row.text), tally});
      break;
    case Fact::kind:
      kinds_.emplace_back(static_cast<MentionKind>(row.text[0] - '0'), tally);
      name_.total += tally;
      break;
    case Fact::title:
      name_.titles.emplace_back(row.text, tally.articles);
      break;
    case Fact::country:
      name_.countries.emplace_back(row.text, tally.articles);
      break;
    case Fact::together:
      name_.together.emplace_back(row.text, tally.articles);
      break;
  }
}

ArchiveName NameGatherer::take() {
  uint32_t most = 0;
  for (const auto& [kind, tally] : kinds_) {
    if (kind == MentionKind::other || tally.articles <= most) continue;
    most = tally.articles;
    name_.kind = kind;
  }
  kinds_.clear();
  unite_forms(name_.forms);
  for (ArchiveName::Counted* list : {&name_.titles, &name_.countries, &name_.together})
    sort_counted(*list);
  return std::exchange(name_, {});
}

std::string encode(const ArchiveName& name, size_t most) {
  std::string out = name.folded + kField;
  out += static_cast<char>('0' + static_cast<int>(name.kind));
  out += kField + items(name.total) + kField;
  for (size_t i = 0; i < std::min(name.forms.size(), most); ++i)
    out += name.forms[i].text + kItem + items(name.forms[i].tally);
  out += kField;
  for (const ArchiveName::Counted* list : {&name.titles, &name.countries, &name.together})
    append(*list, most, out);
  return out;
}

ArchiveName decode_name(std::string_view bytes) {
  std::vector<std::string_view> fields;
  split_fields(bytes, kField, fields);
  ArchiveName name;
  name.folded = fields[0];
  name.kind = static_cast<MentionKind>(fields[1][0] - '0');
  name.total = Items(fields[2]).tally();
  for (Items forms(fields[3]); !forms.done();) {
    std::string text(forms.next());
    name.forms.push_back({std::move(text), forms.tally()});
  }
  size_t field = 4;
  for (ArchiveName::Counted* list : {&name.titles, &name.countries, &name.together}) {
    for (Items counted(fields[field++]); !counted.done();) {
      std::string text(counted.next());
      list->emplace_back(std::move(text), counted.number());
    }
  }
  return name;
}

}  // namespace stet
