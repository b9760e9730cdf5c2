// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QTest>

#include "app/window/available_docks.h"
#include "tests/support/room_test.h"

namespace {

/// A window with the docks "gaps" and "audit".
class Window : public QMainWindow {
public:
    Window() {
        for (QDockWidget* dock : {&gaps, &audit}) {
            addDockWidget(Qt::RightDockWidgetArea, dock);
        }
        gaps.setObjectName(QStringLiteral("gaps"));
        audit.setObjectName(QStringLiteral("audit"));
        show();
    }

    QDockWidget gaps;
    QDockWidget audit;
    app::AvailableDocks available{this};
};

}  // namespace

class TestAvailableDocks : public QObject {
    Q_OBJECT

private slots:
    void aDockThatWouldBeEmptyIsHiddenAndNotOffered() {
        Window window;
        window.available.setAvailable(&window.audit, false);
        QVERIFY(window.audit.isHidden());
        QVERIFY(!window.audit.toggleViewAction()->isVisible());
        QVERIFY(!window.gaps.isHidden());
        window.available.setAvailable(&window.audit, true);
        QVERIFY(!window.audit.isHidden());
        QVERIFY(window.audit.toggleViewAction()->isVisible());
    }

    void aDockThatTheUserClosedStaysClosed() {
        Window window;
        window.audit.hide();
        window.available.setAvailable(&window.audit, true);  // it was available all the time
        QVERIFY(window.audit.isHidden());
    }

    void otherDataShowTheDockAgain() {
        Window without;
        without.available.setAvailable(&without.audit, false);
        const QByteArray state = without.available.state();
        QVERIFY(without.audit.isHidden());
        Window with;
        with.available.restore(state);
        QVERIFY(!with.audit.isHidden());
    }

    void aDockThatTheUserClosedStaysClosedWithOtherDataToo() {
        Window without;
        without.audit.hide();
        without.available.setAvailable(&without.audit, false);
        Window with;
        with.available.restore(without.available.state());
        QVERIFY(with.audit.isHidden());
        Window laterWithout;
        laterWithout.available.setAvailable(&laterWithout.audit, false);
        laterWithout.available.restore(with.available.state());
        laterWithout.available.setAvailable(&laterWithout.audit, true);
        QVERIFY(laterWithout.audit.isHidden());
    }

    void aRestoredStateDoesNotShowAnEmptyDock() {
        const Window with;
        const QByteArray state = with.available.state();
        Window without;
        without.available.setAvailable(&without.audit, false);
        without.available.restore(state);
        QVERIFY(without.audit.isHidden());
        QVERIFY(!without.gaps.isHidden());
    }
};

HULINE_TEST_WIDGETS(TestAvailableDocks)
#include "tst_available_docks.moc"
