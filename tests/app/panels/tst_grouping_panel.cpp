// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "app/panels/group_tree.h"
#include "app/panels/grouping_panel.h"
#include "app/workbench/workbench.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

core::MapSpec startingSpec() {
    core::MapSpec spec = support::paperSpec();
    spec.period = core::Period::year(2022);
    spec.grouping = "coast-inland";
    return spec;
}

struct Droppable : app::GroupTree {
    using app::GroupTree::dropEvent;
};

/// A panel on the sample country: coast A (Alpha), B; inland C, D. Its requests change the figure, as in the window.
class ShownGroupingPanel {
public:
    ShownGroupingPanel() : requests(&panel, &app::GroupingPanel::changeRequested) {
        panel.resize(300, 600);
        panel.show();
        panel.setWording(app::Wording(app::Language::English));
        panel.setFigure(core::makeFigure(dataset, spec));
        QObject::connect(&panel, &app::GroupingPanel::changeRequested, &panel, [this](const core::Change& change) {
            spec = core::applied(spec, change);
            panel.setFigure(core::makeFigure(dataset, spec));
        });
    }
    [[nodiscard]] app::GroupTree& tree() const { return *panel.findChild<app::GroupTree*>(); }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name) const {
        return *panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] std::optional<std::size_t> placeOf(const char* code) const {
        return spec.customGrouping->grouping.groupOf(core::RegionCode(code));
    }
    /// The rows as "Coast: Alpha Beta".
    [[nodiscard]] QStringList rows() const {
        QStringList lines;
        for (int i = 0; i < tree().topLevelItemCount(); ++i) {
            const QTreeWidgetItem& group = *tree().topLevelItem(i);
            QStringList names;
            for (int j = 0; j < group.childCount(); ++j) {
                names << group.child(j)->text(0);
            }
            lines << group.text(0) + QStringLiteral(": ") + names.join(QLatin1Char(' '));
        }
        return lines;
    }
    void dropOn(QTreeWidgetItem* target) {
        const QPoint at = tree().visualItemRect(target).center();
        QMimeData data;
        QDropEvent drop(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        (tree().*&Droppable::dropEvent)(&drop);  // sent events reach a view only during a drag
        QCoreApplication::processEvents();
    }

    core::Dataset dataset = support::sampleDataset();
    core::MapSpec spec = startingSpec();  ///< With the changes that were requested.
    app::GroupingPanel panel;
    QSignalSpy requests;
};

}  // namespace

class GroupingPanelTest : public QObject {
    Q_OBJECT

private slots:
    void listsEveryGroupWithItsProvincesAndProvincesInNoGroup();
    void aDropMovesProvincesIntoACustomGrouping();
    void aProvinceChosenOnTheMapIsTheOnlyOneSelected();
    void aProvinceCanLeaveAndJoinAGroupByKeyboard();
    void onTheMapAProvinceJoinsTheGroupOfAnother();
    void editsBeforeTheNextFigureAccumulate();
    void aGroupRemovedTwiceBeforeTheNextFigureIsTheOnlyOneRemoved();
    void theLastGroupCannotBeRemoved();
    void editsAfterARemovalChangeTheGroupsThatAreShown();
    void anotherYearKeepsTheOpenListOfGroups();
    void theCountOfAGroupCannotBeEdited();
    void aDropOnTheSameGroupChangesNothing();
    void aThousandRegionsAreMovedInOneChange();
    void aGroupIsAddedNamedAndRemoved();
    void aNewGroupIsNamedInBothLanguages_data();
    void aNewGroupIsNamedInBothLanguages();
    void aSavedGroupingOpensAgain();
    void aFaultyFileIsReportedAndChangesNothing();
    void theMapIsColouredByGroupOnRequest();
    void aMapOfLocalMoranIsNotColouredByGroup();
    void theCurrentGroupStaysCurrentWhenItChanges();
    void groupsOf5GStationsCannotBeChanged();
};

void GroupingPanelTest::listsEveryGroupWithItsProvincesAndProvincesInNoGroup() {
    const ShownGroupingPanel shown;
    QCOMPARE(shown.rows(), QStringList({"Coast: Alpha Beta", "Inland: Gamma Delta", "In no group: "}));
    QCOMPARE(shown.tree().topLevelItem(0)->text(1), QStringLiteral("2"));
    QCOMPARE(shown.requests.count(), 0);
}

void GroupingPanelTest::aDropMovesProvincesIntoACustomGrouping() {
    ShownGroupingPanel shown;
    QTreeWidgetItem* coast = shown.tree().topLevelItem(0);
    coast->child(0)->setSelected(true);
    coast->child(1)->setSelected(true);
    shown.dropOn(shown.tree().topLevelItem(1)->child(0));
    QCOMPARE(shown.requests.count(), 1);
    QCOMPARE(shown.spec.grouping, std::string(core::customGroupingId));
    QCOMPARE(shown.rows(), QStringList({"Coast: ", "Inland: Alpha Beta Gamma Delta", "In no group: "}));
    QCOMPARE(shown.tree().selectedRegions().size(), std::size_t{2});  // still selected, to be moved again
}

