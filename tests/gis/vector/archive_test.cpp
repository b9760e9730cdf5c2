// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/archive.h"

#include <cpl_vsi.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "gis/region_reader.h"
#include "gis/table_reader.h"
#include "gis/vector/gdal_setup.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/support/china_albers.h"

using gis::ErrorKind;
using gis::detail::ArchiveLimits;
using gis::detail::FileUse;

namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A member of an archive in the making: its name in the bytes of some encoding.
struct Member {
    std::string name;
    std::string content;
};

void appendNumber(std::string& bytes, std::size_t number, int size) {
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(number & 0xFF);
        number >>= 8;
    }
}

unsigned crcOf(std::string_view text) {
    unsigned crc = 0xFFFFFFFF;
    for (const char c : text) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

/// A zip archive without compression (APPNOTE.TXT of PKWARE, sections 4.3.7 to 4.3.16).
std::string zipOf(const std::vector<Member>& members, unsigned flags = 0) {
    std::string bytes;
    std::string directory;
    for (const Member& member : members) {
        const std::size_t offset = bytes.size();
        std::string common;
        appendNumber(common, 20, 2);  // version needed
        appendNumber(common, flags, 2);
        appendNumber(common, 0, 2 + 4);  // stored; no time
        appendNumber(common, crcOf(member.content), 4);
        appendNumber(common, member.content.size(), 4);
        appendNumber(common, member.content.size(), 4);
        appendNumber(common, member.name.size(), 2);
        appendNumber(common, 0, 2);
        bytes += "PK\x03\x04" + common + member.name + member.content;
        directory += "PK\x01\x02";
        appendNumber(directory, 20, 2);
        directory += common;
        appendNumber(directory, 0, 2 + 2 + 2 + 4);
        appendNumber(directory, offset, 4);
        directory += member.name;
    }
    std::string end = "PK\x05\x06";
    appendNumber(end, 0, 4);
    appendNumber(end, members.size(), 2);
    appendNumber(end, members.size(), 2);
    appendNumber(end, directory.size(), 4);
    appendNumber(end, bytes.size(), 4);
    appendNumber(end, 0, 2);
    return bytes + directory + end;
}

/// The files of the shipped provinces under a name.
std::vector<Member> provincesCalled(const std::string& name) {
    std::vector<Member> members;
    for (const char* extension : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
        members.push_back({name + extension, contentOf(shapefile(std::string("provinces") + extension))});
    }
    return members;
}

std::size_t regionsIn(const std::filesystem::path& path) {
    return gis::readRegions(path, {}, support::chinaAlbers()).regions.size();
}

Member cellMember(const std::string& name) { return {name, contentOf(testData("one_cell.geojson"))}; }

}  // namespace

TEST(Archive, ShapefilesAreReadAtAnyDepthAndUnderAnyEnding) {
    const TemporaryFolder folder;
    for (const char* name : {"at_top.zip", "upper.ZIP", "shape.shz", "no_ending"}) {
        EXPECT_EQ(regionsIn(folder.write(name, zipOf(provincesCalled("provinces")))), 34U) << name;
    }
    EXPECT_EQ(regionsIn(folder.write("deep.zip", zipOf(provincesCalled("a/b/c/provinces")))), 34U);
}

// Archives made on Windows hold names in the code page of the system, without a mark.
TEST(Archive, NamesInGbkAreShownAsTheyWereWritten) {
    const TemporaryFolder folder;
    const std::string gbk = "\xCA\xA1\xBD\xE7/\xCA\xD0\xBD\xE7";  // 省界/市界
    const auto path = folder.write("gbk.zip", zipOf(provincesCalled(gbk)));
    EXPECT_EQ(regionsIn(path), 34U);
    EXPECT_EQ(gis::layersOf(path).front().name, "市界");
}

TEST(Archive, NamesMarkedAsUtf8AreReadAsSuch) {
    const TemporaryFolder folder;
    constexpr unsigned utf8Flag = 0x800;
    const auto path = folder.write("utf8.zip", zipOf(provincesCalled("省界/省"), utf8Flag));
    EXPECT_EQ(gis::layersOf(path).front().name, "省");
}

TEST(Archive, OtherFormatsAreReadToo) {
    const TemporaryFolder folder;
    const auto layers = [&](const char* name, const std::vector<Member>& members) {
        return gis::layersOf(folder.write(name, zipOf(members))).size();
    };
    EXPECT_EQ(layers("geojson.zip", {cellMember("x/cell.geojson"), {"readme.txt", "hello"}}), 1U);
    EXPECT_EQ(layers("two.zip", {cellMember("a.geojson"), cellMember("b.geojson")}), 2U);
    EXPECT_EQ(layers("mac.zip", {cellMember("a.geojson"), cellMember("__MACOSX/._a.geojson")}), 1U);
    EXPECT_EQ(layers("part.zip", {{"notes.json", "{\"a\": 1}"}, cellMember("b.geojson")}), 1U);
    const std::string kml =
        R"(<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>105,35 106,35 106,36 105,35</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>)";
    EXPECT_EQ(layers("map.kmz", {{"doc.kml", kml}}), 1U);
}

