// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of a data package that stands for an indicator at the prices of several years.
#include <QTest>

#include "app/package/data_package.h"
#include "tests/app/package/load_messages.h"
#include "tests/support/room_test.h"

namespace {

using test::ChangedPackage;
using test::messagesWith;

const QByteArray beforeIndicators = R"("indicators": [)";

/// The list of indicators begins with an index, and amounts at constant prices made from a template.
QByteArray after(const QByteArray& baseYears, const QByteArray& id = "spending-{baseYear}",
                 const QByteArray& name = "Spending at {baseYear} prices") {
    return R"("indicators": [
      {"id": "volume", "name": "Volume index", "unit": "%", "aggregation": "none"},
      {"baseYears": )" +
           baseYears + R"(, "id": ")" + id + R"(", "name": {"zh": "支出{baseYear}", "en": ")" + name +
           R"("}, "unit": "million crowns",
       "formula": {"kind": "constant-prices", "amount": "spending", "volumeIndex": "volume", "baseYear": "{baseYear}"},
       "definition": "At prices of {baseYear}, not of others than {baseYear}."},
      {"baseYears": )" +
           baseYears + R"x(, "id": "growth-{baseYear}", "name": "Growth ({baseYear} prices)", "unit": "%",
       "aggregation": "formula", "formula": {"kind": "growth", "amount": "spending-{baseYear}"}},)x";
}

QString refused(const char* place, const char* text) {
    return QStringLiteral("Refused: datapackage.json, \"huline.indicators[1].%1\": %2")
        .arg(QLatin1String(place), QLatin1String(text));
}

}  // namespace

class TestBaseYears : public QObject {
    Q_OBJECT

private slots:
    void anEntryStandsForAnIndicatorOfEachYear() {
        const ChangedPackage package(beforeIndicators, after(R"({"from": 2019, "to": 2021, "listed": 2020})"));
        const core::Catalogue catalogue(app::readDataPackage(package.folder()).catalogue);
        for (const int year : {2019, 2020, 2021}) {
            const std::string number = std::to_string(year);
            const core::Indicator* spending = catalogue.find(core::IndicatorId("spending-" + number));
            QVERIFY2(spending != nullptr, number.c_str());
            QCOMPARE(spending->name.en, "Spending at " + number + " prices");
            QCOMPARE(spending->definition.en, "At prices of " + number + ", not of others than " + number + ".");
            QCOMPARE(std::get<core::ConstantPrices>(spending->formula).baseYear, year);
            QCOMPARE(spending->priceBase, (core::PriceBase{"spending-{baseYear}", year, year == 2020}));
            const core::Indicator& growth = catalogue.indicator(core::IndicatorId("growth-" + number));
            QCOMPARE(std::get<core::Growth>(growth.formula).amount, spending->id);
            QCOMPARE(growth.priceBase->family, std::string("growth-{baseYear}"));
        }
        QVERIFY(catalogue.find(core::IndicatorId("spending-2022")) == nullptr);
        QVERIFY(!catalogue.indicator(core::IndicatorId("spending")).priceBase);
    }

    void theLastYearIsListedUnlessAnotherIsNamed() {
        const ChangedPackage package(beforeIndicators, after(R"({"from": 2019, "to": 2021})"));
        const core::Catalogue catalogue(app::readDataPackage(package.folder()).catalogue);
        QVERIFY(catalogue.indicator(core::IndicatorId("spending-2021")).priceBase->isListed);
        QVERIFY(!catalogue.indicator(core::IndicatorId("spending-2020")).priceBase->isListed);
    }

