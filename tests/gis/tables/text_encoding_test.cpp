// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/text_encoding.h"

#include <gtest/gtest.h>

#include <string>

using namespace std::string_literals;

TEST(TextEncoding, KeepsUtf8AndRemovesItsMark) {
    const auto text = gis::decodeText("\xEF\xBB\xBF地区,人口\n");
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text, "地区,人口\n");
    EXPECT_EQ(text->encoding, "UTF-8");
    EXPECT_FALSE(text->isGuessed);
}

// The bytes are those of Python's "石家庄市".encode("gbk") and of GB18030 for U+2000B, which GBK does not have.
TEST(TextEncoding, ReadsWhatIsNotUtf8AsGb18030AndSaysThatThisIsAGuess) {
    const auto text = gis::decodeText("\xCA\xAF\xBC\xD2\xD7\xAF\xCA\xD0\x95\x32\x83\x37");
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text, "石家庄市\xF0\xA0\x80\x8B");
    EXPECT_EQ(text->encoding, "GB18030");
    EXPECT_TRUE(text->isGuessed);
}

TEST(TextEncoding, ReadsUtf16ByItsMark) {
    const auto little = gis::decodeText("\xFF\xFE\x30\x57\x3A\x53"s);
    ASSERT_TRUE(little);
    EXPECT_EQ(little->text, "地区");
    EXPECT_EQ(little->encoding, "UTF-16LE");
    const auto big = gis::decodeText("\xFE\xFF\x57\x30\x53\x3A"s);
    ASSERT_TRUE(big);
    EXPECT_EQ(big->text, "地区");
}

TEST(TextEncoding, TrustsADeclaredEncodingOnlyAfterUtf8AndWhenItDecodes) {
    const std::string utf8 = "地区";
    EXPECT_EQ(gis::decodeText(utf8, {"GBK"})->encoding, "UTF-8");
    EXPECT_EQ(gis::decodeText("\xA6\x61\xB0\xCF", {"BIG5"})->text, "地區");  // Python: "地區".encode("big5")
    const auto text = gis::decodeText("\xB5\xD8\xC7\xF8", {"ASCII", "no such encoding"});
    ASSERT_TRUE(text);
    EXPECT_EQ(text->text, "地区");
    EXPECT_TRUE(text->isGuessed);
}

TEST(TextEncoding, RefusesBytesThatAreInNoneOfTheEncodings) {
    EXPECT_FALSE(gis::decodeText("\xFF\xFF\xFF"));
    EXPECT_FALSE(gis::decodeText("a\0b"s));
    EXPECT_FALSE(gis::decodeText("\xFF\xFE\x00\xD8"s)) << "half of a surrogate pair";
    EXPECT_FALSE(gis::decoded("\xCA\xAF\xBC", "GB18030")) << "cut in the middle of a character";
}

TEST(TextEncoding, KnowsEncodingsByTheirNames) {
    for (const char* name : {"GBK", "gb18030", "BIG5", "windows-1252", "SHIFT_JIS", "UTF-16"}) {
        EXPECT_TRUE(gis::isEncoding(name)) << name;
    }
    for (const char* name : {"", "GBKK", "UTF-8//IGNORE", "ASCII//TRANSLIT"}) {
        EXPECT_FALSE(gis::isEncoding(name)) << name;
        EXPECT_FALSE(gis::decoded("a", name)) << name;
    }
}

TEST(TextEncoding, WritesOtherEncodings) {
    EXPECT_EQ(gis::encoded("石", "GBK"), "\xCA\xAF");
    EXPECT_FALSE(gis::encoded("石", "ISO-8859-1"));
    EXPECT_FALSE(gis::encoded("a", "no such encoding"));
}

TEST(TextEncoding, ConvertsTextsLongerThanAnyBuffer) {
    std::string bytes = "x";
    std::string expected = "x";
    for (int i = 0; i < 5000; ++i) {
        bytes += "\xCA\xAF";
        expected += "石";
    }
    EXPECT_EQ(gis::decoded(bytes, "GB18030"), expected);
}
