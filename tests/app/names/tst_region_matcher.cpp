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

    void marksAreNoPartOfAKey() {
        const RegionMatcher map(
            {region("110000", {"北京市"}), region("130000", {"河北省"}), region("440000", {"广东省"})});
        for (const char* text : {"河北①", "河北省*", "河北[1]", "河北（1）", "河北（注）", "'130000", "’130000",
                                 "130000*", "13①", "13²", "河北 †", "河北省〔2〕"}) {
            const auto found = match(map, text);
            QVERIFY2(found && found->region == 1, text);
        }
        const RegionMatcher numbers({region("1"), region("11"), region("2")});
        QCOMPARE(match(numbers, "1¹"), (RegionMatch{0, MatchedBy::Code}));
        const RegionMatcher zones({region("a", {"Zone"}), region("b", {"Zone (1)"})});
        QCOMPARE(match(zones, "Zone (1)")->region, std::size_t{1});
    }

    // What a remark says may change what the figures are of.
    void aRemarkIsIgnoredOnlyIfItNamesTheRegion() {
        const RegionMatcher map({region("440000", {"广东省"}), region("540000", {"西藏自治区", "Xizang", "Tibet"}),
                                 region("140000", {"山西省", "Shanxi"}), region("610000", {"陕西省", "Shaanxi"})});
        QCOMPARE(match(map, "Xizang (Tibet)")->region, std::size_t{1});
        QCOMPARE(match(map, "Tibet (Xizang) Autonomous Region")->region, std::size_t{1});
        for (const char* text : {"广东（不含深圳）", "广东(农村)", "Shaanxi (Shanxi)"}) {
            QVERIFY2(!match(map, text), text);
        }
        QCOMPARE(near(map, "广东（不含深圳）").front(), std::size_t{0});
        QCOMPARE(near(map, "广东省[不含深圳]").front(), std::size_t{0});
    }

    void aLargerAreaBeforeANameIsIgnored_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        QTest::newRow("province") << "广东省清远市" << 0;
        QTest::newRow("province without its level") << "广东清远" << 0;
        QTest::newRow("name that ends like a level") << "广东省广州市" << 1;
        QTest::newRow("country and province") << "中国广东省清远市" << 0;
        QTest::newRow("with blanks") << "广东省 清远市" << 0;
        QTest::newRow("with a mark") << "广东省清远市*" << 0;
        QTest::newRow("county in city and province") << "广东省清远市佛冈县" << 2;
        QTest::newRow("county in city") << "广州市天河区" << 3;
    }
    void aLargerAreaBeforeANameIsIgnored() {
        const bool isCounty = QTest::currentDataTag() == QByteArray("county in city and province") ||
                              QTest::currentDataTag() == QByteArray("county in city");
        const RegionMatcher cityMap({region("441800", {"清远市"}), region("440100", {"广州市"})});
        const RegionMatcher countyMap({region("441801", {"清城区"}), region("440103", {"荔湾区"}),
                                       region("441821", {"佛冈县"}), region("440106", {"天河区"})});
        QFETCH(const QString, text);
        QFETCH(const int, expected);
        const auto found = match(isCounty ? countyMap : cityMap, text.toStdString());
        QVERIFY(found.has_value());
        QCOMPARE(*found, (RegionMatch{static_cast<std::size_t>(expected), MatchedBy::ShortName}));
    }

    void whatAllKeysBeginWithIsIgnored() {
        const RegionMatcher map({region("1", {"清城区"}), region("2", {"佛冈县"}), region("3", {"连州市"})});
        const auto matches = map.matches(std::vector<std::string>{"清远清城区", "清远佛冈县", "清远连州"});
        QVERIFY(matches[0] && matches[1] && matches[2]);
        QCOMPARE(matches[2]->region, std::size_t{2});
    }

    // 鼓楼区 is in Nanjing, Xuzhou, Fuzhou and Kaifeng.
    void aNameInAnotherAreaIsNotMatched() {
        const RegionMatcher nanjing({region("320106", {"鼓楼区"}), region("320102", {"玄武区"})});
        const auto both = nanjing.matches(std::vector<std::string>{"南京市鼓楼区", "徐州市鼓楼区"});
        QVERIFY(!both[0] && !both[1]);
        QVERIFY(!match(nanjing, "福建省福州市鼓楼区"));
        const auto xuzhou =
            nanjing.matches(std::vector<std::string>{"徐州市鼓楼区", "徐州市云龙区", "徐州市泉山区", "徐州市贾汪区"});
        QVERIFY(!xuzhou[0]);
        QCOMPARE(near(nanjing, "徐州市鼓楼区").front(), std::size_t{0});
        const RegionMatcher cityMap({region("110000", {"北京市"}), region("211300", {"朝阳市"})});
        QVERIFY(!match(cityMap, "北京朝阳"));
        QVERIFY(!match(provinces(), "吉林吉林"));
        QVERIFY(!match(provinces(), "吉林省吉林市"));
    }

    void englishNamesOfProvincesAreMatched() {
        const app::DataPackage package = app::readDataPackage(HULINE_STATISTICS_DIR);
        std::vector<RegionLabels> labels;
        for (const core::RegionNames& names : app::readRegionNames(package)) {
            RegionLabels& label = labels.emplace_back(RegionLabels{names.code, names.aliases});
            label.names.insert(label.names.end(), {names.nameZh, names.shortZh, names.nameEn, names.abbreviationEn});
            std::erase(label.names, "");
        }
        const RegionMatcher package34(labels);
        const std::vector<std::pair<std::string, std::string>> expected{{"Beijing Municipality", "110000"},
                                                                        {"Hebei Province", "130000"},
                                                                        {"Inner Mongolia Autonomous Region", "150000"},
                                                                        {"Inner Mongolia AR", "150000"},
                                                                        {"Guangxi Zhuang Autonomous Region", "450000"},
                                                                        {"Ningxia Hui AR", "640000"},
                                                                        {"Xinjiang Uyghur", "650000"},
                                                                        {"Xinjiang Uyghur Autonomous Region", "650000"},
                                                                        {"Xinjiang Uygur Autonomous Region", "650000"},
                                                                        {"Xizang (Tibet)", "540000"},
                                                                        {"Tibet Autonomous Region", "540000"},
                                                                        {"Hong Kong SAR", "810000"},
                                                                        {"Macao S.A.R.", "820000"},
                                                                        {"Chongqing Municipality", "500000"},
                                                                        {"CN-BJ", "110000"},
                                                                        {"CN-HE", "130000"},
                                                                        {"CN-XZ", "540000"},
                                                                        {"CN-11", "110000"},
                                                                        {"广西省", "450000"}};
        for (const auto& [text, code] : expected) {
            const auto found = match(package34, text);
            QVERIFY2(found.has_value(), text.c_str());
            QCOMPARE(package34.regions()[found->region].code.text(), code);
        }
        // HASC has other letters: CN.HE is Henan.
        for (const char* text : {"CN.HE", "Jilin City", "Hebei County", "US-NM", "Beijing Province"}) {
            QVERIFY2(!match(package34, text), text);
        }
    }

    void otherLatinSpellingsAreMatched() {
        const RegionMatcher map({region("540100", {"拉萨市"}), region("150100", {"呼和浩特市"}),
                                 region("222400", {"延边朝鲜族自治州"}), region("650100", {"乌鲁木齐市"}),
                                 region("150600", {"鄂尔多斯市"}), region("654000", {"伊犁哈萨克自治州"}),
                                 region("440600", {"佛山市"}), region("341500", {"六安市"})});
        const std::vector<std::pair<const char*, std::size_t>> expected{
            {"Lhasa", 0},  {"Lhasa City", 0}, {"Hohhot", 1},    {"Yanbian Korean Autonomous Prefecture", 2},
            {"Urumqi", 3}, {"Ürümqi", 3},     {"Ordos Shi", 4}, {"Ili Kazakh Autonomous Prefecture", 5},
            {"Foshan", 6}, {"Lu'an", 7}};
        for (const auto& [text, position] : expected) {
            const auto found = match(map, text);
            QVERIFY2(found && found->region == position, text);
            QCOMPARE(found->by, MatchedBy::Pinyin);
        }
        QVERIFY(!match(map, "Lhasa County"));
        QVERIFY(near(map, "Fosan") == std::vector<std::size_t>{6});
    }

    void aSpellingOfTwoPlacesIsNotMatched() {
        const RegionMatcher map({region("411222", {"陕县"}), region("371722", {"单县"})});
        QVERIFY(!match(map, "Shanxian"));
        QCOMPARE(near(map, "Shanxian"), (std::vector<std::size_t>{0, 1}));
    }

    void nearMissesAreProposed() {
        QCOMPARE(near(cities(), "朝阳"), (std::vector<std::size_t>{3, 4}));
        QCOMPARE(near(cities(), "长春县").front(), std::size_t{0});
        QCOMPARE(near(cities(), "Changchnu Shi"), std::vector<std::size_t>{0});
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
