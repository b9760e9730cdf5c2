// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QHeaderView>
#include <QtTest>

#include "app/parts/plain_table.h"
#include "tests/support/room_test.h"

class PlainTableTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsCut();
    void withoutASelectionTheWholeTableIsCopied();
    void selectedCellsAreCopied();
    void contentsCanBeReplaced();

private:
    static void fill(app::PlainTable& table);
};

void PlainTableTest::fill(app::PlainTable& table) {
    table.setContents({QStringLiteral("Group"), QStringLiteral("2000"), QStringLiteral("2022")},
                      {{QStringLiteral("East"), QStringLiteral("5,102.1"), QStringLiteral("62,201.8")},
                       {QStringLiteral("Northeast"), QStringLiteral("3,247.8"), QStringLiteral("19,315.4")}});
}

void PlainTableTest::nothingIsCut() {
    app::PlainTable table;
    fill(table);
    table.resize(table.minimumSizeHint());
    table.show();
    QCoreApplication::processEvents();
    QCOMPARE(table.viewport()->height(), table.verticalHeader()->length());
    QCOMPARE(table.viewport()->width(), table.horizontalHeader()->length());
    for (int column = 0; column < table.columnCount(); ++column) {
        for (int row = 0; row < table.rowCount(); ++row) {
            const int needed = table.fontMetrics().horizontalAdvance(table.item(row, column)->text());
            QVERIFY(table.columnWidth(column) > needed);
        }
    }
}

void PlainTableTest::withoutASelectionTheWholeTableIsCopied() {
    app::PlainTable table;
    fill(table);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Group\t2000\t2022\nEast\t5,102.1\t62,201.8\nNortheast\t3,247.8\t19,315.4"));
}

void PlainTableTest::selectedCellsAreCopied() {
    app::PlainTable table;
    fill(table);
    table.selectRow(1);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Northeast\t3,247.8\t19,315.4"));
}

void PlainTableTest::contentsCanBeReplaced() {
    app::PlainTable table;
    fill(table);
    table.setContents({QStringLiteral("Only")}, {{QStringLiteral("one")}});
    QCOMPARE(table.rowCount(), 1);
    QCOMPARE(table.columnCount(), 1);
    QCOMPARE(table.item(0, 0)->text(), QStringLiteral("one"));
}

HULINE_TEST_WIDGETS(PlainTableTest)
#include "tst_plain_table.moc"