/// The next drag moves the region that is selected on the map, not the earlier selection of the list.
void GroupingPanelTest::aProvinceChosenOnTheMapIsTheOnlyOneSelected() {
    ShownGroupingPanel shown;
    const auto only = [](const char* code) { return std::vector{core::RegionCode(code)}; };
    shown.tree().topLevelItem(0)->child(0)->setSelected(true);
    shown.tree().topLevelItem(1)->child(0)->setSelected(true);
    shown.panel.setSelected(core::RegionCode("C"));
    QVERIFY(shown.tree().selectedRegions() == only("C"));
    QTest::keyPress(&shown.panel, Qt::Key_Control);
    shown.panel.setSelected(core::RegionCode("D"));
    QTest::keyRelease(&shown.panel, Qt::Key_Control);
    QVERIFY(shown.tree().selectedRegions() == only("D"));
}

void GroupingPanelTest::aProvinceCanLeaveAndJoinAGroupByKeyboard() {
    const ShownGroupingPanel shown;
    auto& moveTo = shown.find<QComboBox>("move-to");
    shown.tree().setSelected(core::RegionCode("C"));
    emit moveTo.activated(2);
    QCOMPARE(shown.rows(), QStringList({"Coast: Alpha Beta", "Inland: Delta", "In no group: Gamma"}));
    emit moveTo.activated(0);
    QCOMPARE(shown.rows(), QStringList({"Coast: Alpha Beta Gamma", "Inland: Delta", "In no group: "}));
}

void GroupingPanelTest::onTheMapAProvinceJoinsTheGroupOfAnother() {
    ShownGroupingPanel shown;
    shown.panel.placeBeside(core::RegionCode("D"), core::RegionCode("A"));
    QCOMPARE(shown.placeOf("D"), std::optional<std::size_t>(0));
    shown.panel.placeBeside(core::RegionCode("D"), std::nullopt);
    QCOMPARE(shown.placeOf("D"), std::nullopt);
}

/// The figure of the first edit may still be made by a job.
void GroupingPanelTest::editsBeforeTheNextFigureAccumulate() {
    app::GroupingPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(core::makeFigure(support::sampleDataset(), startingSpec()));
    const QSignalSpy requests(&panel, &app::GroupingPanel::changeRequested);
    panel.placeBeside(core::RegionCode("C"), core::RegionCode("A"));
    panel.placeBeside(core::RegionCode("D"), core::RegionCode("A"));
    QCOMPARE(requests.count(), 2);
    const core::MapSpec spec = core::applied(startingSpec(), requests.last().front().value<core::Change>());
    for (const char* code : {"C", "D"}) {
        QCOMPARE(spec.customGrouping->grouping.groupOf(core::RegionCode(code)), std::optional<std::size_t>(0));
    }
}

/// The second click comes before the figure without the group.
void GroupingPanelTest::aGroupRemovedTwiceBeforeTheNextFigureIsTheOnlyOneRemoved() {
    core::MapSpec spec = startingSpec();
    spec.grouping = "four-regions";
    app::GroupingPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(core::makeFigure(support::sampleDataset(), spec));
    const QSignalSpy requests(&panel, &app::GroupingPanel::changeRequested);
    auto& tree = *panel.findChild<app::GroupTree*>();
    tree.setCurrentItem(tree.topLevelItem(0));
    auto& remove = *panel.findChild<QPushButton*>(QStringLiteral("remove"));
    remove.click();
    remove.click();
    QCOMPARE(requests.count(), 1);
    spec = core::applied(spec, requests.last().front().value<core::Change>());
    QCOMPARE(spec.customGrouping->grouping.groups().size(), std::size_t{3});
    QVERIFY(!spec.customGrouping->grouping.groupOf(core::RegionCode("A")));
    QVERIFY(spec.customGrouping->grouping.groupOf(core::RegionCode("B")));
}

void GroupingPanelTest::theLastGroupCannotBeRemoved() {
    core::MapSpec spec = startingSpec();
    spec = core::withCustomGrouping(spec, {core::customGrouping({{"a", "甲", "A", {core::RegionCode("A")}}}), {}});
    app::GroupingPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(core::makeFigure(support::sampleDataset(), spec));
    auto& tree = *panel.findChild<app::GroupTree*>();
    tree.setCurrentItem(tree.topLevelItem(0));
    QVERIFY(tree.currentGroup());
    QVERIFY(!panel.findChild<QPushButton*>(QStringLiteral("remove"))->isEnabled());
}

