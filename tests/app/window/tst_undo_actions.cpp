// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDir>
#include <QIcon>
#include <QTest>

#include "app/window/undo_actions.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/room_test.h"

class TestUndoActions : public QObject {
    Q_OBJECT

private slots:
    void textsNameTheStep() {
        const app::InstalledLanguage installed(app::Language::English);
        app::Workbench workbench({support::sampleDataset()}, support::paperSpec());
        app::UndoActions actions(&workbench, nullptr);
        actions.setWording(app::Wording(app::Language::English));
        QVERIFY(!actions.undo()->isEnabled());
        QCOMPARE(actions.undo()->text(), QStringLiteral("&Undo"));
        workbench.choose(core::SetGrouping{"coast-inland"});
        actions.refresh();
        QVERIFY(actions.undo()->isEnabled());
        QCOMPARE(actions.undo()->text(), QStringLiteral("&Undo: grouping Coast and inland"));
        QCOMPARE(actions.undo()->toolTip(), QStringLiteral("Undo: grouping Coast and inland"));
        QCOMPARE(actions.undo()->iconText(), QStringLiteral("Undo"));
        QVERIFY(!actions.redo()->isEnabled());
        actions.undo()->trigger();
        actions.refresh();
        QVERIFY(!actions.undo()->isEnabled());
        QCOMPARE(actions.redo()->text(), QStringLiteral("&Redo: grouping Coast and inland"));
        actions.redo()->trigger();
        QCOMPARE(workbench.spec().grouping, std::string("coast-inland"));
    }

    void textsAreTranslatedIntoChinese() {
        const app::InstalledLanguage installed(app::Language::Chinese);
        app::Workbench workbench({support::sampleDataset()}, support::paperSpec());
        app::UndoActions actions(&workbench, nullptr);
        actions.setWording(app::Wording(app::Language::Chinese));
        workbench.choose(core::SetGrouping{"coast-inland"});
        actions.refresh();
        QCOMPARE(actions.undo()->toolTip(), QStringLiteral("撤销：分组改为“沿海与内陆”"));
    }

    void anAmpersandInANameIsNotAMnemonic() {
        const app::InstalledLanguage installed(app::Language::English);
        app::Workbench workbench({support::sampleDataset()}, support::paperSpec());
        app::UndoActions actions(&workbench, nullptr);
        actions.setWording(app::Wording(app::Language::English));
        workbench.choose(core::EditCustomGrouping{{core::Grouping("own", "", "", "", {{"a", "R&D", "R&D", {}}}), {}},
                                                  core::GroupingEdit::RenameGroup,
                                                  {"", "R&D"}});
        actions.refresh();
        QCOMPARE(actions.undo()->text(), QStringLiteral("&Undo: group R&&D renamed"));
        QCOMPARE(actions.undo()->toolTip(), QStringLiteral("Undo: group R&D renamed"));
    }

    /// Qt reads SVG with a plug-in, which some distributions put into a separate package.
    void theIconsOfAllActionsCanBeDrawn() {
        const QDir icons(QStringLiteral(":/icons"));
        QVERIFY(icons.entryList().size() > 5);
        for (const QString& name : icons.entryList()) {
            QVERIFY2(!QIcon(icons.filePath(name)).pixmap(24, 24).isNull(), qPrintable(name));
        }
    }
};

HULINE_TEST_WIDGETS(TestUndoActions)
#include "tst_undo_actions.moc"
