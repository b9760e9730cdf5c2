// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <map>

#include "app/user_data/indicators/formula_units.h"
#include "core/dataset/formula_text.h"
#include "tests/support/room_test.h"

namespace {

core::Unit unit(const char* id, const char* zh, const char* en) { return {id, {zh, en}, 0, {}, {}}; }

/// Units as the data package and tables have them.
core::Unit unitOf(const core::IndicatorId& id) {
    core::Unit rate = unit("%", "%", "%");
    core::Unit index = unit("previous year = 100", "上年=100", "previous year = 100");
    index.differenceId = "index points";
    index.differenceSymbol = {"指数点", "index points"};
    const std::map<std::string, core::Unit> units{
        {"gdp", unit("100 million yuan", "亿元", "100 million yuan")},
        {"revenue", unit("100 million yuan", "亿元", "100 million yuan")},
        {"own", unit("亿元", "", "亿元")},
        {"population", unit("10 thousand persons", "万人", "10,000 persons")},
        {"density", unit("persons per km2", "人/平方千米", "persons per km²")},
        {"rate", rate},
        {"share", rate},
        {"index", index},
        {"foreign", unit("上年=100", "", "上年=100")},
        {"times", unit("times", "倍", "times")},
        {"unknown", {}}};
    return units.at(id.text());
}

core::Expression expressionOf(const char* formula) {
    const auto parsed = core::parsedFormula(formula, [](std::string_view name) {
        const bool isNumber = name.find_first_not_of("0123456789.") == std::string_view::npos;
        return isNumber ? std::vector<core::IndicatorId>() : std::vector{core::IndicatorId(std::string(name))};
    });
    return std::get<core::Expression>(parsed);
}

std::optional<core::Unit> unitOfFormula(const char* formula) { return app::formulaUnit(expressionOf(formula), unitOf); }

}  // namespace

class TestFormulaUnits : public QObject {
    Q_OBJECT

private slots:
    void aQuotientHasTheQuotientOfTheUnits() {
        const auto found = unitOfFormula("gdp / population");
        QCOMPARE(found->symbol.zh, std::string("亿元/万人"));
        QCOMPARE(found->symbol.en, std::string("100 million yuan/10,000 persons"));
        QCOMPARE(unitOfFormula("own / population")->symbol.zh, std::string("亿元/万人"));
    }

    void theUnitFollowsFromTheInputsOrThereIsNone_data() {
        QTest::addColumn<QString>("zh");
        const auto add = [](const char* formula, const char* zh) { QTest::newRow(formula) << QString::fromUtf8(zh); };
        add("gdp", "亿元");
        add("gdp + revenue", "亿元");
        add("own - gdp", "亿元");
        add("-gdp", "亿元");
        add("gdp / revenue", "");
        add("own / gdp", "");
        add("gdp / revenue * population", "万人");
        add("rate - share", "百分点");
        add("rate + share", "%");
        add("index - index", "指数点");
        add("(gdp - revenue) / population", "亿元/万人");
        for (const char* unclear :
             {"gdp * 10", "gdp / 10", "10 / gdp", "gdp + 1", "gdp + population", "gdp * population", "density / gdp",
              "gdp / rate", "gdp / times", "index + index", "foreign - foreign", "unknown", "gdp / unknown",
              "gdp / population / population", "gdp / population * 10000"}) {
            add(unclear, "?");
        }
    }
    void theUnitFollowsFromTheInputsOrThereIsNone() {
        QFETCH(const QString, zh);
        const auto found = unitOfFormula(QTest::currentDataTag());
        QCOMPARE(found ? QString::fromStdString(found->symbol.chinese()) : QStringLiteral("?"), zh);
    }

    void sumsOfUnlikeUnitsAreFound_data() {
        QTest::addColumn<QString>("units");
        const auto add = [](const char* formula, const char* units) {
            QTest::newRow(formula) << QString::fromUtf8(units);
        };
        add("gdp + population", "亿元 万人");
        add("(gdp - population) / revenue", "亿元 万人");
        add("revenue * 2 + (rate + own)", "% 亿元");
        for (const char* alike : {"gdp + own", "gdp * 10 + population", "gdp + 1", "gdp / revenue + population",
                                  "unknown + gdp", "gdp / population", "gdp"}) {
            add(alike, "");
        }
    }
    void sumsOfUnlikeUnitsAreFound() {
        QFETCH(const QString, units);
        const auto found = app::unlikeUnits(expressionOf(QTest::currentDataTag()), unitOf);
        const std::string names =
            found ? found->left.symbol.chinese() + " " + found->right.symbol.chinese() : std::string();
        QCOMPARE(QString::fromStdString(names), units);
    }

    void aTypedPerCentHasDifferencesInPercentagePoints() {
        QCOMPARE(app::typedUnit("%").differenceSymbol.zh, std::string("百分点"));
        QCOMPARE(app::typedUnit("元/人").differenceId, std::string());
        QCOMPARE(app::typedUnit("元/人").symbol.chinese(), std::string("元/人"));
    }
};

HULINE_TEST(TestFormulaUnits)
#include "tst_formula_units.moc"