    void aWrongEntryIsNamedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("message");
        const QByteArray years = R"({"from": 2019, "to": 2021})";
        QTest::newRow("id without the year")
            << after(years, "spending-old")
            << refused("id", R"("spending-old" does not name the base year; write {baseYear} where the year belongs.)");
        QTest::newRow("name without the year") << after(years, "spending-{baseYear}", "Spending")
                                               << refused("name.en", R"("Spending" does not name the base year;)");
        QTest::newRow("literal year in the formula")
            << after(years).replace(R"("baseYear": "{baseYear}")", R"("baseYear": 2020)")
            << refused("formula.baseYear", R"("2020" does not name the base year; write {baseYear} where)");
        QTest::newRow("no years") << after(R"({"from": 2021, "to": 2019})")
                                  << refused("baseYears.to",
                                             R"("2019" is not a whole number from 2021 to 2200; correct it.)");
        QTest::newRow("listed elsewhere")
            << after(R"({"from": 2019, "to": 2021, "listed": 2010})")
            << refused("baseYears.listed", R"("2010" is not a whole number from 2019 to 2021; correct it.)");
        QTest::newRow("half a year") << after(R"({"from": 2019.5, "to": 2021})")
                                     << refused("baseYears.from",
                                                R"("2019.5" is not a whole number from 1800 to 2200; correct it.)");
        QTest::newRow("a text") << after(R"("2019-2021")")
                                << refused("baseYears", R"("2019-2021" is not an object; put its members in braces.)");
    }
    void aWrongEntryIsNamedWithItsPlace() {
        QFETCH(const QByteArray, entry);
        QFETCH(const QString, message);
        const QStringList messages = messagesWith(beforeIndicators, entry);
        QVERIFY2(messages.size() == 1 && messages.front().startsWith(message),
                 qPrintable(messages.join(QLatin1Char('\n'))));
    }

    void anIdMayBeThePlaceholderAlone() {
        const ChangedPackage package(
            beforeIndicators,
            after(R"({"from": 2019, "to": 2021})", "{baseYear}").replace("spending-{baseYear}", "{baseYear}"));
        QVERIFY(package.isChanged());
        const core::Catalogue catalogue(app::readDataPackage(package.folder()).catalogue);
        for (const char* year : {"2019", "2020", "2021"}) {
            QVERIFY2(catalogue.find(core::IndicatorId(year)) != nullptr, year);
        }
        const QStringList refusals = test::messagesOf(package.folder()).filter(QStringLiteral("Refused"));
        QVERIFY2(refusals.isEmpty(), qPrintable(refusals.join(QLatin1Char('\n'))));
    }

    // The indicators after an entry with base years have other positions in the catalogue than in the file.
    void theEntryOfALaterIndicatorIsNamedByItsPlaceInTheFile() {
        const ChangedPackage package(beforeIndicators, after(R"({"from": 2019, "to": 2021})"));
        QVERIFY(
            package.replace("datapackage.json", R"("id": "balance",)", R"("id": "balance", "grouping": "coasts",)"));
        const QString message = test::messagesOf(package.folder()).join(QLatin1Char('\n'));
        QVERIFY2(message.contains(QLatin1String(R"("huline.indicators[5].grouping")")), qPrintable(message));
    }

    void aFamilyOccursOnce() {
        const QByteArray years = R"({"from": 2019, "to": 2020})";
        const QByteArray other = after(R"({"from": 2021, "to": 2022})");
        const QByteArray twice = after(years) + other.mid(other.indexOf(R"({"baseYears")"));
        const QStringList messages = messagesWith(beforeIndicators, twice);
        QCOMPARE(messages.size(), 1);
        QVERIFY2(messages.front().contains(QLatin1String(R"("spending-{baseYear}" occurs twice)")),
                 qPrintable(messages.front()));
    }

    void aPlaceholderWithoutYearsIsNamed_data() {
        QTest::addColumn<QByteArray>("indicator");
        QTest::newRow("id") << QByteArray(R"({"id": "spending-{baseYear}", "name": "Spending"},)");
        QTest::newRow("name") << QByteArray(R"({"id": "spending-old", "name": "Spending at {baseYear} prices"},)");
    }
    void aPlaceholderWithoutYearsIsNamed() {
        QFETCH(const QByteArray, indicator);
        const QStringList messages = messagesWith(beforeIndicators, R"("indicators": [)" + indicator);
        QCOMPARE(messages.size(), 1);
        QVERIFY2(messages.front().contains(QLatin1String("\"huline.indicators[0]\" has no \"baseYears\"; add it.")),
                 qPrintable(messages.front()));
    }

    // None of them may be silently shortened or wrapped.
    void numbersThatMustBeWholeAreChecked_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("message");
        QTest::newRow("decimals of a unit") << QByteArray(R"("decimals": 1},)") << QByteArray(R"("decimals": 1.5},)")
                                            << R"("1.5" is not a whole number from 0 to 15; correct it.)";
        QTest::newRow("too many") << QByteArray(R"("decimals": 1},)") << QByteArray(R"("decimals": 1e12},)")
                                  << " is not a whole number from 0 to 15; correct it.";
        QTest::newRow("negative") << QByteArray(R"("decimals": 1},)") << QByteArray(R"("decimals": -1},)")
                                  << R"("-1" is not a whole number from 0 to 15; correct it.)";
        QTest::newRow("days") << QByteArray(R"({"id": "revenue",)")
                              << QByteArray(R"({"id": "revenue", "nearestWithinDays": -3,)")
                              << R"("-3" is not a whole number from 0 to 400,000; correct it.)";
    }
    void numbersThatMustBeWholeAreChecked() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, message);
        const QStringList messages = messagesWith(before, after);
        QCOMPARE(messages.size(), 1);
        QVERIFY2(messages.front().endsWith(message), qPrintable(messages.front()));
    }
};

HULINE_TEST_CORE(TestBaseYears)
#include "tst_base_years.moc"
