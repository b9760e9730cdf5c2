// SPDX-License-Identifier: GPL-3.0-or-later
// Studies in the window: saving, opening, changes, data that are gone, copies of sessions that were killed.
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>

#include "app/dialogs/formula/formula_dialog.h"
#include "app/map/map_view.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "app/window/map_session.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/answers.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/eventually.h"
#include "tests/support/file_content.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"
#include "tests/support/shown_window.h"
#include "tests/support/window/quick_load.h"

namespace {

using support::Answers;
using support::ChosenFile;
using support::shownWindow;
using support::timeoutMs;
namespace fs = std::filesystem;

}  // namespace

class TestStudySession : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = fs::path(m_folder->path().toStdString()) / "study.huline";
        start();
        m_session->open(std::nullopt);
        waitForWindow();
    }
    void cleanup() { m_session.reset(); }

    void aStudyIsSavedAndOpenedAgain() {
        change();
        const core::MapSpec spec = m_window->workbench().spec();
        QVERIFY(m_window->isWindowModified());
        saveAs();
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("study[*] – HuLine"));
        m_window->workbench().choose(core::SetClassCount{4});
        QVERIFY(m_window->isWindowModified());
        {
            const Answers answers({QStringLiteral("Discard")});
            emit m_window->filesRequested({app::native(m_file)});
            VERIFY_EVENTUALLY(m_window->workbench().spec() == spec, timeoutMs);
            QCOMPARE(answers.texts, QStringList(QStringLiteral("Save the changes to \"study\"?")));
        }
        VERIFY_EVENTUALLY(!m_window->isWindowModified(), timeoutMs);
        QVERIFY(!m_window->workbench().canUndo());
        QCOMPARE(m_session->settings().recentFiles, QStringList(app::native(m_file)));
    }

    void theViewAndTheSelectionAreKept() {
        auto* map = m_window->findChild<app::MapView*>();
        map->zoomIn();
        map->zoomIn();
        emit map->regionSelected(core::RegionCode("440000"));
        change();
        saveAs();
        const auto excerpt = map->excerpt();
        QVERIFY(excerpt);
        map->fit();
        emit map->regionSelected(std::nullopt);
        emit m_window->filesRequested({app::native(m_file)});
        VERIFY_EVENTUALLY(map->excerpt().has_value(), timeoutMs);
        QVERIFY(std::abs(map->excerpt()->zoom - excerpt->zoom) < 1e-9);
        QVERIFY(std::abs(map->excerpt()->centre.x - excerpt->centre.x) < 1e-3);
        QCOMPARE(m_window->view().selected, core::RegionCode("440000"));
    }

    void formulasAreTypedInTheWindowAndKept() {
        m_window->findChild<QAction*>(QStringLiteral("formulas"))->trigger();
        auto* dialog = m_window->findChild<app::FormulaDialog*>();
        const auto type = [&](const char* line, const char* words) {
            auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(line));
            edit->setText(QString::fromUtf8(words));
            emit edit->textEdited(edit->text());
        };
        type("name", "Per head");
        type("formula", "gdp / population * 10000");
        dialog->accept();
        const core::IndicatorId id("per-head");
        VERIFY_EVENTUALLY(m_window->workbench().figure().spec.indicator == id, timeoutMs);
        QVERIFY(m_window->isWindowModified());
        saveAs();
        m_window->workbench().undo();
        VERIFY_EVENTUALLY(m_window->workbench().data()->sources.user.formulas.empty(), timeoutMs);
        const Answers answers({QStringLiteral("Discard")});
        emit m_window->filesRequested({app::native(m_file)});
        VERIFY_EVENTUALLY(m_window->workbench().figure().spec.indicator == id, timeoutMs);
        QCOMPARE(m_window->workbench().data()->sources.user.formulas,
                 (std::vector<app::UserFormula>{{"Per head", "gdp / population * 10000"}}));
    }

    void undoToTheSavedStateIsNoChange() {
        change();
        saveAs();
        m_window->workbench().choose(core::SetClassCount{4});
        QVERIFY(m_window->isWindowModified());
        m_window->workbench().undo();
        QVERIFY(!m_window->isWindowModified());
        m_window->workbench().undo();
        QVERIFY(m_window->isWindowModified());
        m_window->workbench().redo();
        QVERIFY(!m_window->isWindowModified());
    }

    void closingAsksAboutChanges() {
        change();
        {
            const Answers answers({QStringLiteral("Cancel")});
            m_window->close();
            QCOMPARE(answers.texts, QStringList(QStringLiteral("Save what you have changed as a study?")));
        }
        QTest::qWait(50);
        QVERIFY(m_window->isVisible());
        {
            const Answers answers({QStringLiteral("Save")});
            const ChosenFile file(app::native(m_file));
            m_window->close();
            VERIFY_EVENTUALLY(!m_window->isVisible(), timeoutMs);
        }
        QVERIFY(fs::exists(m_file));
    }

    void closingWithoutSavingLeavesTheFile() {
        change();
        saveAs();
        const QByteArray before = support::contentOf(app::native(m_file));
        m_window->workbench().choose(core::SetClassCount{4});
        const Answers answers({QStringLiteral("Discard")});
        m_window->close();
        VERIFY_EVENTUALLY(!m_window->isVisible(), timeoutMs);
        QCOMPARE(support::contentOf(app::native(m_file)), before);
    }

    void aWindowWithoutChangesClosesWithoutAQuestion() {
        QVERIFY(m_window->close());
        QVERIFY(!m_window->isVisible());
    }

    void aFileThatCannotBeWrittenIsReportedAndTheChangesStay() {
        change();
        const Answers answers({QStringLiteral("OK")});
        const ChosenFile file(QStringLiteral("/proc/study.huline"));
        emit m_window->saveRequested();
        VERIFY_EVENTUALLY(!answers.texts.isEmpty(), timeoutMs);
        QVERIFY2(answers.texts.front().startsWith(QLatin1String("\"/proc/study.huline\" cannot be written")),
                 qPrintable(answers.texts.front()));
        QVERIFY(m_window->isWindowModified());
    }

    void aStudyWithOtherBoundariesOpensTheSameRegions() {
        const fs::path boundaries = copiedProvinces();
        const support::OpensData opens;
        emit m_window->filesRequested({app::native(boundaries)});
        VERIFY_EVENTUALLY(m_window->workbench().data()->sources.boundaries.has_value(), timeoutMs);
        QVERIFY(m_window->isWindowModified());
        change();
        saveAs();
        restart();
        QCOMPARE(m_window->workbench().data()->sources.boundaries->path, boundaries);
        QVERIFY(m_window->workbench().spec().customGrouping);
        QVERIFY(!m_window->isWindowModified());
    }

    void aStudyOfAnotherCountryReplacesTheData() {
        const app::DataPaths veloria{test::veloria(), test::veloria()};
        app::Study study;
        study.map = core::initialSpec(std::get<app::LoadedData>(app::loadData(veloria, {})).dataset);
        study.data = {{app::DataKind::Package, test::veloria() / "datapackage.json", {}, 0, {}}};
        write(study);
        emit m_window->filesRequested({app::native(m_file)});
        VERIFY_EVENTUALLY(m_window->workbench().data()->sources.paths == veloria, timeoutMs);
        QCOMPARE(m_window->workbench().dataset().regions->size(), 12U);
        QVERIFY(!m_window->isWindowModified());
        m_window->workbench().choose(core::SetClassCount{3});
        emit m_window->saveRequested();
        VERIFY_EVENTUALLY(!m_window->isWindowModified(), timeoutMs);
        const app::Study saved = readStudy();
        QCOMPARE(app::referenceOf(saved, app::DataKind::Package)->path, test::veloria() / "datapackage.json");
        QCOMPARE(app::referenceOf(saved, app::DataKind::Package)->sha256.size(), 64U);
    }

    void missingBoundariesAreFoundAgainOrLeftOut() {
        const fs::path boundaries = copiedProvinces();
        const support::OpensData opens;
        emit m_window->filesRequested({app::native(boundaries)});
        VERIFY_EVENTUALLY(m_window->workbench().data()->sources.boundaries.has_value(), timeoutMs);
        saveAs();
        const fs::path moved = fs::path(m_folder->path().toStdString()) / "moved";
        fs::rename(boundaries.parent_path(), moved);
        {
            const Answers answers({QStringLiteral("Find it again…")});
            const ChosenFile file(app::native(moved / boundaries.filename()));
            restart();
            QCOMPARE(answers.texts,
                     QStringList(QStringLiteral("A file of this study, %1, is missing.").arg(app::native(boundaries))));
        }
        QCOMPARE(m_window->workbench().data()->sources.boundaries->path, moved / boundaries.filename());
        QVERIFY(m_window->isWindowModified());  // the study refers to the old place
        {
            const Answers answers({QStringLiteral("Open without it")});
            restart();
        }
        QVERIFY(!m_window->workbench().data()->sources.boundaries);
        QVERIFY(!m_window->isWindowModified());
        m_window->workbench().choose(core::SetClassCount{4});
        saveInPlace();
        QCOMPARE(app::referenceOf(readStudy(), app::DataKind::Boundaries)->path, boundaries);
    }

    void aMissingTableStaysInTheStudyUntilATableOfItsNameIsOpened() {
        const QString cells = QStringLiteral("地区,茶叶产量2021年（万吨）\n福建,48.8\n云南,49.1\n");
        const fs::path table = support::written(*m_folder, "tea.csv", cells);
        openTable(table);
        const core::IndicatorId tea = m_window->workbench().spec().indicator;
        saveAs();
        QVERIFY(fs::remove(table));
        {
            const Answers answers({QStringLiteral("Open without it")});
            restart();
        }
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_window->findChild<QMessageBox*>(QStringLiteral("study-warnings"))->text(),
                 QStringLiteral("The study was opened without %1, which stays in the study; the map shows \"%2\".")
                     .arg(app::native(table), QStringLiteral("GDP per capita")));
        m_window->workbench().choose(core::SetClassCount{4});
        saveInPlace();
        QCOMPARE(app::referenceOf(readStudy(), app::DataKind::Table)->path, table);
        QVERIFY2(m_window->workbench().spec().indicator != tea, "its figures are missing");
        QCOMPARE(readStudy().map.indicator, tea);
        const QTemporaryDir other;
        const fs::path found = support::written(other, "tea.csv", cells);
        openTable(found);
        QCOMPARE(m_window->workbench().spec().indicator, tea);
        saveInPlace();
        QCOMPARE(readStudy().data.size(), 2U);  // with the program's own data
        QCOMPARE(app::referenceOf(readStudy(), app::DataKind::Table)->path, found);
    }

    void changedBoundariesAreReported() {
        const fs::path boundaries = copiedProvinces();
        const support::OpensData opens;
        emit m_window->filesRequested({app::native(boundaries)});
        VERIFY_EVENTUALLY(m_window->workbench().data()->sources.boundaries.has_value(), timeoutMs);
        saveAs();
        QFile part(app::native(fs::path(boundaries).replace_extension("cpg")));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write("UTF-8 ");
        part.close();
        const Answers answers({QStringLiteral("Use it as it is")});
        restart();
        QCOMPARE(answers.texts.size(), 1);
        QVERIFY(answers.texts.front().endsWith(
            QLatin1String("provinces.shp has changed since the study was saved. Figures and regions may differ.")));
        QVERIFY(m_window->workbench().data()->sources.boundaries);
    }

    void aStudyThatCannotBeReadLeavesTheWindowAsItIs() {
        const auto before = m_window->workbench().data();
        QFile file(app::native(m_file));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": \"huline-study\", \"version\": 2}");
        file.close();
        const Answers answers({QStringLiteral("OK")});
        emit m_window->filesRequested({app::native(m_file)});
        VERIFY_EVENTUALLY(!answers.texts.isEmpty(), timeoutMs);
        QCOMPARE(answers.texts.front(),
                 QStringLiteral("%1 was saved by a newer HuLine, as version 2 of its format; open it with a newer "
                                "HuLine.")
                     .arg(app::native(m_file)));
        QCOMPARE(m_window->workbench().data(), before);
    }

    void idsThatTheDataDoNotHaveAreNamed() {
        app::Study study;
        study.map = m_window->workbench().spec();
        study.map.indicator = core::IndicatorId("rainfall");
        write(study);
        emit m_window->filesRequested({app::native(m_file)});
        VERIFY_EVENTUALLY(m_window->findChild<QMessageBox*>(QStringLiteral("study-warnings")) != nullptr, timeoutMs);
        const QString text = m_window->findChild<QMessageBox*>(QStringLiteral("study-warnings"))->text();
        QVERIFY2(text.startsWith(QLatin1String("The indicator \"rainfall\" does not exist in these data; ")),
                 qPrintable(text));
        QVERIFY(m_window->isWindowModified());
    }

    void anOwnDividingLineIsDrawnAgain() {
        emit m_window->findChild<app::MapView*>()->lineEndDragged(core::LineEnd::To, {1.5e6, 5.4e6});
        const core::LineEnds ends = m_window->workbench().spec().lineEnds;
        saveAs();
        restart();
        VERIFY_EVENTUALLY(!m_window->workbench().isMakingFigure(), timeoutMs);
        QCOMPARE(m_window->workbench().figure().spec.lineEnds, ends);
        QVERIFY(m_window->workbench().dataset().dividingLine(ends, core::LineCurve::Albers) != nullptr);
        QVERIFY(!m_window->isWindowModified());
    }

    void changesAreCopiedAndTheCopyIsRemovedAfterSaving() {
        m_session->keepCopiesIn(copies());
        change();
        COMPARE_EVENTUALLY(copyNames().size(), 1, timeoutMs);
        saveAs();
        COMPARE_EVENTUALLY(copyNames().size(), 0, timeoutMs);
        m_window->workbench().choose(core::SetClassCount{4});
        COMPARE_EVENTUALLY(copyNames().size(), 1, timeoutMs);
        const auto copy = app::readStudy(copies() / copyNames().front().toStdString());
        QCOMPARE(std::get<app::ReadStudy>(copy).study.copyOf, m_file);
        QCOMPARE(std::get<app::ReadStudy>(copy).study.map.classes, 4U);
        const Answers answers({QStringLiteral("Discard")});
        m_window->close();
        COMPARE_EVENTUALLY(copyNames().size(), 0, timeoutMs);
    }

    void theCopyOfASessionThatEndsWithChangesStays() {
        m_session->keepCopiesIn(copies());
        change();
        COMPARE_EVENTUALLY(copyNames().size(), 1, timeoutMs);
        m_session.reset();
        QCOMPARE(app::Autosave::abandonedIn(copies()).size(), 1U);
    }

    void theCopyOfAKilledSessionIsOfferedAndRestored() {
        change();
        saveAs();
        app::Study copy = readStudy();
        copy.map.classes = 5;
        copy.copyOf = m_file;
        leaveCopy(copy);
        const Answers answers({QStringLiteral("Restore")});
        m_session->keepCopiesIn(copies());
        VERIFY_EVENTUALLY(m_window->workbench().spec().classes == 5, timeoutMs);
        QVERIFY(answers.texts.front().startsWith(
            QLatin1String("HuLine ended unexpectedly. The unsaved changes to \"study.huline\" of ")));
        VERIFY_EVENTUALLY(m_window->isWindowModified(), timeoutMs);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("study[*] – HuLine"));
        QCOMPARE(copyNames().size(), 1);  // until the study is saved
        emit m_window->saveRequested();
        COMPARE_EVENTUALLY(copyNames().size(), 0, timeoutMs);
        QCOMPARE(readStudy().map.classes, 5U);
        QVERIFY(!readStudy().copyOf);
    }

    void aCopyCanBeDeletedOrKept() {
        app::Study copy;
        copy.map = m_window->workbench().spec();
        leaveCopy(copy);
        {
            const Answers answers({QStringLiteral("Ask me later")});
            m_session->keepCopiesIn(copies());
            COMPARE_EVENTUALLY(answers.texts.size(), 1, timeoutMs);
            QTest::qWait(50);
        }
        QCOMPARE(copyNames().size(), 1);
        const Answers answers({QStringLiteral("Delete it")});
        m_session->keepCopiesIn(copies());
        COMPARE_EVENTUALLY(copyNames().size(), 0, timeoutMs);
    }

    void filesAreOpenedWhenTheyAreDropped() {
        const fs::path boundaries = copiedProvinces();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(app::native(fs::path(boundaries).replace_extension("dbf"))),
                      QUrl::fromLocalFile(app::native(boundaries))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &enter);
        QVERIFY(enter.isAccepted());
        const support::OpensData opens;
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &drop);
        VERIFY_EVENTUALLY(m_window->workbench().data()->sources.boundaries.has_value(), timeoutMs);
        QCOMPARE(m_window->workbench().data()->sources.boundaries->path, boundaries);
        QMimeData text;
        text.setText(QStringLiteral("a text"));
        QDragEnterEvent other({10, 10}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &other);
        QVERIFY(!other.isAccepted());
    }

    void recentFilesCanBeOpenedAndForgotten() {
        change();
        saveAs();
        QMenu* recent = nullptr;
        for (QMenu* menu : m_window->findChildren<QMenu*>()) {
            recent = menu->title() == QLatin1String("Open &recent") ? menu : recent;
        }
        QVERIFY(recent != nullptr);
        QVERIFY(recent->isEnabled());
        const QAction* first = recent->actions().constFirst();
        QVERIFY2(first->text().startsWith(QStringLiteral("&1  study.huline – ")), qPrintable(first->text()));
        QCOMPARE(first->toolTip(), app::native(m_file));
        recent->actions().constLast()->trigger();
        QVERIFY(m_session->settings().recentFiles.isEmpty());
        QVERIFY(!recent->isEnabled());
    }

    void resetForgetsAllSettings() {
        const QSize size = m_window->size();
        m_window->resize(1010, 710);
        m_window->findChild<QDockWidget*>(QStringLiteral("layers"))->hide();
        m_window->folders()->exports = QStringLiteral("/a");
        m_window->setLanguage(app::Language::Chinese);
        change();
        saveAs();
        emit m_window->settingsResetRequested();
        const app::Settings settings = m_session->settings();
        QVERIFY(!settings.language);
        QVERIFY(settings.recentFiles.isEmpty());
        QCOMPARE(settings.folders, app::FileFolders());
        QCOMPARE(settings.exportChoices, app::ExportChoices());
        QCOMPARE(m_window->size(), size);
        QVERIFY(!m_window->findChild<QDockWidget*>(QStringLiteral("layers"))->isHidden());
        QVERIFY(fs::exists(m_file));
    }

