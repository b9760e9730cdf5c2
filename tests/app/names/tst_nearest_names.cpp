// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/names/nearest_names.h"
#include "tests/support/room_test.h"

class TestNearestNames : public QObject {
    Q_OBJECT

private slots:
    // One letter in three may be missing, additional or another one.
    void aNameIsNearWhereFewLettersDiffer() {
        QCOMPARE(app::nearestName("divdingLine", {"dividingLine", "defaults"}), std::string("dividingLine"));
        QCOMPARE(app::nearestName("DIVIDINGLINE", {"dividingLine"}), std::string("dividingLine"));
        QCOMPARE(app::nearestName("hold", {"id", "holds"}), std::string("holds"));
        QCOMPARE(app::nearestName("rule", {"role"}), std::string("role"));
        QCOMPARE(app::nearestName("type", {"role"}), std::string());
        QCOMPARE(app::nearestName("i", {"id"}), std::string());
        QCOMPARE(app::nearestName("anything", {}), std::string());
        QCOMPARE(app::nearestName("holsd", {"holds"}), std::string("holds"));
    }

    void aMisspeltNameIsFound_data() {
        QTest::addColumn<QString>("written");
        QTest::newRow("a letter too few") << "populaton";
        QTest::newRow("a letter too many") << "popullation";
        QTest::newRow("another letter") << "popolation";
        QTest::newRow("two letters in the wrong order") << "popualtion";
        QTest::newRow("capital letters") << "POPULATION";
        QTest::newRow("a part of the name") << "pop";
    }
    void aMisspeltNameIsFound() {
        QFETCH(const QString, written);
        const QStringList names{QStringLiteral("gdp"), QStringLiteral("population"), QStringLiteral("area")};
        QCOMPARE(app::nearestNames(written, names), QStringList{QStringLiteral("population")});
    }

    void theNearestComesFirstAndFewAreNamed() {
        const QStringList names{QStringLiteral("unit-of-all"), QStringLiteral("units"), QStringLiteral("until"),
                                QStringLiteral("unit")};
        QCOMPARE(app::nearestNames(QStringLiteral("unit"), names, 2),
                 (QStringList{QStringLiteral("unit"), QStringLiteral("units")}));
        QCOMPARE(app::nearestNames(QStringLiteral("unit"), names, 9).last(), QStringLiteral("unit-of-all"));
    }

    void nothingIsFoundForAnotherWord() {
        QCOMPARE(app::nearestNames(QStringLiteral("income"), {QStringLiteral("gdp"), QString()}), QStringList());
        QCOMPARE(app::nearestNames(QString(), {QStringLiteral("gdp")}), QStringList());
    }
};

HULINE_TEST_CORE(TestNearestNames)
#include "tst_nearest_names.moc"
