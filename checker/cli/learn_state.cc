#include "checker/cli/learn_state.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "checker/base/hash.h"
#include "checker/base/write_file.h"

namespace fs = std::filesystem;

namespace stet {
namespace {

// Enough that the overhead of a file of rows is small, few enough that little work is lost.
constexpr size_t kFilesInChunk = 500;
constexpr size_t kMostRowBytes = 1u << 30;
constexpr std::string_view kHeader = "stet rows 1\n";

uint64_t identity(const Input& input, uint64_t h) {
  struct stat about{};
  h = hash_bytes(input.path, h);
  if (::stat(input.path.c_str(), &about) != 0) return h;
  h = mix(h ^ static_cast<uint64_t>(about.st_size));
  h = mix(h ^ static_cast<uint64_t>(about.st_mtim.tv_sec));
  return mix(h ^ static_cast<uint64_t>(about.st_mtim.tv_nsec));
}

std::string hex(uint64_t number) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += kDigits[number >> shift & 15];
  return out;
}

}  // namespace

Result<LearnState> LearnState::open(const std::string& folder, const std::vector<Input>& inputs,
                                    const std::string& salt) {
  std::error_code failed;
  fs::create_directory(folder, failed);
  if (failed) return Error{"cannot make the state folder: " + failed.message(), folder, 0};
  LearnState state;
  state.folder_ = folder;
  for (size_t first = 0; first < inputs.size(); first += kFilesInChunk) {
    Chunk chunk;
    chunk.first = first;
    chunk.end = std::min(first + kFilesInChunk, inputs.size());
    uint64_t h = hash_bytes(salt);
    for (size_t i = chunk.first; i < chunk.end; ++i) h = identity(inputs[i], h);
    chunk.path = folder + "/" + hex(h) + ".rows";
    chunk.done = fs::is_regular_file(chunk.path, failed);
    state.chunks_.push_back(std::move(chunk));
  }
  return state;
}

std::optional<Error> LearnState::save(Chunk& chunk, std::string_view rows) {
  chunk.done = true;
  return write_file(chunk.path, std::string(kHeader) + std::string(rows));
}

Result<std::string> LearnState::read(const Chunk& chunk) {
  Result<std::string> content = read_file(chunk.path, kMostRowBytes);
  if (!content) return content;
  if (!content->starts_with(kHeader)) {
    return Error{"is no file of rows that this program wrote; remove it and run again", chunk.path,
                 1};
  }
  return content->substr(kHeader.size());
}

void LearnState::remove() const {
  std::error_code ignored;
  for (const Chunk& chunk : chunks_) fs::remove(chunk.path, ignored);
  fs::remove(folder_, ignored);
}

}  // namespace stet
