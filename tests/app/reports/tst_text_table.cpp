// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/reports/text_table.h"
#include "tests/support/room_test.h"

class TestTextTable : public QObject {
    Q_OBJECT

private slots:
    void aChineseCharacterTakesTwoColumns_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("nothing") << "" << 0;
        QTest::newRow("Latin") << "East" << 4;
        QTest::newRow("Chinese") << "东部" << 4;
        QTest::newRow("both") << "5G基站" << 6;
        QTest::newRow("fullwidth bracket") << "（年）" << 6;
        QTest::newRow("minus sign and dash") << "−1 – 2" << 6;
        QTest::newRow("combining accent") << "e\u0301" << 1;
        QTest::newRow("beyond the basic plane") << QString::fromUcs4(U"\U00020bb7") << 2;
    }
    void aChineseCharacterTakesTwoColumns() {
        QFETCH(const QString, text);
        QFETCH(const int, width);
        QCOMPARE(app::displayWidth(text), width);
    }

    void theFirstColumnIsLeftAlignedAndTheOthersRightAligned() {
        QCOMPARE(app::textTable({{"Group", "2000"}, {"Northeast", "1"}, {"East", "12345"}}),
                 QStringLiteral("Group       2000\n"
                                "Northeast      1\n"
                                "East       12345\n"));
    }

    void everyLineOfAMixedTableIsEquallyWide() {
        const QString table = app::textTable({{"地区", "2000年"}, {"Northeast", "1"}, {"东北", "12,345"}});
        const QStringList lines = table.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString& line : lines) {
            QCOMPARE(app::displayWidth(line), app::displayWidth(lines.first()));
        }
    }

    void noLineEndsInABlank() { QCOMPARE(app::textTable({{"a", ""}, {"bb", "1"}}), QStringLiteral("a\nbb  1\n")); }

    void withoutRowsTheTextIsEmpty() { QCOMPARE(app::textTable({}), QString()); }
};

HULINE_TEST_CORE(TestTextTable)
#include "tst_text_table.moc"
