// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <memory>

#include "app/dialogs/data/boundary_page.h"
#include "app/dialogs/data/data_dialog.h"
#include "app/dialogs/data/indicator_table.h"
#include "app/dialogs/data/join_view.h"
#include "app/dialogs/data/match_view.h"
#include "app/dialogs/data/outline_view.h"
#include "app/dialogs/data/region_chooser.h"
#include "app/dialogs/data/table_page.h"
#include "app/language.h"
#include "app/text.h"
#include "tests/support/eventually.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"
#include "tests/support/window/shown_dialog.h"

namespace {

using support::citiesWithTable;
using support::shippedPaths;
using support::ShownDialog;
using support::tableOf;
using support::testData;
using support::written;

}  // namespace

class TestDataDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_language = std::make_unique<app::InstalledLanguage>(app::Language::English); }

    void acceptedProposalsLeaveTheSourcesAsTheyWere() {
        ShownDialog dialog(citiesWithTable());
        QVERIFY(dialog.open()->isEnabled());
        QCOMPARE(dialog.headline(), QStringLiteral("21 of 21 rows have a region."));
        dialog.open()->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(dialog.sources() == citiesWithTable());
    }

    void openWaitsForTheCheckOfTheLastEdit() {
        ShownDialog dialog(citiesWithTable());
        auto* citation = dialog.input<QLineEdit>(1, "source");
        QTest::keyClicks(citation, QStringLiteral("Office"));
        QTest::keyClick(citation, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        COMPARE_EVENTUALLY(dialog.result(), static_cast<int>(QDialog::Accepted), support::timeoutMs);
        QCOMPARE(dialog.sources().user.tables.at(0).choices.source, std::string("Office"));
    }

    void theTabsAreTheRegionsAndTheFiles() {
        ShownDialog dialog(citiesWithTable());
        QCOMPARE(dialog.tabs()->tabText(0), QStringLiteral("guangdong.geojson"));
        QCOMPARE(dialog.tabs()->tabText(1), QStringLiteral("cities.csv"));
        dialog.showFile(testData / "own_map/cities.csv");
        QCOMPARE(dialog.tabs()->currentIndex(), 1);
        dialog.showFile(testData / "own_map/guangdong.geojson");
        QCOMPARE(dialog.tabs()->currentIndex(), 0);
    }

    void aClosedTabTakesItsTableAway() {
        ShownDialog dialog(citiesWithTable());
        emit dialog.tabs()->tabCloseRequested(1);
        dialog.wait();
        QCOMPARE(dialog.tabs()->count(), 1);
        QVERIFY(dialog.sources().user.tables.empty());
        QVERIFY(!dialog.tabs()->tabBar()->tabButton(0, QTabBar::RightSide));
    }

    void hiddenSheetsAreMarkedAndCanBeChosen() {
        ShownDialog dialog(tableOf(testData / "user_tables/hidden_same_columns.xlsx"));
        const auto* sheets = dialog.input<QComboBox>(1, "sheet");
        QCOMPARE(sheets->itemText(0), QStringLiteral("old (hidden)"));
        QCOMPARE(sheets->currentText(), QStringLiteral("数据"));
        dialog.choose(1, "sheet", 0);
        QCOMPARE(dialog.sources().user.tables.at(0).options.file.sheet, std::optional<std::string>("old"));
        dialog.choose(1, "sheet", 1);
        QVERIFY(dialog.sources() == tableOf(testData / "user_tables/hidden_same_columns.xlsx"));
    }

    void anotherKeyColumnChangesTheJoin() {
        ShownDialog dialog(citiesWithTable());
        dialog.choose(1, "key", 1);
        QCOMPARE(dialog.sources().user.tables.at(0).columns.key, std::optional<std::string>("片区"));
        QVERIFY2(dialog.headline().startsWith(QLatin1String("Only 0 of 21 rows")), qPrintable(dialog.headline()));
    }

    void decisionsAreOneClickAndAreTakenBackByOne() {
        const QTemporaryDir folder;
        app::MapSources sources = citiesWithTable();
        sources.user.tables[0].path = written(folder, "few.csv", "市,GDP\n广洲市,1\n深圳市,2\n珠海市,3\n火星,4\n");
        ShownDialog dialog(sources);
        QVERIFY2(dialog.headline().startsWith(QLatin1String("Only 2 of 4 rows")), qPrintable(dialog.headline()));
        QVERIFY(dialog.joinTexts().contains(QStringLiteral("\"广洲市\", row 2")));
        dialog.click(QStringLiteral("广州市"));
        QVERIFY2(dialog.headline().startsWith(QLatin1String("Only 3 of 4 rows")), qPrintable(dialog.headline()));
        dialog.click(QStringLiteral("Leave out"));
        QCOMPARE(dialog.headline(), QStringLiteral("3 of 3 rows have a region."));
        const std::vector<app::KeyDecision>& keys = dialog.sources().user.tables.at(0).choices.keys;
        QCOMPARE(keys.size(), std::size_t(2));
        QCOMPARE(keys[0].key, std::string("广洲市"));
        QCOMPARE(keys[1], (app::KeyDecision{"火星", std::nullopt}));
        dialog.click(QStringLiteral("Undo"));
        dialog.click(QStringLiteral("Undo"));
        QVERIFY(dialog.sources() == sources);
        QVERIFY2(dialog.headline().startsWith(QLatin1String("Only 2 of 4 rows")), qPrintable(dialog.headline()));
    }

    void anyRegionCanBeChosenForAName() {
        const QTemporaryDir folder;
        app::MapSources sources = citiesWithTable();
        sources.user.tables[0].path = written(folder, "few.csv", "市,GDP\n广州市,1\n火星,4\n");
        ShownDialog dialog(sources);
        const auto choosers =
            dialog.tabs()->widget(1)->findChild<app::JoinView*>()->findChildren<app::RegionChooser*>();
        auto* chooser = choosers.last();
        QCOMPARE(chooser->count(), 21);
        const std::string code = chooser->itemData(3, app::RegionList::CodeRole).toString().toStdString();
        emit chooser->activated(3);
        dialog.wait();
        QCOMPARE(dialog.sources().user.tables.at(0).choices.keys.at(0),
                 (app::KeyDecision{"火星", core::RegionCode(code)}));
    }

    void aRegionIsFoundByTheFirstLettersOfItsPinyin() {
        ShownDialog dialog(citiesWithTable());
        (void)dialog.showMatches(0);
        auto* chooser = dialog.matches()->findChild<app::RegionChooser*>();
        QCOMPARE(chooser->currentText(), QString());
        QTest::keyClicks(chooser->lineEdit(), QStringLiteral("sz"));
        QTest::keyClick(chooser->lineEdit(), Qt::Key_Return);
        dialog.wait();
        const app::KeyDecision decision = dialog.sources().user.tables.at(0).choices.keys.at(0);
        QCOMPARE(decision.key, std::string("广州"));
        QCOMPARE(decision.region, std::optional(core::RegionCode("4403")));  // 深圳市
    }

    void anyMatchCanBeChangedLeftOutAndUndone() {
        ShownDialog dialog(citiesWithTable());
        const auto* table = dialog.showMatches(2);
        QCOMPARE(table->model()->rowCount(), 21);
        QCOMPARE(table->model()->index(2, app::MatchModel::Name).data().toString(), QStringLiteral("珠海"));
        QCOMPARE(table->model()->index(2, app::MatchModel::Reason).data().toString(),
                 QStringLiteral("short or long name"));
        auto* undo = dialog.matches()->findChild<QPushButton*>(QStringLiteral("undo"));
        QVERIFY(!undo->isEnabled());
        dialog.matches()->findChild<QPushButton*>(QStringLiteral("leaveOut"))->click();
        dialog.wait();
        QCOMPARE(dialog.headline(), QStringLiteral("20 of 20 rows have a region."));
        QCOMPARE(dialog.sources().user.tables.at(0).choices.keys.at(0), (app::KeyDecision{"珠海", std::nullopt}));
        QVERIFY2(undo->isEnabled(), "the row stays selected");
        emit dialog.matches()->findChild<app::RegionChooser*>()->regionChosen(core::RegionCode("4401"));
        dialog.wait();
        QCOMPARE(dialog.headline(), QStringLiteral("21 of 21 rows have a region."));
        undo->click();
        dialog.wait();
        QVERIFY(dialog.sources() == citiesWithTable());
        QCOMPARE(dialog.headline(), QStringLiteral("21 of 21 rows have a region."));
    }

    void oneOfTwoRowsForARegionIsLeftOut() {
        const QTemporaryDir folder;
        app::MapSources sources = citiesWithTable();
        sources.user.tables[0].path = written(folder, "twice.csv", "市,GDP\n广州,1\n深圳,2\n广州,3\n");
        ShownDialog dialog(sources);
        QVERIFY(dialog.joinTexts().contains(
            QStringLiteral("Rows 2 and 4 both hold \"GDP\" of 广州市; neither figure is used.")));
        dialog.click(QStringLiteral("Leave out row 2"));
        QCOMPARE(dialog.sources().user.tables.at(0).choices.keys.at(0), (app::KeyDecision{"广州", std::nullopt, 2}));
        QVERIFY(!dialog.joinTexts().contains(QStringLiteral("Two rows for the same region and period")));
        dialog.click(QStringLiteral("Undo"));
        QVERIFY(dialog.sources() == sources);
    }

    void proposedColumnsOfGroupsAreTakenAway() {
        ShownDialog dialog(citiesWithTable());
        auto* groups = dialog.input<QToolButton>(1, "groups");
        const auto zone = [&] {
            for (QAction* action : groups->menu()->actions()) {
                if (action->text() == QStringLiteral("片区")) {
                    return action;
                }
            }
            return static_cast<QAction*>(nullptr);
        };
        QVERIFY(zone()->isEnabled());
        const bool wasUsed = zone()->isChecked();
        zone()->trigger();
        dialog.wait();
        QCOMPARE(zone()->isChecked(), !wasUsed);
        zone()->trigger();
        dialog.wait();
        QVERIFY(dialog.sources() == citiesWithTable());
    }

    void anotherSheetOfTheWorkbookIsAdded() {
        app::MapSources sources = citiesWithTable();
        sources.user.tables[0].path = testData / "own_map/sheets.xlsx";
        ShownDialog dialog(sources);
        QCOMPARE(dialog.tabs()->tabText(1), QStringLiteral("sheets.xlsx"));
        const auto* add = dialog.input<QToolButton>(1, "addSheet");
        QCOMPARE(add->menu()->actions().size(), 2);
        add->menu()->actions().last()->trigger();
        dialog.wait();
        QCOMPARE(dialog.tabs()->count(), 3);
        QCOMPARE(dialog.tabs()->currentIndex(), 2);
        QCOMPARE(dialog.tabs()->tabText(1), QStringLiteral("sheets.xlsx [初步核算]"));
        QCOMPARE(dialog.tabs()->tabText(2), QStringLiteral("sheets.xlsx [人口]"));
        QCOMPARE(dialog.headline(2), QStringLiteral("21 of 21 rows have a region."));
        const std::vector<app::UserTableSource>& tables = dialog.sources().user.tables;
        QCOMPARE(tables.size(), std::size_t(2));
        QCOMPARE(tables[1].path, tables[0].path);
        QCOMPARE(tables[1].options.file.sheet, std::optional<std::string>("人口"));
        QCOMPARE(tables[1].number, std::size_t(2));
        QCOMPARE(dialog.input<QToolButton>(2, "addSheet")->menu()->actions().size(), 1);
        emit dialog.tabs()->tabCloseRequested(2);
        dialog.wait();
        QVERIFY(dialog.sources() == sources);
        QCOMPARE(dialog.tabs()->tabText(1), QStringLiteral("sheets.xlsx"));
    }

    void sourceAndEditionAreKept() {
        ShownDialog dialog(citiesWithTable());
        QTest::keyClicks(dialog.input<QLineEdit>(1, "source"), QStringLiteral("Office"));
        QTest::keyClicks(dialog.input<QLineEdit>(1, "edition"), QStringLiteral("revised 2023"));
        dialog.wait();
        QCOMPARE(dialog.sources().user.tables.at(0).choices.source, std::string("Office"));
        QCOMPARE(dialog.sources().user.tables.at(0).choices.edition, std::optional<std::string>("revised 2023"));
        QVERIFY(dialog.open()->isEnabled());
    }

    void aTableOfAnotherMapIsProposedToBeLeftOut() {
        const QTemporaryDir folder;
        app::MapSources sources = citiesWithTable();
        app::UserTableSource old{written(folder, "old.csv", "省,GDP\n河北,1\n山西,2\n")};
        old.number = 2;
        sources.user.tables.push_back(old);
        auto* dialog =
            new app::DataDialog(sources, app::Wording(app::Language::English), std::make_shared<app::JobQueue>());
        const std::unique_ptr<app::DataDialog> owner(dialog);
        dialog->proposeLeavingOut(sources.user.tables);
        dialog->show();
        const auto* open = dialog->findChild<QPushButton*>(QStringLiteral("open"));
        VERIFY_EVENTUALLY(open->isEnabled(), support::timeoutMs);
        QCOMPARE(dialog->sources().user.tables.size(), std::size_t(1));
        QCOMPARE(dialog->sources().user.tables[0].path, sources.user.tables[0].path);
        const QWidget* page = dialog->findChild<QTabWidget*>()->widget(2);
        QCOMPARE(page->findChild<QLabel*>(QStringLiteral("banner"))->text(),
                 QStringLiteral("No row of this table stands for a region of this map, so the table is left out."));
        page->findChild<QPushButton*>(QStringLiteral("leaveOutTable"))->click();
        QVERIFY(dialog->sources() == sources);
        QCOMPARE(page->findChild<QPushButton*>(QStringLiteral("leaveOutTable"))->text(),
                 QStringLiteral("Leave out this table"));
    }

    void aNewTableWithoutRegionsIsNotLeftOutByItself() {
        const QTemporaryDir folder;
        app::MapSources sources = citiesWithTable();
        sources.user.tables[0].path = written(folder, "new.csv", "省,GDP\n河北,1\n山西,2\n");
        ShownDialog dialog(sources);
        QVERIFY(dialog.sources() == sources);
        dialog.click(QStringLiteral("Leave out this table"));
        QVERIFY(dialog.sources().user.tables.empty());
        QVERIFY(dialog.open()->isEnabled());
    }

    void aFaultIsSaidAndPreventsOpening() {
        ShownDialog dialog(tableOf(testData / "user_tables/formulas_uncached.xlsx"));
        QVERIFY(!dialog.open()->isEnabled());
        QVERIFY2(dialog.headline().contains(QLatin1String("has never been calculated")), qPrintable(dialog.headline()));
        QVERIFY(!dialog.tabs()->tabIcon(1).isNull());
        QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("status"))->text(),
                 QStringLiteral("formulas_uncached.xlsx cannot be opened as it is."));
        auto* indicators = dialog.tabs()->widget(1)->findChild<app::IndicatorTable*>();
        for (int row = 0; row < indicators->rowCount(); ++row) {
            if (indicators->item(row, app::IndicatorTable::Name)->text() == QLatin1String("pc")) {
                indicators->item(row, app::IndicatorTable::Name)->setCheckState(Qt::Unchecked);
                break;
            }
        }
        dialog.wait();
        QVERIFY2(dialog.open()->isEnabled(), qPrintable(dialog.headline()));
    }

    void aColumnOfWordsAndNumbersCanBeChosenAndIsThenAFault() {
        const QTemporaryDir folder;
        ShownDialog dialog(tableOf(written(folder, "words.csv", "地区,GDP\n北京,1\n天津,abc\n")));
        auto* indicators = dialog.tabs()->widget(1)->findChild<app::IndicatorTable*>();
        QCOMPARE(indicators->rowCount(), 1);
        QVERIFY(dialog.open()->isEnabled());
        indicators->item(0, app::IndicatorTable::Name)->setCheckState(Qt::Checked);
        dialog.wait();
        QVERIFY(!dialog.open()->isEnabled());
        QVERIFY2(dialog.headline().contains(QLatin1String("abc")), qPrintable(dialog.headline()));
    }

    void anIndicatorIsDescribedInItsRow() {
        ShownDialog dialog(citiesWithTable());
        auto* indicators = dialog.tabs()->widget(1)->findChild<app::IndicatorTable*>();
        QCOMPARE(indicators->rowCount(), 2);
        indicators->item(0, app::IndicatorTable::Name)->setText(QStringLiteral("Product"));
        dialog.wait();
        indicators->item(0, app::IndicatorTable::AddsUp)->setCheckState(Qt::Unchecked);
        dialog.wait();
        const auto& said = dialog.sources().user.tables.at(0).choices.indicators.at("GDP (亿元)");
        QVERIFY(said == (app::UserIndicatorChoices{"Product", {}, false}));
        indicators->item(1, app::IndicatorTable::Unit)->setText(QStringLiteral("persons"));
        dialog.wait();
        QCOMPARE(dialog.sources().user.tables.at(0).choices.indicators.at("常住人口 (万人)").unit,
                 std::optional<std::string>("persons"));
    }

    void anotherHeaderRowIsReadAndTakenBack() {
        ShownDialog dialog(tableOf(testData / "user_tables/merged_header.xlsx"));
        QCOMPARE(dialog.input<QSpinBox>(1, "headerRows")->value(), 2);
        dialog.input<QSpinBox>(1, "headerRow")->setValue(2);
        dialog.input<QSpinBox>(1, "headerRows")->setValue(1);
        dialog.wait();
        const app::TableOptions& options = dialog.sources().user.tables.at(0).options;
        QCOMPARE(options.firstHeaderRow, std::optional<std::size_t>(2));
        QCOMPARE(options.headerRows, std::optional<std::size_t>(1));
        dialog.input<QPushButton>(1, "reset")->click();
        dialog.wait();
        QVERIFY(dialog.sources() == tableOf(testData / "user_tables/merged_header.xlsx"));
    }

    void marksOfMissingFiguresAreSet() {
        ShownDialog dialog(citiesWithTable());
        auto* marks = dialog.input<QLineEdit>(1, "marks");
        marks->setText(QStringLiteral("-, 20"));
        emit marks->editingFinished();
        dialog.wait();
        QCOMPARE(*dialog.sources().user.tables.at(0).options.missingMarks, (std::vector<std::string>{"", "-", "20"}));
    }

    void onlyTextHasAnEncoding() {
        ShownDialog text(tableOf(testData / "user_tables/gbk.csv"));
        QVERIFY(!text.input<QComboBox>(1, "encoding")->isHidden());
        QCOMPARE(text.input<QComboBox>(1, "encoding")->currentText(), QStringLiteral("Recognised: GB18030"));
        ShownDialog workbook(tableOf(testData / "user_tables/hidden_same_columns.xlsx"));
        QVERIFY(workbook.input<QComboBox>(1, "encoding")->isHidden());
    }

    void thePackageHasItsRegionsAndCanTakeThePlaceOfAFile() {
        ShownDialog dialog(citiesWithTable());
        QVERIFY(dialog.input<QTableView>(0, "fields")->isVisibleTo(&dialog));
        dialog.input<QPushButton>(0, "usePackage")->click();
        dialog.wait();
        QVERIFY(!dialog.sources().boundaries);
        QCOMPARE(dialog.input<QLabel>(0, "regionsHeadline")->text(),
                 QStringLiteral("Regions of the data package: 34 provinces"));
        QVERIFY(!dialog.input<QTableView>(0, "fields")->isVisibleTo(&dialog));
    }

    void theFieldsOfBoundariesAreProposedAndChosen() {
        ShownDialog dialog(citiesWithTable());
        auto* key = dialog.input<QComboBox>(0, "keyField");
        QCOMPARE(key->currentText(), QStringLiteral("id"));
        dialog.choose(0, "keyField", key->findData(QStringLiteral("name")));
        QCOMPARE(dialog.sources().boundaries->codeField, std::optional<std::string>("name"));
        dialog.choose(0, "nameField", 0);
        QCOMPARE(dialog.sources().boundaries->nameField, std::optional<std::string>(""));
        QVERIFY(dialog.open()->isEnabled());
    }

    void aContradictedReferenceSystemIsAsked() {
        app::MapSources sources{
            shippedPaths, app::BoundaryFile{testData / "cases/degrees_gkprj.shp", std::nullopt}, {}};
        ShownDialog dialog(sources);
        QVERIFY(!dialog.open()->isEnabled());
        const auto* fault = dialog.input<QLabel>(0, "boundaryFault");
        QVERIFY2(fault->text().startsWith(QLatin1String("The coordinates do not lie in the area of")),
                 qPrintable(fault->text()));
        auto* reference = dialog.input<QComboBox>(0, "reference");
        dialog.choose(0, "reference", reference->findData(QStringLiteral("EPSG:4490")));
        QVERIFY(dialog.open()->isEnabled());
        QCOMPARE(dialog.sources().boundaries->options.referenceSystem, std::string("EPSG:4490"));
        dialog.choose(0, "reference", reference->findData(QStringLiteral("plane")));
        QVERIFY(dialog.open()->isEnabled());
    }

    void theProjectionIsChosen() {
        ShownDialog dialog(citiesWithTable());
        auto* projection = dialog.input<QComboBox>(0, "projection");
        QCOMPARE(projection->currentText(), QStringLiteral("Fitted to the area"));
        QCOMPARE(projection->count(), 6);
        dialog.choose(0, "projection", projection->findData(QStringLiteral("china-albers")));
        QCOMPARE(dialog.sources().boundaries->projection, gis::ProjectionChoice::ChinaAlbers);
        QCOMPARE(projection->currentText(), QStringLiteral("Albers for China (105°E, 25°N and 47°N)"));
        QVERIFY(dialog.open()->isEnabled());
    }

    void aPlaneHasNoProjection() {
        app::MapSources sources{shippedPaths, app::BoundaryFile{testData / "own_map/guangdong.geojson", {}}, {}};
        ShownDialog dialog(sources);
        auto* projection = dialog.input<QComboBox>(0, "projection");
        QVERIFY(projection->isVisibleTo(&dialog));
        auto* reference = dialog.input<QComboBox>(0, "reference");
        dialog.choose(0, "reference", reference->findData(QStringLiteral("plane")));
        QVERIFY(!projection->isVisibleTo(&dialog));
    }

    void theOutlinesOfTheRegionsAreDrawn() {
        ShownDialog dialog(citiesWithTable());
        const auto* outlines = dialog.findChild<app::OutlineView*>();
        VERIFY_EVENTUALLY(!outlines->isEmpty(), support::timeoutMs);
    }

    void theNounIsKept() {
        ShownDialog dialog(citiesWithTable());
        auto* noun = dialog.input<QLineEdit>(0, "noun");
        QTest::keyClicks(noun, QStringLiteral("city|cities"));
        dialog.wait();
        QCOMPARE(dialog.sources().user.noun.many.en, std::string("cities"));
        QCOMPARE(noun->text(), QStringLiteral("city|cities"));
    }

    void cancelledEditsAreOfNoConsequence() {
        ShownDialog dialog(citiesWithTable());
        dialog.choose(1, "key", 1);
        dialog.reject();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
    }

    void theDialogSpeaksChinese() {
        m_language = std::make_unique<app::InstalledLanguage>(app::Language::Chinese);
        ShownDialog dialog(citiesWithTable(), app::Language::Chinese);
        QVERIFY2(dialog.headline().contains(QStringLiteral("21 行")), qPrintable(dialog.headline()));
        QVERIFY(dialog.open()->text().contains(QStringLiteral("打开")));
        m_language = std::make_unique<app::InstalledLanguage>(app::Language::English);
    }

private:
    std::unique_ptr<app::InstalledLanguage> m_language;
};

HULINE_TEST_WIDGETS(TestDataDialog)
#include "tst_data_dialog.moc"
