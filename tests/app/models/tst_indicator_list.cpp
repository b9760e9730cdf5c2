// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "app/models/indicator_list.h"
#include "tests/support/room_test.h"

namespace {

app::IndicatorEntry entry(const char* id, const QString& zh, const QString& en, const QString& topic) {
    return {core::IndicatorId(id),       {zh.toStdString(), en.toStdString()}, en, topic, QStringLiteral("yuan"),
            QStringLiteral("2000–2024"), QStringLiteral("What it is.")};
}

std::vector<app::IndicatorEntry> entries() {
    return {entry("gdp", QStringLiteral("地区生产总值"), QStringLiteral("GDP"), QStringLiteral("Economy")),
            entry("gdp-per-capita", QStringLiteral("人均地区生产总值"), QStringLiteral("GDP per capita"),
                  QStringLiteral("Economy")),
            entry("population", QStringLiteral("常住人口"), QStringLiteral("Population"), QStringLiteral("People")),
            entry("area", QStringLiteral("面积"), QStringLiteral("Area"), QString())};
}

/// The texts of all rows; a heading has a colon behind it.
QStringList rowsOf(const app::IndicatorList& list) {
    QStringList rows;
    for (int row = 0; row < list.rowCount(); ++row) {
        rows << list.index(row).data().toString() +
                    (list.index(row).data(app::IndicatorList::HeadingRole).toBool() ? QStringLiteral(":") : QString());
    }
    return rows;
}

}  // namespace

class TestIndicatorList : public QObject {
    Q_OBJECT

private slots:
    void entriesStandUnderTheirTopics() {
        app::IndicatorList list;
        const QAbstractItemModelTester tester(&list);
        list.setEntries(entries());
        QCOMPARE(rowsOf(list), (QStringList{"Economy:", "GDP", "GDP per capita", "People:", "Population", "Area"}));
        QCOMPARE(list.rowOf(core::IndicatorId("population")), std::optional(4));
        QVERIFY(!list.rowOf(core::IndicatorId("gini")));
        QCOMPARE(list.firstEntry(), std::optional(1));
        QVERIFY(list.entryAt(0) == nullptr && list.entryAt(-1) == nullptr && list.entryAt(6) == nullptr);
        QVERIFY(!list.flags(list.index(0)).testFlag(Qt::ItemIsEnabled));
        QVERIFY(list.flags(list.index(1)).testFlag(Qt::ItemIsEnabled));
    }

    void anEntryShowsItsUnitAndPeriods() {
        app::IndicatorList list;
        list.setEntries(entries());
        QCOMPARE(list.index(1).data(app::IndicatorList::DetailRole).toString(), QStringLiteral("yuan · 2000–2024"));
        QCOMPARE(list.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("GDP, yuan · 2000–2024"));
        QCOMPARE(list.index(1).data(Qt::ToolTipRole).toString(), QStringLiteral("What it is."));
    }

    void anEntryOfAnotherBaseYearIsFoundByItsYear() {
        app::IndicatorList list;
        std::vector<app::IndicatorEntry> all = entries();
        for (const int year : {2010, 2013}) {
            const std::string id = "gdp-constant-" + std::to_string(year);
            all.push_back(entry(id.c_str(), QStringLiteral("地区生产总值（%1年价）").arg(year),
                                QStringLiteral("GDP at %1 prices").arg(year), QString()));
        }
        all.back().typedYear = QStringLiteral("2013");
        list.setEntries(all);
        QVERIFY(list.rowOf(core::IndicatorId("gdp-constant-2010")));
        QVERIFY(!list.rowOf(core::IndicatorId("gdp-constant-2013")));
        list.setFilter(QStringLiteral("gdp"));
        QCOMPARE(rowsOf(list), (QStringList{"Economy:", "GDP", "GDP per capita", "GDP at 2010 prices"}));
        list.setFilter(QStringLiteral("gdp 2013"));
        QCOMPARE(rowsOf(list), QStringList{"GDP at 2013 prices"});
        list.setFilter(QStringLiteral("gdp-constant-2013"));
        QCOMPARE(rowsOf(list), QStringList{"GDP at 2013 prices"});
    }

    void searchingKeepsOnlyMatches_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("rows");
        const QStringList all{"Economy:", "GDP", "GDP per capita", "People:", "Population", "Area"};
        const QStringList perHead{"Economy:", "GDP per capita"};
        QTest::newRow("nothing") << "" << all;
        QTest::newRow("a blank") << " " << all;
        QTest::newRow("English") << "capita" << perHead;
        QTest::newRow("in capitals") << "CAPITA" << perHead;
        QTest::newRow("two words") << "per gdp" << perHead;
        QTest::newRow("an id") << "gdp-per" << perHead;
        QTest::newRow("Chinese") << "人均" << perHead;
        QTest::newRow("initials") << "rjdq" << perHead;
        QTest::newRow("full pinyin") << "renjun" << perHead;
        QTest::newRow("pinyin with blanks") << "ren jun" << perHead;
        QTest::newRow("initials of several") << "scz" << QStringList{"Economy:", "GDP", "GDP per capita"};
        QTest::newRow("initials with gaps") << "rjsczz" << perHead;
        QTest::newRow("pinyin with gaps") << "renjunzhi" << perHead;
        QTest::newRow("in another order") << "zhirenjun" << QStringList{};
        QTest::newRow("a topic") << "people" << QStringList{"People:", "Population"};
        QTest::newRow("without a topic") << "mianji" << QStringList{"Area"};
        QTest::newRow("unknown") << "bananas" << QStringList{};
    }
    void searchingKeepsOnlyMatches() {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, rows);
        app::IndicatorList list;
        const QAbstractItemModelTester tester(&list);
        list.setEntries(entries());
        list.setFilter(typed);
        QCOMPARE(rowsOf(list), rows);
    }
};

HULINE_TEST(TestIndicatorList)
#include "tst_indicator_list.moc"
