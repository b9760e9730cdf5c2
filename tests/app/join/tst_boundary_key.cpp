// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <string>
#include <vector>

#include "app/join/boundary_key.h"
#include "tests/support/room_test.h"

using gis::BoundaryFields;
using gis::Table;

namespace {

Table attributes(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows) {
    return {"file", std::move(columns), std::move(rows), {}};
}

}  // namespace

class TestBoundaryKey : public QObject {
    Q_OBJECT

private slots:
    void aFieldOfCodesIsProposed() {
        const Table datav =
            attributes({"adcode", "name", "level"}, {{"440100", "广州市", "city"}, {"440300", "深圳市", "city"}});
        QCOMPARE(app::proposedFields(datav), (BoundaryFields{"adcode", "name", "name"}));
        const Table census =
            attributes({"OBJECTID", "STATEFP", "COUNTYFP", "GEOID", "NAME"},
                       {{"1", "56", "045", "56045", "Weston"}, {"2", "56", "043", "56043", "Washakie"}});
        QCOMPARE(app::proposedFields(census), (BoundaryFields{"GEOID", "NAME", "NAME"}));
    }

    void namesInTwoLanguagesAreToldApart() {
        const Table file =
            attributes({"id", "NAME", "名称"}, {{"a", "Guangzhou", "广州市"}, {"b", "Shenzhen", "深圳市"}});
        QCOMPARE(app::proposedFields(file), (BoundaryFields{"id", "名称", "NAME"}));
    }

    // ECharts' map of China: the islands have a name and no code.
    void aCodeMayBeMissingInAFewFeatures() {
        Table echarts = attributes({"id", "name"}, {});
        for (int i = 11; i < 45; ++i) {
            echarts.rows.push_back({std::to_string(i), "省" + std::to_string(i)});
        }
        echarts.rows.push_back({"", "南海诸岛"});
        QCOMPARE(app::proposedFields(echarts).code, std::string("id"));
    }

    void withoutCodesTheNamesAreTheKey() {
        const Table file =
            attributes({"OBJECTID", "AREA", "city"}, {{"1", "7434.4", "广州市"}, {"2", "1997.5", "深圳市"}});
        QCOMPARE(app::proposedFields(file), (BoundaryFields{"city", "city", "city"}));
    }

    void aNumberingIsNoKeyAndMeasuresAreNone() {
        const Table file = attributes({"fid", "area"}, {{"1", "7434.4"}, {"2", "1997.5"}});
        QCOMPARE(app::proposedFields(file), (BoundaryFields{"", "", ""}));
    }

    void paddedCodesAreNoNumbering() {
        const Table grid = attributes({"FIPS", "n"}, {{"01", "1"}, {"02", "2"}});
        QCOMPARE(app::proposedFields(grid).code, std::string("FIPS"));
    }

    void theKeyIsTheFieldThatMatchesTheTable() {
        const Table census =
            attributes({"GEOID", "ANSI", "NAME"}, {{"56045", "01605087", "Weston"}, {"56043", "01605086", "Washakie"}});
        const std::vector<std::string> ansi{"1605086", "1605087"};
        QCOMPARE(app::fieldsMatching(census, ansi).code, std::string("ANSI"));
        const std::vector<std::string> names{"Weston", "Washakie"};
        QCOMPARE(app::fieldsMatching(census, names).code, std::string("GEOID"));
    }

    void measuresAreNeverTheKeyOfATable() {
        const Table file = attributes(
            {"name", "AREA", "PERIMETER", "Shape_Leng", "pop", "v"},
            {{"a", "10", "1", "30", "7", "1.5"}, {"a", "20", "5", "10", "9", "2"}, {"a", "30", "3", "20", "8", "3"}});
        const std::vector<std::string> numbers{"10", "20", "30"};
        QCOMPARE(app::proposedFields(file).code, std::string());
        QCOMPARE(app::fieldsMatching(file, numbers).code, std::string());
        const std::vector<std::string> small{"1", "2", "3"};
        QCOMPARE(app::fieldsMatching(file, small).code, std::string());
        const Table coded = attributes({"name", "AREA_CODE"}, {{"a", "10"}, {"a", "20"}, {"a", "30"}});
        QCOMPARE(app::fieldsMatching(coded, numbers).code, std::string("AREA_CODE"));
        const Table padded = attributes({"name", "area"}, {{"a", "010"}, {"a", "020"}, {"a", "030"}});
        QCOMPARE(app::fieldsMatching(padded, numbers).code, std::string("area"));
    }

    void aFieldCalledLikeTheKeyColumnGoesFirst() {
        const Table file =
            attributes({"name", "OBJECTID", "n", "adcode"},
                       {{"a", "1", "3", "440100"}, {"b", "2", "1", "440300"}, {"c", "3", "2", "440400"}});
        const std::vector<std::string> numbers{"1", "2", "3"};
        const std::vector<std::string> column{"objectid"};
        QCOMPARE(app::fieldsMatching(file, numbers, column).code, std::string("OBJECTID"));
        const std::vector<std::string> names{"a", "b", "c"};
        const std::vector<std::string> nameColumn{"name"};
        QCOMPARE(app::fieldsMatching(file, names, nameColumn).code, std::string("adcode"));
        const std::vector<std::string> unknown{"x", "y"};
        QCOMPARE(app::fieldsMatching(file, unknown, column).code, std::string("adcode"));
    }

    void aRegionIsCalledByItsKeyAndItsNames() {
        const Table file = attributes({"id", "name", "名称"},
                                      {{"a", "Guangzhou", "广州市"}, {"", "Nowhere", ""}, {"a", "Guangzhou", "广州"}});
        const auto labels = app::labelsOf(file, {"id", "名称", "name"});
        QCOMPARE(labels.size(), std::size_t{1});
        QCOMPARE(labels[0].code, core::RegionCode("a"));
        QCOMPARE(labels[0].names, (std::vector<std::string>{"a", "广州市", "Guangzhou"}));
        QCOMPARE(app::labelsOf(file, {"", "", ""})[1].code, core::RegionCode("2"));
    }
};

HULINE_TEST(TestBoundaryKey)
#include "tst_boundary_key.moc"