TEST(Archive, TablesAreRead) {
    const TemporaryFolder folder;
    const auto path = folder.write("table.zip", zipOf({{"data/t.csv", "code,x\n01,5\n02,6\n"}}));
    EXPECT_EQ(gis::readTable(path).rows, (std::vector<std::vector<std::string>>{{"01", "5"}, {"02", "6"}}));
}

TEST(Archive, AnArchiveInAnArchiveIsReadButNoDeeper) {
    const TemporaryFolder folder;
    const std::string inner = zipOf({cellMember("cell.geojson")});
    const std::string middle = zipOf({{"inner.zip", inner}});
    EXPECT_EQ(gis::layersOf(folder.write("two.zip", middle)).size(), 1U);
    expectError(ErrorKind::ArchiveTooDeep, [&] {
        (void)gis::layersOf(folder.write("three.zip", zipOf({{"middle.zip", middle}})));
    });
}

TEST(Archive, TooManyMembersAreRefused) {
    const TemporaryFolder folder;
    const auto path = folder.write("many.zip", zipOf(std::vector<Member>(200, {"a.geojson", "x"})));
    ArchiveLimits limits;
    limits.entries = 100;
    expectError(ErrorKind::ArchiveTooLarge, [&] { (void)archiveMembers(path, FileUse::Shapes, limits); });
}

TEST(Archive, TooMuchContentIsRefused) {
    const TemporaryFolder folder;
    const auto path = folder.write("large.zip", zipOf({cellMember("a.geojson"), cellMember("b.geojson")}));
    ArchiveLimits limits;
    limits.bytes = cellMember("").content.size() * 3 / 2;
    expectError(ErrorKind::ArchiveTooLarge, [&] { (void)archiveMembers(path, FileUse::Shapes, limits); });
}

// Ten million blanks are packed into ten thousand bytes.
TEST(Archive, ContentThatIsPackedTooDenselyIsRefused) {
    gis::detail::setUpGdal();
    const TemporaryFolder folder;
    const auto path = folder.path() / "bomb.zip";
    const std::string blanks(10'000'000, ' ');
    VSILFILE* member = VSIFOpenL(("/vsizip/{" + path.string() + "}/bomb.geojson").c_str(), "wb");
    ASSERT_NE(member, nullptr);
    VSIFWriteL(blanks.data(), 1, blanks.size(), member);
    VSIFCloseL(member);
    ASSERT_LT(std::filesystem::file_size(path), blanks.size() / 200);
    ArchiveLimits limits;
    EXPECT_NO_THROW((void)archiveMembers(path, FileUse::Shapes, limits)) << "small enough at any ratio";
    limits.bytesAtAnyRatio = 1'000'000;
    expectError(ErrorKind::ArchiveTooLarge, [&] { (void)archiveMembers(path, FileUse::Shapes, limits); });
}

TEST(Archive, NoPathLeadsOutside) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "inside");
    const auto path = folder.path() / "inside" / "outside.zip";
    std::ofstream(path, std::ios::binary)
        << zipOf({cellMember("../../escaped.geojson"), cellMember("/escaped.geojson")});
    try {
        (void)gis::layersOf(path);
    } catch (const gis::Error&) {
    }
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "escaped.geojson"));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "inside" / "escaped.geojson"));
}

TEST(Archive, WithoutGeodataIsRefusedWithTheReason) {
    const TemporaryFolder folder;
    expectError(ErrorKind::NoMember, [&] { (void)gis::layersOf(folder.write("empty.zip", zipOf({}))); });
    expectError(ErrorKind::NoMember, [&] { (void)gis::layersOf(folder.write("text.zip", zipOf({{"a.txt", "a"}}))); });
    const std::string whole = zipOf({cellMember("a.geojson")});
    expectError(ErrorKind::FileUnreadable,
                [&] { (void)gis::layersOf(folder.write("cut.zip", whole.substr(0, whole.size() / 2))); });
}

// What an archive holds is opened as carefully as a file.
TEST(Archive, AVrtInAnArchiveIsNotOpened) {
    const TemporaryFolder folder;
    const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"one_cell\"><SrcDataSource>" +
                            testData("one_cell.geojson").string() + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
    expectError(ErrorKind::NoMember, [&] { (void)gis::layersOf(folder.write("vrt.zip", zipOf({{"a.vrt", vrt}}))); });
    expectError(ErrorKind::RefersElsewhere, [&] {
        (void)gis::layersOf(folder.write("shp.zip", zipOf({{"a.shp", vrt}})));
    });
}

TEST(Archive, TheSizesOfAWorkbookAreChecked) {
    EXPECT_NO_THROW(gis::detail::checkArchive(testData("tables/numbers.xlsx")));
    ArchiveLimits limits;
    limits.entries = 3;
    expectError(ErrorKind::ArchiveTooLarge,
                [&] { gis::detail::checkArchive(testData("tables/numbers.xlsx"), limits); });
}
