// SPDX-License-Identifier: GPL-3.0-or-later
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest>

#include "app/parts/line_delegate.h"
#include "tests/support/room_test.h"

namespace {

constexpr int wide = 160;
constexpr int narrow = 30;

QStandardItem* item(const QString& text, Qt::Alignment alignment) {
    auto* item = new QStandardItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

/// Numbers, names, a swatch beside a word and an empty cell.
void fill(QStandardItemModel& model) {
    for (const QString& name : {QStringLiteral("Alpha"), QStringLiteral("广西壮族自治区"),
                                QStringLiteral("A name\nof two lines"), QStringLiteral("אלף"), QString()}) {
        QPixmap swatch(12, 12);
        swatch.fill(Qt::darkGreen);
        auto* decorated = item(QStringLiteral("12.5–17.25"), Qt::AlignLeft);
        decorated->setData(swatch, Qt::DecorationRole);
        model.appendRow({item(QStringLiteral("1,234.5*"), Qt::AlignRight), item(name, Qt::AlignLeft), decorated,
                         item(name, Qt::AlignHCenter)});
    }
}

}  // namespace

class LineDelegateTest : public QObject {
    Q_OBJECT

private slots:
    void cellsLookLikeThoseOfTheStyle_data();
    void cellsLookLikeThoseOfTheStyle();
};

void LineDelegateTest::cellsLookLikeThoseOfTheStyle_data() {
    QTest::addColumn<int>("columnWidth");
    QTest::addColumn<bool>("isEnabled");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("wide column") << wide << true << Qt::LeftToRight;
    QTest::newRow("narrow column") << narrow << true << Qt::LeftToRight;
    QTest::newRow("disabled") << wide << false << Qt::LeftToRight;
    QTest::newRow("right to left") << wide << true << Qt::RightToLeft;
}

void LineDelegateTest::cellsLookLikeThoseOfTheStyle() {
    QFETCH(const int, columnWidth);
    QFETCH(const bool, isEnabled);
    QFETCH(const Qt::LayoutDirection, direction);
    QStandardItemModel model;
    fill(model);
    QTableView table;
    table.setModel(&model);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEnabled(isEnabled);
    table.setLayoutDirection(direction);
    table.horizontalHeader()->setDefaultSectionSize(columnWidth);
    table.resize(5 * wide, 300);
    table.selectRow(1);
    const QImage asStyled = table.viewport()->grab().toImage();
    table.setItemDelegate(new app::LineDelegate(&table));
    const QImage asLines = table.viewport()->grab().toImage();
    QVERIFY(asStyled.width() > 0);
    QCOMPARE(asLines, asStyled);
    model.item(0, 1)->setText(QStringLiteral("Beta"));
    QVERIFY(table.viewport()->grab().toImage() != asLines);  // the picture depends on the text
}

HULINE_TEST_WIDGETS(LineDelegateTest)
#include "tst_line_delegate.moc"
