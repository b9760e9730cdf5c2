// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "gis/region_reader.h"
#include "gis/table_reader.h"
#include "gis/text_encoding.h"
#include "gis/vector/text_decoder.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/gis/vector/vector_files.h"
#include "tests/support/china_albers.h"

using gis::EncodingStatus;
using gis::ErrorKind;
using vector_files::ShapefileMarks;

namespace {

using Texts = std::vector<std::string>;

// The bytes are written out, so that the test does not depend on the conversions that it tests.
const Texts inGbk{"\xCA\xAF\xBC\xD2\xD7\xAF\xCA\xD0", "\xCC\xC6\xC9\xBD\xCA\xD0", "\xD6\xD8\xC7\xEC\xCA\xD0"};
const Texts cities{"石家庄市", "唐山市", "重庆市"};
const Texts inBig5{"\xBB\x4F\xA5\x5F\xA5\xAB", "\xB0\xAA\xB6\xAF\xA5\xAB"};
const Texts taiwan{"臺北市", "高雄市"};
const Texts inLatin1{"S\xE3o Paulo", "\xD1uble", "C\xF4te-d'Or", "Goi\xE1s", "Bogot\xE1"};
const Texts western{"São Paulo", "Ñuble", "Côte-d'Or", "Goiás", "Bogotá"};
const Texts inCp1252{"\x8Cuvre", "\x80uro", "S\xE3o"};
const Texts ofCp1252{"Œuvre", "€uro", "São"};

Texts valuesOf(const gis::Table& table) {
    Texts values;
    std::ranges::transform(table.rows, std::back_inserter(values), [](const auto& row) { return row[0]; });
    return values;
}

struct Case {
    const char* description;
    Texts stored;
    ShapefileMarks marks;
    Texts expected;
    const char* used;
    EncodingStatus status;
};

std::vector<Case> allCases() {
    std::vector<Case> all;
    for (const char* cpg : {"GBK", "936", "GB2312", "GB18030", "CP936", "OEM 936", "ANSI 936"}) {
        for (const int languageByte : {0x00, 0x57, 0x4D}) {
            all.push_back({cpg,
                           inGbk,
                           {cpg, static_cast<unsigned char>(languageByte), ""},
                           cities,
                           "GB18030",
                           EncodingStatus::Declared});
        }
    }
    all.push_back({"LDID 0x4D", inGbk, {"", 0x4D, ""}, cities, "GB18030", EncodingStatus::Declared});
    all.push_back({"LDID 0x7A", inGbk, {"", 0x7A, ""}, cities, "GB18030", EncodingStatus::Declared});
    all.push_back({"nothing", inGbk, {"", 0x00, ""}, cities, "GB18030", EncodingStatus::Guessed});
    all.push_back({"LDID 0x57", inGbk, {"", 0x57, ""}, cities, "GB18030", EncodingStatus::Guessed});
    all.push_back({"UTF-8, wrongly", inGbk, {"UTF-8", 0, ""}, cities, "GB18030", EncodingStatus::Guessed});
    all.push_back({"ISO-8859-1, wrongly", inGbk, {"ISO-8859-1", 0, ""}, cities, "GB18030", EncodingStatus::Guessed});
    all.push_back({"an unknown name", inGbk, {"Klingon", 0, ""}, cities, "GB18030", EncodingStatus::Guessed});
    all.push_back({"UTF-8", cities, {"UTF-8", 0, ""}, cities, "UTF-8", EncodingStatus::Declared});
    all.push_back({"UTF-8 without a mark", cities, {"", 0, ""}, cities, "UTF-8", EncodingStatus::Guessed});
    all.push_back({"UTF-8 called GBK", cities, {"GBK", 0x4D, ""}, cities, "UTF-8", EncodingStatus::Guessed});
    all.push_back({"UTF-8 with LDID 0x57", cities, {"", 0x57, ""}, cities, "UTF-8", EncodingStatus::Guessed});
    all.push_back({"UTF-8 called Latin-1", western, {"ISO-8859-1", 0, ""}, western, "UTF-8", EncodingStatus::Guessed});
    all.push_back({"Big5", inBig5, {"BIG5", 0, ""}, taiwan, "CP950", EncodingStatus::Declared});
    all.push_back({"950", inBig5, {"950", 0, ""}, taiwan, "CP950", EncodingStatus::Declared});
    all.push_back({"LDID 0x78", inBig5, {"", 0x78, ""}, taiwan, "CP950", EncodingStatus::Declared});
    all.push_back({"Latin-1", inLatin1, {"ISO-8859-1", 0, ""}, western, "ISO-8859-1", EncodingStatus::Declared});
    all.push_back({"ISO 88591", inLatin1, {"ISO 88591", 0, ""}, western, "ISO-8859-1", EncodingStatus::Declared});
    all.push_back({"Latin-1, LDID 0x57", inLatin1, {"", 0x57, ""}, western, "CP1252", EncodingStatus::Declared});
    all.push_back({"Latin-1 without a mark", inLatin1, {"", 0, ""}, western, "CP1252", EncodingStatus::Guessed});
    all.push_back({"Windows-1252", inCp1252, {"ANSI 1252", 0, ""}, ofCp1252, "CP1252", EncodingStatus::Declared});
    all.push_back({"ASCII", {"Ohio"}, {"", 0, ""}, {"Ohio"}, "UTF-8", EncodingStatus::Declared});
    return all;
}

}  // namespace

