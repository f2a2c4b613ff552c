#include "checker/names/native_script.h"

#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

#include "checker/base/tsv.h"
#include "checker/base/utf8.h"
#include "checker/names/fold.h"
#include "checker/names/native_reading.h"

namespace stet {
namespace {

NativeVerdict verdict(std::string_view latin, std::string_view native) {
  return compare_native(fold(latin), fold(native));
}

struct Pair {
  const char *latin, *native;
};

TEST(NativeScript, NamesFitTheirOwnSpellings) {
  for (const Pair& p : {
           Pair{"Asaad al-Shaybani", "أسعد الشيباني"},
           {"Muammar Gaddafi", "معمر القذافي"},
           {"Moammar Kadhafi", "معمر القذافي"},
           {"Hosni Mubarak", "حسني مبارك"},
           {"Hassan Rouhani", "حسن روحانی"},
           {"Volodymyr Zelenskyy", "Володимир Зеленський"},
           {"Wolodymyr Selenskyj", "Володимир Зеленський"},
           {"Nikita Chruschtschow", "Никита Хрущёв"},
           {"Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"},
           {"Benjamin Netanyahu", "בנימין נתניהו"},
           {"Salome Zourabichvili", "სალომე ზურაბიშვილი"},
           {"Nikol Pashinyan", "Նիկոլ Փաշինյան"},
           {"Kim Jong-un", "김정은"},
           {"Yoon Suk Yeol", "윤석열"},
           {"Lee Jae-myung", "이재명"},
           {"Xi Jinping", "习近平"},
           {"Jinping Xi", "習近平"},
           {"Lev Tolstoy", "Лев Николаевич Толстой"},
           {"Narendra Modi", "नरेंद्र मोदी"},
           {"Sheikh Hasina", "শেখ হাসিনা"},
           {"Bhagwant Mann", "ਭਗਵੰਤ ਮਾਨ"},
           {"Amit Shah", "અમિત શાહ"},
           {"Naveen Patnaik", "ନବୀନ ପଟ୍ଟନାୟକ"},
           {"M. K. Stalin", "மு. க. ஸ்டாலின்"},
           {"Edappadi Palaniswami", "எடப்பாடி பழனிசாமி"},
           {"Revanth Reddy", "రేవంత్ రెడ్డి"},
           {"Basavaraj Bommai", "ಬಸವರಾಜ ಬೊಮ್ಮಾಯಿ"},
           {"Pinarayi Vijayan", "പിണറായി വിജയൻ"},
           {"Ranil Wickremesinghe", "රනිල් වික්‍රමසිංහ"},
           {"Prayut Chan-o-cha", "ประยุทธ์ จันทร์โอชา"},
           {"Thaksin Shinawatra", "ทักษิณ ชินวัตร"},
           {"Min Aung Hlaing", "မင်း အောင် လှိုင်"},
           {"Abiy Ahmed", "ዐቢይ አሕመድ"},
           {"Tedros Adhanom", "ቴዎድሮስ አድሓኖም"},
       }) {
    EXPECT_EQ(verdict(p.latin, p.native), NativeVerdict::fits) << p.latin;
  }
}

TEST(NativeScript, NamesOfOthersContradict) {
  for (const Pair& p : {
           Pair{"Asaad al-Shaybani", "محمود خليل"},
           {"Volodymyr Zelenskyy", "Віталій Кличко"},
           {"Benjamin Netanyahu", "יאיר לפיד"},
           {"Nikol Pashinyan", "Արմեն Սարգսյան"},
           {"Kim Jong-un", "박근혜"},
           {"Xi Jinping", "李克强"},
           {"Narendra Modi", "राहुल गांधी"},
           {"Sheikh Hasina", "মুহাম্মদ ইউনূস"},
           {"Pinarayi Vijayan", "രമേശ് ചെന്നിത്തല"},
           {"Chuan Leekpai", "ประยุทธ์ จันทร์โอชา"},
           {"Abiy Ahmed", "ደብረጽዮን ገብረሚካኤል"},
       }) {
    EXPECT_EQ(verdict(p.latin, p.native), NativeVerdict::contradicts) << p.latin;
  }
}

TEST(NativeScript, ReadingsThatNobodyCanKnowAreUnknown) {
  for (const Pair& p : {
           Pair{"Shigeru Ishiba", "石破茂"},
           {"Wada Kana", "和田加奈"},
           {"Haruki Murakami", "むらかみ春樹"},
           {"Carrie Lam", "林鄭月娥"},
           {"Chi Wei-jan", "紀蔚然"},
           {"Serhiy Zhadan", "Жадан"},
           {"Zhadan", "Сергій Жадан"},
           {"Abu Ubaida", "حذيفة الكحلوت"},
           {"Norodom Sihanouk", "នរោត្តម សីហនុ"},
           {"Aung San Suu Kyi", "အောင်ဆန်းစုကြည်"},
           {"Xi Jinping", ""},
           {"", "习近平"},
       }) {
    EXPECT_EQ(verdict(p.latin, p.native), NativeVerdict::unknown) << p.latin;
  }
}

TEST(NativeScript, NamesWithoutEndAreUnknown) {
  std::string latin, native;
  for (int i = 0; i < 1000; ++i) {
    latin += "Zelenskyy ";
    native += "Кличко ";
  }
  EXPECT_EQ(verdict(latin, "Віталій Кличко"), NativeVerdict::unknown);
  EXPECT_EQ(verdict("Volodymyr Zelenskyy", native), NativeVerdict::unknown);
}

TEST(NativeScript, LikenessIsTheShareOfTheConsonants) {
  EXPECT_FLOAT_EQ(native_likeness("mubarak", "مبارك"), 1);
  EXPECT_FLOAT_EQ(native_likeness("mubarak", "كلينتون"), 0);
  EXPECT_FLOAT_EQ(native_likeness("", "مبارك"), 0);
  EXPECT_FLOAT_EQ(native_likeness("", ""), 0);
}

std::unique_ptr<icu::Transliterator> transliterator(const char* rules) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
  EXPECT_TRUE(U_SUCCESS(status));
  return made;
}

std::string transliterated(const icu::Transliterator& t, char32_t letter) {
  icu::UnicodeString text(static_cast<UChar32>(letter));
  t.transliterate(text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

// ICU's romanization of a letter must be among its sounds.
TEST(NativeScript, LettersAgreeWithIcu) {
  const auto latin = transliterator("Any-Latin; Latin-ASCII");
  int letters = 0;
  const auto check = [&](const TsvRow& row) -> std::optional<Error> {
    const std::string letter(row[0]);
    const std::string reading = fold(transliterated(*latin, decode_utf8(letter, 0).value));
    if (reading == letter) return std::nullopt;               // ICU has none
    if (letter == "ৱ" || letter == "ፀ") return std::nullopt;  // ICU takes them for ra and da
    if (reading.find_first_not_of("aeiouy") == std::string::npos) return std::nullopt;
    EXPECT_GT(native_likeness(reading, letter), 0) << letter << " " << reading;
    ++letters;
    return std::nullopt;
  };
  const auto error = read_table(STET_SOURCE_DIR "/rules/knowledge/native-letters.tsv",
                                {"letter", "sounds", "script"}, check);
  EXPECT_FALSE(error);
  EXPECT_GT(letters, 550);
}

TEST(NativeScript, PinyinAgreesWithIcu) {
  const auto latin = transliterator("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower");
  for (char32_t c = 0x4E00; c < 0xA000; c += 7) {
    const std::string_view reading = pinyin(c);
    if (reading.empty()) continue;
    EXPECT_EQ(reading, transliterated(*latin, c));
  }
  EXPECT_EQ(pinyin(U'习'), "xi");
  EXPECT_EQ(pinyin(U'a'), "");
}

}  // namespace
}  // namespace stet
