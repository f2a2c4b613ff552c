// Build step: asks ICU's spoof checker which Cyrillic and Greek letters a reader takes for Latin
// ones, and writes the pairs as a C++ table sorted by the letter that is not Latin.
//
//   make_look_alikes OUT.inc
//
// Two letters are confusable if the checker gives them one skeleton. To ask it while an article is
// read would need ICU at run time, which takes longer to load than an article to check.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <cstdio>
#include <vector>

namespace {

using icu::UnicodeString;

constexpr UChar32 kLatinEnd = 0x180;             // the alphabets of Latin Extended-A
constexpr UChar32 kOther = 0x370, kEnd = 0x530;  // Greek and Cyrillic

class Confusables {
 public:
  Confusables() : checker_(uspoof_open(&status_)) {
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status_);
    for (UChar32 c = 'A'; c < kLatinEnd && ok(); ++c) {
      // é is a plain letter with a mark; æ and ß resemble their counterparts in few typefaces.
      const bool plain = nfd->normalize(UnicodeString(c), status_).charAt(0) < 0x80;
      if (u_isalpha(c) && plain) latin_.push_back({c, skeleton(c)});
    }
    for (UChar32 c : {0x18F, 0x259}) latin_.push_back({c, skeleton(c)});  // Azerbaijani schwa
  }
  ~Confusables() { uspoof_close(checker_); }
  Confusables(const Confusables&) = delete;

  bool ok() const { return U_SUCCESS(status_) != 0; }

  // The Latin letter of the same case that `c` is taken for, the plainest first; 0 if none.
  UChar32 latin(UChar32 c) {
    const UnicodeString wanted = skeleton(c);
    for (const Letter& l : latin_) {
      if (l.skeleton == wanted && u_isupper(l.c) == u_isupper(c)) return l.c;
    }
    return 0;
  }

 private:
  struct Letter {
    UChar32 c;
    UnicodeString skeleton;
  };

  UnicodeString skeleton(UChar32 c) {
    UnicodeString out;
    uspoof_getSkeletonUnicodeString(checker_, 0, UnicodeString(c), out, &status_);
    return out;
  }

  UErrorCode status_ = U_ZERO_ERROR;
  USpoofChecker* checker_;
  std::vector<Letter> latin_;
};

}  // namespace

int main(int argc, char** argv) {
  std::FILE* out = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
  if (out == nullptr) {
    std::fputs("usage: make_look_alikes OUT.inc\n", stderr);
    return 2;
  }
  Confusables confusables;
  std::fprintf(out, "// Written by make_look_alikes from ICU %s.\n", U_ICU_VERSION);
  std::fputs("constexpr LookAlike kLookAlikes[] = {\n", out);
  for (UChar32 c = kOther; c < kEnd; ++c) {
    const UChar32 latin = u_isalpha(c) ? confusables.latin(c) : 0;
    if (latin != 0) std::fprintf(out, "{0x%04X, 0x%04X},\n", c, latin);
  }
  std::fputs("};\n", out);
  return std::fclose(out) == 0 && confusables.ok() ? 0 : 2;
}