TEST(AttributeEncoding, IsFoundWhateverTheFileSays) {
    const TemporaryFolder folder;
    for (const Case& one : allCases()) {
        SCOPED_TRACE(std::string(one.description) + ", LDID " + std::to_string(one.marks.languageByte));
        const auto path = vector_files::writeShapefile(folder.path(), "name", one.stored, one.marks);
        EXPECT_EQ(valuesOf(gis::readAttributes(path)), one.expected);
        const auto reading = gis::readRegions(path, {"name", "", ""}, support::chinaAlbers());
        EXPECT_EQ(reading.encoding.used, one.used);
        EXPECT_EQ(reading.encoding.status, one.status);
        EXPECT_EQ(reading.warnings.encoding.has_value(), one.status == EncodingStatus::Guessed);
        EXPECT_EQ(valuesOf(gis::readTable(folder.path() / "made.dbf")), one.expected);
    }
}

TEST(AttributeEncoding, OfTheFileIsStatedAsItIsWritten) {
    const TemporaryFolder folder;
    const auto declaredIn = [&](const ShapefileMarks& marks) {
        const auto path = vector_files::writeShapefile(folder.path(), "name", inGbk, marks);
        return gis::readRegions(path, {"name", "", ""}, support::chinaAlbers()).encoding.declared;
    };
    EXPECT_EQ(declaredIn({"OEM 936", 0, ""}), "OEM 936");
    EXPECT_EQ(declaredIn({"", 0x57, ""}), "LDID/87");
    EXPECT_EQ(declaredIn({"", 0, ""}), "");
}

TEST(AttributeEncoding, HoldsForFieldNamesToo) {
    const TemporaryFolder folder;
    const auto path = vector_files::writeShapefile(folder.path(), "\xC3\xFB\xB3\xC6", inGbk);  // 名称
    EXPECT_EQ(gis::readAttributes(path).columns, (Texts{"名称"}));
    const auto reading = gis::readRegions(path, {"名称", "名称", ""}, support::chinaAlbers());
    EXPECT_EQ(reading.regions[0].code.text(), "石家庄市");
    EXPECT_EQ(reading.regions[0].nameZh, "石家庄市");
}

