// A packed document: a ZIP archive in memory, of which single members are unpacked.
//
// Only what is asked for is unpacked, never an archive inside the archive, and never more than
// kMostUnpacked bytes, whatever the archive says of itself: no bomb goes off, so its ratio does not
// matter. (minizip and not libzip, which brings OpenSSL into every start of the program: 1.4 ms.)
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "checker/base/result.h"

namespace stet {

class Package {
 public:
  static constexpr size_t kMostUnpacked = 32u << 20;  // of all members asked for; a novel has 5 MB
  static constexpr size_t kMostMembers = 20000;  // a book with a picture on each page has 2,000

  // `bytes` must outlive the package. Says of a file that is none what it is instead, if it can.
  static Result<Package> open(std::string_view bytes);

  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;
  ~Package();

  bool has(const std::string& member) const;
  // Fails on a member that is missing, encrypted, damaged, not UTF-8 or too much.
  Result<std::string> unpack(const std::string& member);

 private:
  struct Archive;
  explicit Package(std::unique_ptr<Archive> archive);
  std::unique_ptr<Archive> archive_;
};

}  // namespace stet
