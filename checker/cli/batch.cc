#include "checker/cli/batch.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "checker/base/utf8.h"
#include "checker/cli/commands.h"
#include "checker/cli/output.h"

namespace stet {
namespace {

class Batch {
 public:
  explicit Batch(const BatchAnswer& answer) : answer_(answer) {}

  int run() {
    char buffer[1 << 16];
    while (true) {
      const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) {
        complain(std::string("cannot read standard input: ") + std::strerror(errno));
        good_ = false;
      }
      if (got <= 0) break;
      if (!take({buffer, static_cast<size_t>(got)}) || !output_.flush()) break;
    }
    if (!line_.empty() || too_long_) end_line();
    if (const auto error = output_.finish()) {
      complain(error->text());
      return kExitFailure;
    }
    return good_ ? kExitGood : kExitFailure;
  }

 private:
  bool take(std::string_view bytes) {
    while (!bytes.empty()) {
      const size_t end = bytes.find('\n');
      const std::string_view part = bytes.substr(0, end);
      too_long_ = too_long_ || line_.size() + part.size() > kMaxBatchLine;
      if (!too_long_) line_ += part;
      if (end == std::string_view::npos) return true;
      if (!end_line()) return false;
      bytes.remove_prefix(end + 1);
    }
    return true;
  }

  bool end_line() {
    ++number_;
    if (line_.ends_with('\r')) line_.pop_back();
    reply_.clear();
    if (const auto error = answer()) {
      complain("standard input, line " + std::to_string(number_) + ": " + error->message);
      good_ = false;
      reply_.clear();
    }
    line_.clear();
    too_long_ = false;
    reply_ += '\n';
    return output_.write(reply_);
  }

  std::optional<Error> answer() {
    if (too_long_) {
      return Error{"is longer than " + std::to_string(kMaxBatchLine >> 10) + " KiB", "", 0};
    }
    if (find_invalid_utf8(line_) != std::string_view::npos) return Error{"is not UTF-8", "", 0};
    return answer_(line_, reply_);
  }

  const BatchAnswer& answer_;
  Output output_;
  std::string line_, reply_;
  bool too_long_ = false;
  bool good_ = true;
  size_t number_ = 0;
};

}  // namespace

int run_batch(const BatchAnswer& answer) { return Batch(answer).run(); }

Result<Fields> two_fields(std::string_view line) {
  const size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return Error{"has no tab between two fields", "", 0};
  const Fields fields{line.substr(0, tab), line.substr(tab + 1)};
  if (fields.second.find('\t') != std::string_view::npos) {
    return Error{"has more than one tab", "", 0};
  }
  return fields;
}

}  // namespace stet
