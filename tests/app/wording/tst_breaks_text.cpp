// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/wording/breaks_text.h"
#include "tests/support/room_test.h"

namespace {

using Bounds = std::vector<double>;

constexpr app::BreaksFormat plain{1, 9};
constexpr app::BreaksFormat perCent{100, 9};

}  // namespace

class TestBreaksText : public QObject {
    Q_OBJECT

private slots:
    void boundsAreReadAsPeopleTypeThem_data() {
        QTest::addColumn<QString>("typed");
        QTest::newRow("commas") << "50,65,80";
        QTest::newRow("blanks") << "  50  65\t80 ";
        QTest::newRow("both") << "50, 65 , 80,";
        QTest::newRow("Chinese commas") << "50，65、80";
        QTest::newRow("semicolons") << "50; 65；80";
        QTest::newRow("per cent signs") << "50% 65％ 80 ";
        QTest::newRow("full-width digits") << "５０ ６５ ８０";
    }
    void boundsAreReadAsPeopleTypeThem() {
        QFETCH(const QString, typed);
        QCOMPARE(std::get<Bounds>(app::boundsOf(typed, plain)), (Bounds{50, 65, 80}));
        QCOMPARE(std::get<Bounds>(app::boundsOf(typed, perCent)), (Bounds{0.5, 0.65, 0.8}));
    }

    void boundsMayBeNegativeOrHaveDecimals() {
        QCOMPARE(std::get<Bounds>(app::boundsOf(QStringLiteral("−2.5 -1 0 1e3"), plain)), (Bounds{-2.5, -1, 0, 1000}));
    }

    void whatIsNoListOfBoundsIsExplained_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        const QString empty = QStringLiteral("There is no class bound; give numbers such as 50, 80, 100.");
        QTest::newRow("nothing") << "" << empty;
        QTest::newRow("commas alone") << " ,，" << empty;
        QTest::newRow("a word") << "50, high"
                                << "\"high\" is not a number.";
        QTest::newRow("not a number") << "50, nan"
                                      << "\"nan\" is not a number.";
        QTest::newRow("infinite") << "50, inf"
                                  << "\"inf\" is not a number.";
        QTest::newRow("descending") << "50 80 65"
                                    << "Class bounds must ascend, but 65 follows 80.";
        QTest::newRow("twice") << "50 50"
                               << "Class bounds must ascend, but 50 follows 50.";
        QTest::newRow("too many") << "1 2 3 4 5 6 7 8 9"
                                  << "9 bounds make 10 classes; the most possible is 9 classes.";
    }
    void whatIsNoListOfBoundsIsExplained() {
        QFETCH(const QString, typed);
        QFETCH(const QString, sentence);
        QCOMPARE(std::get<QString>(app::boundsOf(typed, plain)), sentence);
    }

    void boundsAreWrittenAsTheyWereTyped() {
        for (const char* typed : {"50, 65, 80", "7, 29, 58", "0.1, 0.3", "-5, 0, 12345.678", "20000, 1000000"}) {
            for (const app::BreaksFormat& format : {plain, perCent}) {
                const QString text = QString::fromLatin1(typed);
                QCOMPARE(app::breaksText(std::get<Bounds>(app::boundsOf(text, format)), format), text);
            }
        }
    }

    void computedBoundsAreRoundedAndTheHighestValueIsLeftOut() {
        const core::ClassBreaks breaks(0.2, {0.4732, 0.4741, 0.8999, 1.7});
        QCOMPARE(app::breaksText(app::roundedBounds(breaks, perCent, 0), perCent), QStringLiteral("47, 90"));
        QCOMPARE(app::roundedBounds(core::ClassBreaks(3, {3}), plain, 0), (Bounds{3}));
    }
};

HULINE_TEST(TestBreaksText)
#include "tst_breaks_text.moc"
