// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
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
