// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptions of a data package that contradict each other: each has one sentence in the language of the user.
#include <QRegularExpression>
#include <QTest>

#include "tests/app/package/load_messages.h"
#include "tests/support/room_test.h"

namespace {

using test::ChangedPackage;
using test::messagesOf;

const QByteArray populationEntry = R"("population": "residents",)";
const QByteArray indicatorList = R"("indicators": [)";

/// A dividing line along a canal, with parts of its description replaced.
struct Canal {
    QByteArray id = "canal";
    QByteArray left = "north";
    QByteArray ends = R"({"id": "locks", "from": {"lon": 19.8, "lat": 52.7}, "to": {"lon": 23.6, "lat": 52.7}})";
    QByteArray shares = R"("residents")";

    [[nodiscard]] QByteArray json() const {
        return populationEntry + R"( "dividingLine": {"id": ")" + id +
               R"(", "name": "Great Canal", "grouping": "Both sides", "right": {"id": "south", "name": "South"}, )"
               R"("left": {"id": ")" +
               left + R"(", "name": "North"}, "ends": [)" + ends + R"(], "shares": [)" + shares + "]},";
    }
};

QByteArray ends(const char* id, double fromLat, double fromLon, double toLon) {
    return QStringLiteral(R"({"id": "%1", "from": {"lon": %2, "lat": %3}, "to": {"lon": %4, "lat": 52.7}})")
        .arg(QLatin1String(id))
        .arg(fromLon)
        .arg(fromLat)
        .arg(toLon)
        .toUtf8();
}

QByteArray withIndicators(const QByteArray& indicators) { return R"("indicators": [)" + indicators + ','; }

void addColumns() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("message");
}

void addFaultsOfTheLine() {
    QTest::newRow("id of the custom grouping")
        << populationEntry << Canal{.id = "own"}.json()
        << R"(datapackage.json: the dividing line cannot have the id "own"; choose another one.)";
    QTest::newRow("equal sides") << populationEntry << Canal{.left = "south"}.json()
                                 << "datapackage.json: the two sides of the dividing line need two different ids; "
                                    "correct \"right\" and \"left\".";
    QTest::newRow("no ends") << populationEntry << Canal{.ends = ""}.json()
                             << R"(datapackage.json: the dividing line has no ends; add a pair to "ends".)";
    QTest::newRow("one place") << populationEntry << Canal{.ends = ends("locks", 52.7, 19.8, 19.8)}.json()
                               << R"(datapackage.json: the ends "locks" of the dividing line are at one place, or )"
                                  R"(more than 80 degrees from the equator; correct their coordinates.)";
    QTest::newRow("a pole") << populationEntry << Canal{.ends = ends("locks", 85, 19.8, 23.6)}.json()
                            << R"(datapackage.json: the ends "locks" of the dividing line are at one place, or )"
                               R"(more than 80 degrees from the equator; correct their coordinates.)";
    QTest::newRow("exchanged")
        << populationEntry
        << Canal{.ends = ends("locks", 52.7, 19.8, 23.6) + ',' + ends("gates", 52.7, 23.6, 19.8)}.json()
        << R"(datapackage.json: between the ends "gates", right and left of the dividing )"
           R"(line are not those of the ends "locks"; exchange "from" and "to" of one pair.)";
    for (const QByteArray& second : {ends("gates", 52.7, 19.8, 19.8), ends("gates", 85, 19.8, 23.6)}) {
        QTest::addRow("second ends %s", second.constData())
            << populationEntry << Canal{.ends = ends("locks", 52.7, 19.8, 23.6) + ',' + second}.json()
            << R"(datapackage.json: the ends "gates" of the dividing line are at one place, or more than 80 )"
               R"(degrees from the equator; correct their coordinates.)";
    }
    QTest::newRow("ends twice")
        << populationEntry
        << Canal{.ends = ends("locks", 52.7, 19.8, 23.6) + ',' + ends("locks", 52.7, 19.8, 23.7)}.json()
        << R"(datapackage.json, "huline.dividingLine.ends[1].id": "locks" occurs twice; )"
           R"(change one of the two.)";
    QTest::newRow("shares of a ratio")
        << populationEntry << Canal{.shares = R"("revenue-per-head")"}.json()
        << R"(datapackage.json: the dividing line cannot divide "revenue-per-head"; "shares" may name published )"
           R"(indicators whose values add up over regions, but not the area, whose share is always shown.)";
}

void addFaultsOfFormulas() {
    QTest::newRow("circle")
        << indicatorList
        << withIndicators(R"({"id": "a", "name": "A", "unit": "%", "formula": {"kind": "share", "part": "b"}},
                             {"id": "b", "name": "B", "unit": "%", "formula": {"kind": "share", "part": "a"}})")
        << R"(datapackage.json: the formula of the indicator "a" leads back to this indicator; correct one of the )"
           R"(formulas.)";
    QTest::newRow("two groupings")
        << indicatorList
        << withIndicators(
               R"({"id": "a", "name": "A", "unit": "%", "grouping": "coast"},
                  {"id": "b", "name": "B", "unit": "%", "grouping": "thirds"},
                  {"id": "c", "name": "C", "unit": "%", "formula": {"kind": "expression", "value": ["+", "a", "b"]}})")
        << R"(datapackage.json: the indicator "c" is computed from figures for the groups of two groupings; use )"
           R"(figures of one grouping.)";
    QTest::newRow("empty id")
        << indicatorList << withIndicators(R"({"id": "", "name": "A", "unit": "%"})")
        << R"(datapackage.json, "huline.indicators[0].id": "" is not an id; write a short name, such as )"
           R"("gdp".)";
}

}  // namespace

class TestContradictions : public QObject {
    Q_OBJECT

private slots:
    void aLineWithoutFaultIsAccepted() {
        const ChangedPackage package(populationEntry, Canal().json());
        QVERIFY(package.isChanged());
        QCOMPARE(messagesOf(package.folder()), QStringList());
    }

    void aFaultOfTheLineIsNamed_data() {
        addColumns();
        addFaultsOfTheLine();
    }
    void aFaultOfTheLineIsNamed() { compare(); }

    void aFaultOfAFormulaIsNamed_data() {
        addColumns();
        addFaultsOfFormulas();
    }
    void aFaultOfAFormulaIsNamed() { compare(); }

    void everyFaultIsWrittenInChinese_data() {
        addColumns();
        addFaultsOfTheLine();
        addFaultsOfFormulas();
    }
    void everyFaultIsWrittenInChinese() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const ChangedPackage package(before, after);
        QVERIFY(package.isChanged());
        const QStringList messages = messagesOf(package.folder(), {}, app::Language::Chinese);
        QCOMPARE(messages.size(), 1);
        const QString& message = messages.front();
        QVERIFY2(message.startsWith(QLatin1String("Refused: ")), qPrintable(message));
        QVERIFY2(message.contains(QRegularExpression(QStringLiteral("\\p{Han}"))), qPrintable(message));
        QVERIFY2(!message.contains(QRegularExpression(QStringLiteral("[a-z]+ [a-z]+ [a-z]+"))), qPrintable(message));
    }

private:
    static void compare() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, message);
        QCOMPARE(test::messagesWith(before, after), QStringList(QStringLiteral("Refused: ") + message));
    }
};

HULINE_TEST_CORE(TestContradictions)
#include "tst_contradictions.moc"