private:
    void start() {
        m_session = std::make_unique<app::MapSession>(test::shippedData(), app::Language::English, app::Settings{},
                                                      support::loadSome);
    }
    void waitForWindow() {
        QVERIFY(QTest::qWaitFor([] { return shownWindow() != nullptr; }, timeoutMs));
        m_window = shownWindow();
    }
    /// Opens the study in a new session.
    void restart() {
        m_session.reset();
        start();
        m_session->openFiles({m_file});
        waitForWindow();
        VERIFY_EVENTUALLY(m_window->windowTitle().startsWith(QLatin1String("study")), timeoutMs);
    }
    void openTable(const fs::path& table) {
        const support::OpensData opens;
        emit m_window->filesRequested({app::native(table)});
        VERIFY_EVENTUALLY(!m_window->workbench().data()->sources.user.tables.empty(), timeoutMs);
    }
    /// Makes a grouping of the user's own.
    void change() {
        const core::Dataset& dataset = m_window->workbench().dataset();
        m_window->workbench().choose(core::EditCustomGrouping{
            {core::customCopy(*dataset.grouping("four-regions")), {}}, core::GroupingEdit::AddGroup, {}});
    }
    void saveAs() {
        const ChosenFile file(app::native(m_file));
        emit m_window->saveAsRequested();
        VERIFY_EVENTUALLY(!m_window->isWindowModified(), timeoutMs);
    }
    void saveInPlace() {
        emit m_window->saveRequested();
        VERIFY_EVENTUALLY(!m_window->isWindowModified(), timeoutMs);
    }
    void write(const app::Study& study) const { QVERIFY(!app::replaceFile(m_file, app::studyJson(study, m_file))); }
    [[nodiscard]] app::Study readStudy() const {
        const auto read = app::readStudy(m_file);
        return std::get<app::ReadStudy>(read).study;
    }
    [[nodiscard]] fs::path copiedProvinces() const {
        const fs::path folder = fs::path(m_folder->path().toStdString()) / "boundaries";
        fs::copy(HULINE_SHAPEFILES_DIR, folder);
        return folder / "provinces.shp";
    }
    [[nodiscard]] fs::path copies() const { return fs::path(m_folder->path().toStdString()) / "copies"; }
    [[nodiscard]] QStringList copyNames() const {
        return QDir(app::native(copies())).entryList({QStringLiteral("*.huline")});
    }
    void leaveCopy(const app::Study& copy) const {
        fs::create_directory(copies());
        QVERIFY(!app::replaceFile(copies() / "left.huline", app::studyJson(copy, copies() / "left.huline")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
    std::unique_ptr<app::MapSession> m_session;
    app::MainWindow* m_window = nullptr;
};

HULINE_TEST_WIDGETS(TestStudySession)
#include "tst_study_session.moc"
