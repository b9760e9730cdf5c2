// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <string>
#include <vector>

#include "app/names/region_matcher.h"
#include "app/package/statistics_tables.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"

using app::MatchedBy;
using app::RegionLabels;
using app::RegionMatch;
using app::RegionMatcher;

namespace {

RegionLabels region(const std::string& code, std::vector<std::string> names = {}) {
    return {core::RegionCode(code), std::move(names)};
}

/// The cities of Jilin, a district and its county, all by full name.
RegionMatcher cities() {
    return RegionMatcher({region("220100", {"长春市"}), region("220200", {"吉林市"}),
                          region("222400", {"延边朝鲜族自治州"}), region("211300", {"朝阳市"}),
                          region("110105", {"朝阳区"}), region("330100", {"杭州市"})});
}

/// Provinces under their short names, as ECharts' map of China has them.
RegionMatcher provinces() {
    return RegionMatcher(
        {region("62", {"甘肃"}), region("22", {"吉林"}), region("14", {"山西"}), region("61", {"陕西"})});
}

std::optional<RegionMatch> match(const RegionMatcher& matcher, const std::string& text) {
    return matcher.matches(std::vector{text}).front();
}

std::vector<std::size_t> near(const RegionMatcher& matcher, const std::string& text) {
    return matcher.nearMisses(std::vector{text}).front();
}

}  // namespace