// A field of nine bytes holds four Chinese characters and the first byte of the fifth.
TEST(AttributeEncoding, IsFoundAlthoughValuesAreCutWithinACharacter) {
    const TemporaryFolder folder;
    const Texts cut{"\xCA\xAF\xBC\xD2\xD7\xAF\xCA\xD0\xB5", "\xCC\xC6\xC9\xBD\xCA\xD0"};
    const auto path = vector_files::writeShapefile(folder.path(), "name", cut, {}, {}, 9);
    EXPECT_EQ(valuesOf(gis::readAttributes(path)), (Texts{"石家庄市", "唐山市"}));
}

TEST(AttributeEncoding, CanBeChosen) {
    const TemporaryFolder folder;
    const auto path = vector_files::writeShapefile(folder.path(), "name", inBig5);
    EXPECT_EQ(valuesOf(gis::readAttributes(path, {"", "", "Big5"})), taiwan);
    const auto reading = gis::readRegions(path, {"name", "", ""}, support::chinaAlbers(), {{}, 0, {"", "", "CP950"}});
    EXPECT_EQ(reading.encoding.status, EncodingStatus::Given);
    expectError(ErrorKind::UnknownEncoding, [&] { (void)gis::readAttributes(path, {"", "", "Klingon"}); });
    const auto error = expectError(ErrorKind::NotInEncoding, [&] {
        (void)gis::readAttributes(path, {"", "", "UTF-8"});
    });
    EXPECT_EQ(error.detail, "UTF-8");
}

TEST(AttributeEncoding, OfCitiesWithoutAMarkLetsEveryRowOfTheTableMatch) {
    const auto reading = gis::readRegions(testData("cases/cities.shp"), {"adcode", "NAME", ""}, support::chinaAlbers());
    std::set<std::string> names;
    for (const core::Region& region : reading.regions.regions()) {
        names.insert(region.nameZh);
    }
    const gis::Table table = gis::readTable(testData("cases/cities.csv"));
    ASSERT_EQ(table.rows.size(), 9U);
    for (const auto& row : table.rows) {
        EXPECT_TRUE(names.contains(row[0])) << row[0];
    }
    EXPECT_EQ(reading.encoding.used, "GB18030");
    EXPECT_EQ(reading.encoding.status, EncodingStatus::Guessed);
}

// GeoJSON is always in UTF-8, but files in GBK exist.
TEST(AttributeEncoding, OfGeoJsonInGbkIsNoticed) {
    const TemporaryFolder folder;
    std::string text = vector_files::geoJson({vector_files::ring(105, 35, 106, 36)});
    text.replace(text.find("\"1\""), 3, '"' + inGbk[0] + '"');
    const auto reading =
        gis::readRegions(folder.write("gbk.geojson", text), {"adcode", "", ""}, support::chinaAlbers());
    EXPECT_EQ(reading.regions[0].code.text(), cities[0]);
    EXPECT_EQ(reading.warnings.encoding, (gis::AttributeEncoding{"GB18030", "", EncodingStatus::Guessed}));
}

TEST(AttributeEncoding, NamesAreUnderstoodInAllTheirForms) {
    using gis::detail::encodingNamed;
    for (const char* name : {"GBK", "gb2312", "936", "CP936", "OEM 936", "ANSI 936", "windows-936", "EUC-CN"}) {
        EXPECT_EQ(encodingNamed(name), "GB18030") << name;
    }
    for (const char* name : {"UTF-8", "utf8", "65001", "CP65001"}) {
        EXPECT_EQ(encodingNamed(name), "UTF-8") << name;
    }
    for (const char* name : {"ISO-8859-1", "ISO 88591", "8859_1", "latin1", "28591"}) {
        EXPECT_EQ(encodingNamed(name), "ISO-8859-1") << name;
    }
    EXPECT_EQ(encodingNamed("ISO-8859-15"), "ISO-8859-15");
    EXPECT_EQ(encodingNamed("ANSI 1251"), "CP1251");
    EXPECT_EQ(encodingNamed("Klingon"), std::nullopt);
    EXPECT_EQ(encodingNamed(""), std::nullopt);
    EXPECT_EQ(encodingNamed("UTF-8//IGNORE").value_or(""), "") << "a suffix of the C library";
}
