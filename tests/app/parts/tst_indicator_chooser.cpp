// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QWheelEvent>

#include "app/parts/indicator_chooser.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

constexpr int indicators = 100;

/// Ten topics of ten indicators each.
std::vector<app::IndicatorEntry> entries() {
    std::vector<app::IndicatorEntry> all;
    for (int i = 0; i < indicators; ++i) {
        const QString name = QStringLiteral("Indicator %1").arg(i);
        all.push_back({core::IndicatorId("indicator-" + std::to_string(i)),
                       {"指标", name.toStdString()},
                       name,
                       QStringLiteral("Topic %1").arg(i / 10),
                       QStringLiteral("yuan"),
                       QStringLiteral("2000–2024"),
                       QStringLiteral("Definition of %1").arg(i)});
    }
    return all;
}

/// A window with a chooser that shows indicator 42, and what was chosen.
class Shown {
public:
    Shown() {
        window.setCentralWidget(new QWidget);
        chooser = new app::IndicatorChooser(window.centralWidget());
        chooser->setEntries(entries);
        chooser->retranslate();
        chooser->showIndicator(core::IndicatorId("indicator-42"), QStringLiteral("Indicator 42"));
        QObject::connect(chooser, &app::IndicatorChooser::indicatorChosen, chooser,
                         [this](const core::IndicatorId& id) { chosen.push_back(id); });
        window.resize(600, 400);
        window.show();
        chooser->resize(180, chooser->sizeHint().height());
    }
    [[nodiscard]] QFrame& popup() const { return *chooser->findChild<QFrame*>(QStringLiteral("indicator-list")); }
    [[nodiscard]] QLineEdit& line() const { return *popup().findChild<QLineEdit*>(); }
    [[nodiscard]] QString current() const { return popup().findChild<QListView*>()->currentIndex().data().toString(); }

    QMainWindow window;
    app::IndicatorChooser* chooser;
    std::vector<core::IndicatorId> chosen;
};

}  // namespace

class TestIndicatorChooser : public QObject {
    Q_OBJECT

private slots:
    void aButtonBelowTheListAsksForAFormula() {
        Shown shown;
        int asked = 0;
        QObject::connect(shown.chooser, &app::IndicatorChooser::formulasRequested, shown.chooser, [&] { ++asked; });
        shown.chooser->showPopup();
        shown.popup().findChild<QPushButton*>()->click();
        QCOMPARE(asked, 1);
        QVERIFY(shown.popup().isHidden());
        QVERIFY(shown.chosen.empty());
    }

    void opensAtTheIndicatorThatIsShown() {
        const Shown shown;
        shown.chooser->showPopup();
        QVERIFY(shown.popup().isVisible());
        QCOMPARE(shown.current(), QStringLiteral("Indicator 42"));
        QVERIFY(shown.line().text().isEmpty());
    }

    void arrowKeysMoveAndEnterChooses() {
        const Shown shown;
        shown.chooser->showPopup();
        QTest::keyClick(&shown.line(), Qt::Key_Down);
        QCOMPARE(shown.current(), QStringLiteral("Indicator 43"));
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(&shown.line(), Qt::Key_Down);
        }
        QCOMPARE(shown.current(), QStringLiteral("Indicator 50"));  // past a heading
        QTest::keyClick(&shown.line(), Qt::Key_Return);
        QVERIFY(!shown.popup().isVisible());
        QCOMPARE(shown.chosen, (std::vector{core::IndicatorId("indicator-50")}));
    }

    void typingKeepsOnlyMatchesAndEnterChoosesTheFirst() {
        const Shown shown;
        shown.chooser->showPopup();
        QTest::keyClicks(&shown.line(), QStringLiteral("77"));
        QCOMPARE(shown.current(), QStringLiteral("Indicator 77"));
        QTest::keyClick(&shown.line(), Qt::Key_Return);
        QCOMPARE(shown.chosen, (std::vector{core::IndicatorId("indicator-77")}));
    }

    void aSearchWithoutMatchesIsExplained() {
        const Shown shown;
        shown.chooser->showPopup();
        QTest::keyClicks(&shown.line(), QStringLiteral("bananas"));
        QCOMPARE(shown.popup().findChild<QLabel*>()->text(), QStringLiteral("No indicator matches \"bananas\"."));
        QTest::keyClick(&shown.line(), Qt::Key_Return);
        QVERIFY(shown.popup().isVisible());
        QVERIFY(shown.chosen.empty());
    }

    void escapeChangesNothing() {
        const Shown shown;
        shown.chooser->showPopup();
        QTest::keyClick(&shown.line(), Qt::Key_Down);
        QTest::keyClick(&shown.line(), Qt::Key_Escape);
        QVERIFY(!shown.popup().isVisible());
        QVERIFY(shown.chosen.empty());
    }

    void choosingWhatIsShownChangesNothing() {
        const Shown shown;
        shown.chooser->showPopup();
        QTest::keyClick(&shown.line(), Qt::Key_Return);
        QVERIFY(!shown.popup().isVisible());
        QVERIFY(shown.chosen.empty());
    }

    void aLetterOnTheClosedBoxBeginsASearch() {
        const Shown shown;
        QTest::keyClick(shown.chooser, Qt::Key_8);
        QVERIFY(shown.popup().isVisible());
        QCOMPARE(shown.line().text(), QStringLiteral("8"));
        QCOMPARE(shown.current(), QStringLiteral("Indicator 8"));
    }

    void ctrlFOpensItFromAnywhereInTheWindow() {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        QTest::keyClick(shown.window.centralWidget(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(shown.popup().isVisible());
    }

    void theWheelDoesNothing() {
        const Shown shown;
        shown.chooser->setFocus();
        const QPointF middle = shown.chooser->rect().center();
        QWheelEvent event(middle, shown.chooser->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(shown.chooser, &event);
        QVERIFY(!event.isAccepted());
        QVERIFY(shown.chosen.empty());
        QCOMPARE(shown.chooser->currentText(), QStringLiteral("Indicator 42"));
    }

    void theListIsOnTheScreenWhereverTheBoxIs() {
        const Shown shown;
        const QRect screen = shown.window.screen()->availableGeometry();
        for (const QPoint& corner : {screen.topLeft(), screen.bottomRight() - QPoint(180, 40)}) {
            shown.chooser->setParent(nullptr, Qt::Window | Qt::FramelessWindowHint);
            shown.chooser->move(corner);
            shown.chooser->show();
            shown.chooser->showPopup();
            QVERIFY2(screen.contains(shown.popup().frameGeometry()), qPrintable(QStringLiteral("%1").arg(corner.y())));
            shown.chooser->hidePopup();
        }
        shown.chooser->setParent(shown.window.centralWidget());
    }

    void screenReadersAreToldWhatIsCurrent() {
        const Shown shown;
        shown.chooser->showPopup();
        QTest::keyClick(&shown.line(), Qt::Key_Down);
        QCOMPARE(shown.line().accessibleDescription(), QStringLiteral("Indicator 43, yuan · 2000–2024"));
        QVERIFY(!shown.line().accessibleName().isEmpty());
    }
};

HULINE_TEST_WIDGETS(TestIndicatorChooser)
#include "tst_indicator_chooser.moc"