void GroupingPanelTest::editsAfterARemovalChangeTheGroupsThatAreShown() {
    app::GroupingPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setFigure(core::makeFigure(support::sampleDataset(), startingSpec()));
    const QSignalSpy requests(&panel, &app::GroupingPanel::changeRequested);
    auto& tree = *panel.findChild<app::GroupTree*>();
    tree.setCurrentItem(tree.topLevelItem(0));
    panel.findChild<QPushButton*>(QStringLiteral("remove"))->click();
    panel.place({core::RegionCode("A")}, 1);  // Inland, the second group of the figure
    QCOMPARE(requests.count(), 2);
    const core::Grouping grouping =
        core::applied(startingSpec(), requests.last().front().value<core::Change>()).customGrouping->grouping;
    QCOMPARE(grouping.groups().size(), std::size_t{1});
    QCOMPARE(grouping.groups().front().nameEn, std::string("Inland"));
    QCOMPARE(grouping.groupOf(core::RegionCode("A")), std::optional<std::size_t>(0));
    panel.place({core::RegionCode("B")}, 0);  // Coast, which is removed
    QCOMPARE(requests.count(), 2);
}

void GroupingPanelTest::anotherYearKeepsTheOpenListOfGroups() {
    ShownGroupingPanel shown;
    QAbstractItemView& list = *shown.find<QComboBox>("move-to").view();
    list.setCurrentIndex(list.model()->index(1, 0));
    core::MapSpec spec = startingSpec();
    spec.period = core::Period::year(2021);
    shown.panel.setFigure(core::makeFigure(shown.dataset, spec));
    QCOMPARE(list.currentIndex().row(), 1);
}

/// A double click on the count edits the name.
void GroupingPanelTest::theCountOfAGroupCannotBeEdited() {
    const ShownGroupingPanel shown;
    app::GroupTree& tree = shown.tree();
    const QPoint onCount = tree.visualRect(tree.model()->index(1, 1)).center();
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, Qt::NoModifier, onCount);
    QTest::mouseDClick(tree.viewport(), Qt::LeftButton, Qt::NoModifier, onCount);
    auto* editor = tree.viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QStringLiteral("Inland"));
    editor->setText(QStringLiteral("99"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();  // closes the editor
    QCoreApplication::processEvents();  // passes the request on
    QCOMPARE(shown.tree().topLevelItem(1)->text(1), QStringLiteral("2"));
    QCOMPARE(shown.spec.customGrouping->grouping.groups()[1].nameEn, std::string("99"));
}

void GroupingPanelTest::aDropOnTheSameGroupChangesNothing() {
    ShownGroupingPanel shown;
    shown.panel.placeBeside(core::RegionCode("A"), core::RegionCode("B"));
    shown.panel.place({}, 1);
    QCOMPARE(shown.requests.count(), 0);
}

void GroupingPanelTest::aThousandRegionsAreMovedInOneChange() {
    constexpr std::size_t thousand = 1000;
    core::MapSpec spec = startingSpec();
    spec.grouping = "thirty";
    app::Workbench workbench({support::generatedDataset(thousand + 500, 3, 1)}, spec);
    app::GroupingPanel panel;
    panel.setFigure(workbench.figure());
    connect(&panel, &app::GroupingPanel::changeRequested, &workbench, &app::Workbench::choose);
    connect(&workbench, &app::Workbench::figureChanged, &panel, &app::GroupingPanel::setFigure);
    const QSignalSpy figures(&workbench, &app::Workbench::figureChanged);
    std::vector<core::RegionCode> regions;
    for (std::size_t i = 0; i < thousand; ++i) {
        regions.push_back((*workbench.dataset().regions)[i].code);
    }
    panel.place(regions, 3);
    QCOMPARE(figures.count(), 1);
    const core::Grouping grouping = workbench.figure().grouping;
    QVERIFY(std::ranges::all_of(regions, [&](const auto& code) { return grouping.groupOf(code) == 3U; }));
    workbench.undo();
    QVERIFY(!workbench.canUndo());
    QCOMPARE(workbench.figure().grouping.id(), std::string("thirty"));
}

/// A group is named in both languages, in either language of the window.
void GroupingPanelTest::aNewGroupIsNamedInBothLanguages_data() { support::addLanguages(); }
void GroupingPanelTest::aNewGroupIsNamedInBothLanguages() {
    QFETCH(const app::Language, language);
    const app::InstalledLanguage installed(language);
    const ShownGroupingPanel shown;
    shown.find<QPushButton>("add").click();
    const core::Group group = shown.spec.customGrouping->grouping.groups()[2];
    QCOMPARE(group.nameEn, std::string("Unnamed group"));
    QCOMPARE(group.nameZh, std::string("未命名组"));
}

void GroupingPanelTest::aGroupIsAddedNamedAndRemoved() {
    const ShownGroupingPanel shown;
    shown.find<QPushButton>("add").click();
    QCOMPARE(shown.rows(),
             QStringList({"Coast: Alpha Beta", "Inland: Gamma Delta", "Unnamed group: ", "In no group: "}));
    shown.tree().topLevelItem(2)->setText(0, QStringLiteral(" Lakes "));
    QCoreApplication::processEvents();
    QCOMPARE(shown.spec.customGrouping->grouping.groups()[2].nameEn, std::string("Lakes"));
    QCOMPARE(shown.spec.customGrouping->grouping.groups()[2].nameZh, std::string("Lakes"));
    shown.tree().setCurrentItem(shown.tree().topLevelItem(1));
    shown.find<QPushButton>("remove").click();
    QCOMPARE(shown.rows(), QStringList({"Coast: Alpha Beta", "Lakes: ", "In no group: Gamma Delta"}));
}

void GroupingPanelTest::aSavedGroupingOpensAgain() {
    ShownGroupingPanel shown;
    shown.panel.placeBeside(core::RegionCode("D"), core::RegionCode("A"));
    const core::MapSpec saved = shown.spec;
    const QTemporaryDir folder;
    shown.panel.saveFile(folder.filePath(QStringLiteral("mine.csv")));
    shown.panel.placeBeside(core::RegionCode("D"), std::nullopt);
    shown.panel.openFile(folder.filePath(QStringLiteral("mine.csv")));
    QVERIFY(shown.spec == saved);
}

void GroupingPanelTest::aFaultyFileIsReportedAndChangesNothing() {
    ShownGroupingPanel shown;
    QString said;
    QTimer::singleShot(0, &shown.panel, [&said] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        said = box->text();
        box->close();
    });
    shown.panel.openFile(QStringLiteral(HULINE_TEST_DATA_DIR "/header_only.csv"));
    QVERIFY2(said.contains(QLatin1String("header_only.csv")), qPrintable(said));
    QCOMPARE(shown.requests.count(), 0);
}

