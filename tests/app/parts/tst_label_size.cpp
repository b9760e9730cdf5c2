// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/label_size.h"
#include "tests/support/room_test.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QtTest>

class LabelSizeTest : public QObject {
    Q_OBJECT

private slots:
    void theSizeIsThatOfTheLargestText();
    void anotherTextMovesNothing();
};

void LabelSizeTest::theSizeIsThatOfTheLargestText() {
    QLabel label(QStringLiteral("1999"));
    app::keepSizeOf(label, {QStringLiteral("1"), QStringLiteral("31 December 2022"), QStringLiteral("two\nlines")});
    QCOMPARE(label.text(), QStringLiteral("1999"));
    QLabel wide(QStringLiteral("31 December 2022"));
    QLabel tall(QStringLiteral("two\nlines"));
    QCOMPARE(label.minimumSize(), QSize(wide.sizeHint().width(), tall.sizeHint().height()));
    QCOMPARE(label.maximumSize(), label.minimumSize());
    app::keepSizeOf(label, {QStringLiteral("1999")});
    QCOMPARE(label.minimumSize(), QLabel(QStringLiteral("1999")).sizeHint());
}

void LabelSizeTest::anotherTextMovesNothing() {
    QWidget window;
    auto* label = new QLabel(QStringLiteral("1"));
    auto* row = new QHBoxLayout(&window);
    row->addWidget(label);
    app::keepSizeOf(*label, {QStringLiteral("1999")});
    window.show();
    QCoreApplication::processEvents();
    QCOMPARE(row->activate(), false);
    label->setText(QStringLiteral("1998"));
    QCOMPARE(row->activate(), false);  // no layout was requested
    label->setMaximumWidth(QWIDGETSIZE_MAX);
    label->setText(QStringLiteral("1997"));
    QCOMPARE(row->activate(), true);
}

HULINE_TEST_WIDGETS(LabelSizeTest)
#include "tst_label_size.moc"
