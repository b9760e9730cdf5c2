// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <string>
#include <vector>

#include "app/user_data/user_series.h"
#include "tests/support/room_test.h"

namespace {

const core::RegionCode oneCity("440100");

app::MapRegions oneRegion() { return {app::RegionMatcher({{oneCity, {"广州市"}}}), 1}; }

/// A sheet with one figure.
app::TableFigures tableWith(const char* sheet, const char* indicator, const char* unit, double value) {
    app::TableFigures figures;
    figures.file = "/data/book.xlsx";
    figures.sheet = sheet;
    figures.keys = {{"广州", 2}};
    figures.indicators = {{indicator, unit, {{0, core::Period::year(2020), value}}, 0}};
    return figures;
}

app::UserTableSource sourceOf(std::size_t number, const std::optional<std::string>& edition) {
    app::UserTableSource source{"/data/book.xlsx"};
    source.number = number;
    source.choices.edition = edition;
    return source;
}

app::UserSeries made(const std::vector<app::TableFigures>& tables,
                     const std::vector<std::optional<std::string>>& editions,
                     const core::CatalogueParts& catalogue = {}) {
    app::UserData user;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        user.tables.push_back(sourceOf(i + 1, editions[i]));
    }
    return app::userSeries(tables, user, oneRegion(), catalogue);
}

}  // namespace

class TestUserSeries : public QObject {
    Q_OBJECT

private slots:
    void anIndicatorOfTwoTablesInTwoEditionsIsOne() {
        const auto both = made({tableWith("a", "GDP", "亿元", 1.5), tableWith("b", "GDP", "亿元", -2.25)},
                               {"初步核算", "2023年修订"});
        QCOMPARE(both.indicators.size(), std::size_t{1});
        QCOMPARE(both.indicators[0].name.en, std::string("GDP"));
        QCOMPARE(both.indicators[0].unit.decimals, 2);
        QVERIFY(both.indicators[0].mayBeNegative);
        QCOMPARE(both.editions.size(), std::size_t{2});
        QCOMPARE(both.editions[1].name.en, std::string("2023年修订"));
        QCOMPARE(both.series.size(), std::size_t{2});
        QCOMPARE(both.series[0].indicator(), both.series[1].indicator());
        QCOMPARE(both.series[0].edition(), std::optional(both.editions[0].id));
        QCOMPARE(both.series[1].edition(), std::optional(both.editions[1].id));
        QCOMPARE(both.series[1].at(oneCity, core::Period::year(2020))->value, -2.25);
        QCOMPARE(both.ofTable[1].front().id, both.indicators[0].id);
    }

    void anIndicatorInAnotherUnitIsAnotherOne() {
        const auto both =
            made({tableWith("a", "GDP", "亿元", 1), tableWith("b", "GDP", "万元", 2)}, {"preliminary", "revised"});
        QCOMPARE(both.indicators.size(), std::size_t{2});
        QCOMPARE(both.indicators[1].name.en, std::string("GDP"));
    }

    void whereOneTableNamesNoEditionTheNamesDifferByIt() {
        const std::vector<app::TableFigures> tables{tableWith("a", "GDP", "亿元", 1), tableWith("b", "GDP", "亿元", 2)};
        const auto later = made(tables, {std::nullopt, "revised"});
        QCOMPARE(later.indicators.size(), std::size_t{2});
        QCOMPARE(later.indicators[0].name.en, std::string("GDP"));
        QCOMPARE(later.indicators[1].name.en, std::string("GDP (revised)"));
        QCOMPARE(later.ofTable[1].front().name.en, std::string("GDP (revised)"));
        QVERIFY(!later.series[0].edition());
        const auto earlier = made(tables, {"revised", std::nullopt});
        QCOMPARE(earlier.indicators[0].name.en, std::string("GDP (revised)"));
        QCOMPARE(earlier.indicators[1].name.en, std::string("GDP"));
    }

    void aTableAloneInAnEditionKeepsItsNames() {
        const auto one = made({tableWith("a", "GDP", "亿元", 1)}, {"revised"});
        QCOMPARE(one.indicators[0].name.en, std::string("GDP"));
        QCOMPARE(one.series[0].edition(), std::optional(core::EditionId("revised")));
    }

    void editionsOfTheMapKeepTheirIds() {
        core::CatalogueParts catalogue;
        catalogue.editions.emplace_back().id = core::EditionId("revised");
        const auto one = made({tableWith("a", "GDP", "亿元", 1)}, {"revised"}, catalogue);
        QCOMPARE(one.editions[0].id, core::EditionId("revised-2"));
        QCOMPARE(one.editions[0].name.en, std::string("revised"));
    }

    void tablesOfOneEditionShareIt() {
        const auto both =
            made({tableWith("a", "GDP", "亿元", 1), tableWith("b", "人口", "万人", 2)}, {"revised", "revised"});
        QCOMPARE(both.editions.size(), std::size_t{1});
        QCOMPARE(both.series[1].edition(), both.series[0].edition());
    }

    void sheetsOfOneFileAreTopicsOfTheirOwn() {
        const auto both =
            made({tableWith("a", "GDP", "亿元", 1), tableWith("b", "人口", "万人", 2)}, {std::nullopt, std::nullopt});
        QCOMPARE(both.topics[0].name.en, std::string("book.xlsx [a]"));
        QCOMPARE(both.topics[1].name.en, std::string("book.xlsx [b]"));
        const auto one = made({tableWith("a", "GDP", "亿元", 1)}, {std::nullopt});
        QCOMPARE(one.topics[0].name.en, std::string("book.xlsx"));
    }
};

HULINE_TEST_CORE(TestUserSeries)
#include "tst_user_series.moc"
