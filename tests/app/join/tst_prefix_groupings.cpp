// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <map>
#include <string>
#include <vector>

#include "app/join/prefix_groupings.h"
#include "tests/support/room_test.h"

using core::RegionCode;

namespace {

std::vector<RegionCode> codesOf(const std::vector<std::string>& texts) {
    std::vector<RegionCode> codes;
    for (const std::string& text : texts) {
        codes.emplace_back(text);
    }
    return codes;
}

}  // namespace

class TestPrefixGroupings : public QObject {
    Q_OBJECT

private slots:
    void countiesAreGroupedByCityAndByProvince() {
        const auto groupings = app::prefixGroupings(
            codesOf({"440103", "440104", "440303", "440304", "450102", "450103", "450202", "450203"}),
            {{"440100", "广州市"}, {"44", "广东省"}});
        QCOMPARE(groupings.size(), std::size_t{2});
        QCOMPARE(groupings[0].id(), std::string("first-4-digits"));
        QCOMPARE(groupings[0].groups().size(), std::size_t{4});
        QCOMPARE(groupings[0].groups()[0].nameZh, std::string("广州市"));
        QCOMPARE(groupings[0].groups()[1].nameZh, std::string("4403"));
        QCOMPARE(groupings[1].groups()[0].nameZh, std::string("广东省"));
        QCOMPARE(groupings[1].groups()[0].members, codesOf({"440103", "440104", "440303", "440304"}));
    }

    void countiesOfTheUsAreGroupedByState() {
        const auto groupings = app::prefixGroupings(codesOf({"01001", "01003", "56043", "56045"}));
        QCOMPARE(groupings.size(), std::size_t{1});
        QCOMPARE(groupings[0].groups()[0].id, std::string("01"));
    }

    void groupsHaveTheNamesInTheAttributesOfTheRegions() {
        const gis::Table attributes{"counties.geojson",
                                    {"LSAD", "GEOID", "STATE", "colour", "state_area", "STATE_NAME", "NAME"},
                                    {{"", "US", "", "", "", "", "United States"},
                                     {"06", " 01001", "01", "red", "135765.5", "Alabama", "Autauga"},
                                     {"06", "01003", "01", "red", "135765.5", "Alabama", "Baldwin"},
                                     {"06", "06043", "06", "blue", "423967.25", "California", "Mariposa"},
                                     {"06", "06045", "06", "blue", "423967.25", "California", "Mendocino"}},
                                    {}};
        const std::map<std::string, std::string> states{{"01", "Alabama"}, {"06", "California"}};
        QCOMPARE(app::namesOfPrefixes(codesOf({"01001", "01003", "06043", "06045"}), attributes, 1), states);
        const gis::Table cities{"counties.shp",
                                {"省", "市", "县", "代码"},
                                {{"广东省", "广州市", "荔湾区", "440103"},
                                 {"广东省", "深圳市", "福田区", "440304"},
                                 {"广西壮族自治区", "南宁市", "青秀区", "450103"}},
                                {}};
        const std::map<std::string, std::string> names{
            {"4401", "广州市"}, {"4403", "深圳市"}, {"4501", "南宁市"}, {"44", "广东省"}, {"45", "广西壮族自治区"}};
        QCOMPARE(app::namesOfPrefixes(codesOf({"440103", "440304", "450103"}), cities, 3), names);
    }

    void groupsWithoutOneNameOfTheirOwnHaveNone() {
        const auto namesWith = [](const std::vector<std::string>& states) {
            gis::Table table{"t.geojson", {"code", "state"}, {}, {}};
            const std::vector<std::string> codes{"01001", "01003", "06043", "06045"};
            for (std::size_t i = 0; i < codes.size(); ++i) {
                table.rows.push_back({codes[i], states[i]});
            }
            return app::namesOfPrefixes(codesOf(codes), table, 0);
        };
        QVERIFY(namesWith({"A", "B", "C", "C"}).empty());  // two names in one group
        QVERIFY(namesWith({"A", "A", "A", "A"}).empty());  // one name for both
        QVERIFY(namesWith({"A", "A", "C", ""}).empty());   // a region without a name
        QVERIFY(namesWith({"1", "1", "6", "6"}).empty());  // numbers
        QVERIFY(namesWith({"#f00", "#f00", "#00f", "#00f"}).empty());
        QVERIFY(namesWith({"http://a", "http://a", "http://c", "http://c"}).empty());
        QCOMPARE(namesWith({"A", "A", " C", "C "}).size(), std::size_t{2});
    }

    void otherCodesHaveNoSuchGroupings() {
        QVERIFY(app::prefixGroupings({}).empty());
        QVERIFY(app::prefixGroupings(codesOf({"11", "12", "13"})).empty());
        QVERIFY(app::prefixGroupings(codesOf({"A101", "A102", "B101", "B102"})).empty());
        QVERIFY(app::prefixGroupings(codesOf({"1101", "1102", "120"})).empty());
        QVERIFY(app::prefixGroupings(codesOf({"110000", "120000", "130000", "140000"})).empty());
    }
};

HULINE_TEST(TestPrefixGroupings)
#include "tst_prefix_groupings.moc"