void GroupingPanelTest::theMapIsColouredByGroupOnRequest() {
    const ShownGroupingPanel shown;
    auto& byGroup = shown.find<QCheckBox>("by-group");
    byGroup.click();
    QCOMPARE(shown.spec.colourBy, core::ColourBy::Group);
    byGroup.click();
    QCOMPARE(shown.spec.colourBy, core::ColourBy::Value);
}

void GroupingPanelTest::aMapOfLocalMoranIsNotColouredByGroup() {
    ShownGroupingPanel shown;
    core::MapSpec spec = startingSpec();
    spec.colourBy = core::ColourBy::LocalMoran;
    shown.panel.setFigure(core::makeFigure(shown.dataset, spec));
    QVERIFY(!shown.find<QCheckBox>("by-group").isChecked());
}

/// A group can be renamed and then coloured twice.
void GroupingPanelTest::theCurrentGroupStaysCurrentWhenItChanges() {
    const ShownGroupingPanel shown;
    QVERIFY(!shown.find<QPushButton>("colour").isEnabled());
    QVERIFY(!shown.find<QPushButton>("remove").isEnabled());
    shown.tree().setCurrentItem(shown.tree().topLevelItem(1));
    QVERIFY(shown.find<QPushButton>("colour").isEnabled());
    shown.tree().topLevelItem(1)->setText(0, QStringLiteral("Hills"));
    QCoreApplication::processEvents();
    QCOMPARE(shown.rows()[1], QStringLiteral("Hills: Gamma Delta"));
    QCOMPARE(shown.tree().currentGroup(), std::optional<std::size_t>(1));
    QVERIFY(shown.tree().topLevelItem(1)->isSelected());
    QVERIFY(shown.find<QPushButton>("colour").isEnabled());
    shown.find<QPushButton>("remove").click();
    QVERIFY(!shown.find<QPushButton>("remove").isEnabled());
}

void GroupingPanelTest::groupsOf5GStationsCannotBeChanged() {
    ShownGroupingPanel shown;
    const core::MapSpec stations = core::withIndicator(startingSpec(), core::IndicatorId("stations"));
    shown.panel.setFigure(core::makeFigure(shown.dataset, stations));
    shown.panel.placeBeside(core::RegionCode("A"), core::RegionCode("D"));
    QVERIFY(!shown.find<QPushButton>("add").isEnabled());
    QVERIFY(!shown.tree().topLevelItem(0)->child(0)->flags().testFlag(Qt::ItemIsDragEnabled));
    QCOMPARE(shown.requests.count(), 0);
}

HULINE_TEST_WIDGETS(GroupingPanelTest)
#include "tst_grouping_panel.moc"
