#include "collect/text_encoding.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string text_of(std::string_view bytes) {
    auto const decoded = decode_text(bytes, "f.csv");
    return decoded ? decoded->text : to_string(decoded.error(), base::Language::en);
}

TEST(TextEncoding, DropsAByteOrderMark) {
    EXPECT_EQ(text_of("\xEF\xBB\xBF"
                      "año"),
              "año");
    EXPECT_THAT(decode_text("año", "f.csv")->notes, IsEmpty());
}

TEST(TextEncoding, ReadsUtf16OfEitherEndWithPairs) {
    EXPECT_EQ(text_of(std::string_view("\xFF\xFE"
                                       "a\0\xF1\0\xAC\x20\x3D\xD8\x00\xDE",
                                       12)),
              "añ€😀");
    EXPECT_EQ(text_of(std::string_view("\xFE\xFF\0a\0\xF1\x20\xAC\xD8\x3D\xDE\x00", 12)), "añ€😀");
}

TEST(TextEncoding, ReadsWhatIsNotUtf8AsWindows1252AndSaysSo) {
    auto const decoded = decode_text("a\xF1o \x80 \x93x\x94 \xC1", "f.csv");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text, "año € “x” Á");
    ASSERT_THAT(decoded->notes, SizeIs(1));
    EXPECT_THAT(decoded->notes.front().en, HasSubstr("read as Windows-1252"));
    EXPECT_THAT(decoded->notes.front().es, HasSubstr("se leyó como Windows-1252"));
}

TEST(TextEncoding, NamesThePlaceOfWhatNoTextHas) {
    EXPECT_THAT(text_of("a\nb\x81"), HasSubstr("f.csv:2:2: the file is neither UTF-8 nor Windows-1252 here"));
    EXPECT_THAT(text_of(std::string_view("a\n\0", 3)), HasSubstr("f.csv:2:1: the file has a zero byte here"));
    EXPECT_THAT(text_of(std::string_view("\xFF\xFE\x00\xDE", 4)), HasSubstr("half a character"));
}

}  // namespace
}  // namespace cifra::collect