class TestRegionMatcher : public QObject {
    Q_OBJECT

private slots:
    void aTextIsMatchedByCodeOrName_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        QTest::addColumn<MatchedBy>("by");
        QTest::newRow("code") << "220100" << 0 << MatchedBy::Code;
        QTest::newRow("code as a decimal") << "220100.0" << 0 << MatchedBy::Code;
        QTest::newRow("code of 4 digits") << "2201" << 0 << MatchedBy::CodeForm;
        QTest::newRow("code of 12 digits") << "220100000000" << 0 << MatchedBy::CodeForm;
        QTest::newRow("name") << "长春市" << 0 << MatchedBy::Name;
        QTest::newRow("name with blanks") << "长　春 市" << 0 << MatchedBy::Name;
        QTest::newRow("traditional characters") << "長春市" << 0 << MatchedBy::Name;
        QTest::newRow("short name") << "长春" << 0 << MatchedBy::ShortName;
        QTest::newRow("short name of an autonomous prefecture") << "延边" << 2 << MatchedBy::ShortName;
        QTest::newRow("short level of an autonomous prefecture") << "延边州" << 2 << MatchedBy::ShortName;
        QTest::newRow("exact among equal short names") << "朝阳市" << 3 << MatchedBy::Name;
        QTest::newRow("pinyin") << "Changchun" << 0 << MatchedBy::Pinyin;
        QTest::newRow("pinyin with the level") << "Changchun Shi" << 0 << MatchedBy::Pinyin;
        QTest::newRow("pinyin with an English level") << "Jilin City" << 1 << MatchedBy::Pinyin;
        QTest::newRow("pinyin in pieces") << "Hang Zhou" << 5 << MatchedBy::Pinyin;
    }
    void aTextIsMatchedByCodeOrName() {
        QFETCH(const QString, text);
        QFETCH(const int, expected);
        QFETCH(const MatchedBy, by);
        const auto found = match(cities(), text.toStdString());
        QVERIFY(found.has_value());
        QCOMPARE(found->region, static_cast<std::size_t>(expected));
        QCOMPARE(found->by, by);
    }

    // A wrong region is worse than none.
    void aTextThatMayMeanAnotherRegionIsNotMatched() {
        for (const char* text : {"朝阳", "Chaoyang", "吉林省", "Jilin Province", "长春县", "长春区", "22", "220102",
                                 "1", "", " ", "未知", "-"}) {
            QVERIFY2(!match(cities(), text), text);
        }
    }

    void namesWithoutLevelAreMatchedWithNamesThatHaveOne() {
        QCOMPARE(match(provinces(), "甘肃省"), (RegionMatch{0, MatchedBy::ShortName}));
        QCOMPARE(match(provinces(), "620000"), (RegionMatch{0, MatchedBy::CodeForm}));
        QCOMPARE(match(provinces(), "Gansu"), (RegionMatch{0, MatchedBy::Pinyin}));
        QVERIFY(!match(provinces(), "Shanxi"));  // the pinyin of both 山西 and 陕西
    }

    void leadingZerosAreNotNeededWhereCodesAreNumbers() {
        const RegionMatcher counties({region("01001"), region("01003"), region("56045")});
        QCOMPARE(match(counties, "1001"), (RegionMatch{0, MatchedBy::CodeForm}));
        QCOMPARE(match(counties, "1003.0"), (RegionMatch{1, MatchedBy::CodeForm}));
        QVERIFY(!match(counties, "1002"));
        const RegionMatcher mixed({region("01"), region("1"), region("X")});
        QCOMPARE(match(mixed, "1"), (RegionMatch{1, MatchedBy::Code}));
        QVERIFY(!match(mixed, "001"));
    }

    void namesOfSeveralRegionsAreNotMatched() {
        const RegionMatcher counties({region("01129", {"Washington County"}), region("04", {"Washington County"}),
                                      region("24510", {"Baltimore city"}), region("24005", {"Baltimore County"})});
        QVERIFY(!match(counties, "Washington County"));
        QVERIFY(!match(counties, "Washington"));
        QVERIFY(!match(counties, "Baltimore"));
        QCOMPARE(match(counties, "Baltimore City"), (RegionMatch{2, MatchedBy::Name}));
        QCOMPARE(near(counties, "Washington"), (std::vector<std::size_t>{0, 1}));
    }

    void aCountyNamedLikeACityIsNotTheCity() {
        const RegionMatcher counties({region("24005", {"Baltimore County"})});
        QVERIFY(!match(counties, "Baltimore city"));
    }

    // Every name in the shipped table of names identifies its province.
    void everyPublishedNameOfAProvinceIsMatched() {
        const app::DataPackage package = app::readDataPackage(HULINE_STATISTICS_DIR);
        std::vector<RegionLabels> labels;
        std::vector<std::string> texts;
        std::vector<std::size_t> expected;
        for (const core::RegionNames& names : app::readRegionNames(package)) {
            std::vector<std::string> all{names.nameZh, names.shortZh, names.charZh, names.nameEn, names.abbreviationEn};
            all.insert(all.end(), names.aliases.begin(), names.aliases.end());
            std::erase(all, "");
            for (const std::string& name : all) {
                texts.push_back(name);
                expected.push_back(labels.size());
            }
            labels.push_back({names.code, all});
        }
        const auto matches = RegionMatcher(labels).matches(texts);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QVERIFY2(matches[i].has_value(), texts[i].c_str());
            QVERIFY2(matches[i]->region == expected[i], texts[i].c_str());
        }
        QVERIFY(texts.size() > 150);
    }

    // Many counties are named like the city around them, and provinces like their capital's region.
    void aCountyIsNotTheCityOfItsName() {
        const RegionMatcher map({region("1", {"朝阳"}), region("2", {"铁岭"}), region("3", {"吉林"})});
        const std::vector<std::string> counties{"朝阳县", "铁岭县"};
        QVERIFY(!map.matches(counties)[0] && !map.matches(counties)[1]);
        const std::vector<std::string> cities{"朝阳市", "铁岭市", "吉林省"};
        QVERIFY(map.matches(cities)[0] && map.matches(cities)[1] && !map.matches(cities)[2]);
    }

    void nearMissesAreProposed() {
        QCOMPARE(near(cities(), "朝阳"), (std::vector<std::size_t>{3, 4}));
        QCOMPARE(near(cities(), "长春县").front(), std::size_t{0});
        QCOMPARE(near(cities(), "Changchnu Shi"), std::vector<std::size_t>());
        QCOMPARE(near(cities(), "110000"), std::vector<std::size_t>{4});
        QCOMPARE(near(cities(), "吉林省").front(), std::size_t{1});
        QCOMPARE(near(cities(), "abcdefgh"), std::vector<std::size_t>());
    }

    void namesOfTwoCharactersAreProposedByOneOfThemOrByTheirSound() {
        const RegionMatcher map({region("1", {"茂名市"}), region("2", {"广州市"}), region("3", {"湛江市"})});
        QCOMPARE(near(map, "茂明"), std::vector<std::size_t>{0});
        QCOMPARE(near(map, "广洲"), std::vector<std::size_t>{1});
        QCOMPARE(near(map, "冒名市"), std::vector<std::size_t>{0});
        QCOMPARE(near(map, "佛山"), std::vector<std::size_t>());
    }
};

HULINE_TEST(TestRegionMatcher)
#include "tst_region_matcher.moc"
