// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QFrame>
#include <QKeySequence>
#include <QLabel>
#include <QListWidget>
#include <QMap>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <memory>

#include "app/map/map_view.h"
#include "app/models/region_model.h"
#include "app/panels/audit_panel.h"
#include "app/panels/region_table.h"
#include "app/panels/timeline_bar.h"
#include "app/text.h"
#include "core/colour/ramp.h"
#include "tests/app/window/window_texts.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/eventually.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/pictures/map_picture.h"
#include "tests/support/room_test.h"

namespace {

using app::Language;
using app::MainWindow;
using app::text;
using support::Texts;
using support::textsOf;
/// Texts that are the same in both languages: names of ramps, and the names of the languages.
bool isTheSameInBoth(const QString& text) {
    return text == QStringLiteral("English") || core::rampById(text.toStdString()) != nullptr;
}

/// The mnemonic letters (with Alt) of the window and its menu bar, with the text of each.
QMultiMap<QChar, QString> mnemonicsOf(const MainWindow& window) {
    QStringList texts;
    for (const QAction* menu : window.menuBar()->actions()) {
        texts << menu->text();
    }
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        texts << (label->buddy() ? label->text() : QString());
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        texts << button->text();
    }
    QMultiMap<QChar, QString> letters;
    for (const QString& text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty()) {
            letters.insert(key.back(), text);
        }
    }
    return letters;
}

/// Records which classes of widgets are painted or laid out.
class PaintRecord : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            for (const QObject* object : {watched, watched->parent()}) {
                painted << (object ? QString::fromLatin1(object->metaObject()->className()) : QString());
            }
        } else if (event->type() == QEvent::LayoutRequest) {
            laidOut << QString::fromLatin1(watched->metaObject()->className());
        }
        return false;
    }

    QStringList painted;  ///< With their parents, because the viewport of a list is a plain widget.
    QStringList laidOut;
};

QImage pictureOf(MainWindow& window) { return support::exactPicture(*window.findChild<app::MapView*>()); }

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_window = std::make_unique<MainWindow>(app::LoadedData{support::shippedDataset()}, Language::English);
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void opensOnTheLatestCompleteYearOfGdpPerCapita() {
        const core::MapSpec& spec = m_window->workbench().spec();
        QCOMPARE(spec.indicator, core::IndicatorId("gdp-per-capita"));
        QCOMPARE(QString::fromStdString(spec.period.text()), QStringLiteral("2024"));
        QCOMPARE(spec.edition, core::EditionId("census5"));
        QCOMPARE(spec.colourBy, core::ColourBy::RatioToWhole);
        QCOMPARE(spec.divergingRamp, std::string("OrBu"));
        QVERIFY(support::mostFrequentPart(pictureOf(*m_window)) < 0.5);
    }

    void notesAboutTheFiguresAreAboveTheMap() {
        const auto isSaid = [&] {
            const auto labels = m_window->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QLatin1String("The unit prices change in 2011"));
            });
        };
        QVERIFY(!isSaid());
        app::Workbench& workbench = m_window->workbench();
        workbench.choose(core::SetIndicator{core::IndicatorId("telecom-volume")});
        QVERIFY(isSaid());
    }

    /// Counted by hand from the published figures: below 50, to 65, to 80, to 100, to 125, to 150 and above.
    void theOpeningMapShowsRatiosToTheNationalLevel() {
        const auto counts = [&](int year) {
            const core::MapSpec spec = core::withPeriod(m_window->workbench().spec(), core::Period::year(year));
            std::vector<std::size_t> found;
            for (const core::LegendClass& legendClass :
                 core::makeFigure(support::shippedDataset(), spec).legend.classes) {
                found.push_back(legendClass.count);
            }
            return found;
        };
        QCOMPARE(counts(2010), (std::vector<std::size_t>{2, 3, 10, 6, 3, 2, 5}));
        QCOMPARE(counts(2024), (std::vector<std::size_t>{0, 5, 8, 7, 5, 3, 3}));
        const core::Figure& figure = m_window->workbench().figure();
        const QStringList labels = app::Wording(Language::English).classLabels(figure);
        QCOMPARE(labels.first(), QStringLiteral("≤ 50%"));
        QCOMPARE(labels.last(), QStringLiteral("> 150%"));
    }

    void anotherYearRepaintsTheMapAtOnce() {
        const QImage before = pictureOf(*m_window);
        m_window->workbench().choose(core::SetPeriod{core::Period::year(2011)});
        const auto difference = support::imageDifference(pictureOf(*m_window), before, 20);
        QVERIFY(difference.differentPart > 0.05);
        m_window->workbench().undo();
        QCOMPARE(pictureOf(*m_window), before);
    }

    void anotherYearPaintsOnlyTheWidgetsThatShowIt() {
        m_window->findChild<QDockWidget*>(QStringLiteral("analysis"))->raise();
        QTest::keyClick(m_window->findChild<app::MapView*>(), Qt::Key_Left);  // after the first choice, undo is enabled
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();  // until the layout of the new window is complete
        }
        PaintRecord record;
        qApp->installEventFilter(&record);
        QTest::keyClick(m_window->findChild<app::MapView*>(), Qt::Key_Left);
        QCoreApplication::processEvents();
        qApp->removeEventFilter(&record);
        QVERIFY(record.painted.contains(QStringLiteral("app::MapView")));
        QVERIFY(record.painted.contains(QStringLiteral("app::PeriodSlider")));
        for (const char* unchanged : {"app::ChoiceCombo", "QSpinBox", "QListWidget", "app::RampCombo"}) {
            QVERIFY2(!record.painted.contains(QString::fromLatin1(unchanged)), unchanged);
        }
        for (const char* unchanged :
             {"app::ChoicesPanel", "app::LayersPanel", "app::AnalysisPanel", "app::TimelineBar"}) {
            QVERIFY2(!record.laidOut.contains(QString::fromLatin1(unchanged)), unchanged);
        }
    }

    void anotherGroupingRepaintsTheMapAtOnce() {
        m_window->workbench().choose(core::SetColourBy{core::ColourBy::GroupMean});
        const QImage before = pictureOf(*m_window);
        m_window->workbench().choose(core::SetGrouping{"north-south"});
        QVERIFY(support::imageDifference(pictureOf(*m_window), before, 20).differentPart > 0.02);
    }

    void theKeyboardMovesTheYear() {
        auto* map = m_window->findChild<app::MapView*>();
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Left);
        QCOMPARE(m_window->workbench().spec().period.year(), 2023);
        QTest::keyClick(map, Qt::Key_Right);
        QCOMPARE(m_window->workbench().spec().period.year(), 2024);
    }

    void theKeyboardMovesTheYearFromAChoiceToo() {
        const int year = m_window->workbench().spec().period.year();
        for (const char* name : {"classes", "indicator"}) {
            auto* choice = m_window->findChild<QWidget*>(QLatin1String(name));
            QVERIFY2(choice != nullptr, name);
            choice->setFocus();
            QTest::keyClick(choice, Qt::Key_Left);
            QCOMPARE(m_window->workbench().spec().period.year(), year - 1);
            QTest::keyClick(choice, Qt::Key_Right);
            QCOMPARE(m_window->workbench().spec().period.year(), year);
        }
    }

    void mnemonicsAreUniqueInBothLanguages() {
        for (const Language language : {Language::English, Language::Chinese}) {
            m_window->setLanguage(language);
            const auto letters = mnemonicsOf(*m_window);
            QVERIFY(letters.size() > 15);
            for (const QChar letter : letters.uniqueKeys()) {
                QVERIFY2(letters.count(letter) == 1, qPrintable(letters.values(letter).join(QStringLiteral(", "))));
            }
        }
    }

    void theToolbarShowsNoMnemonics() {
        m_window->setLanguage(Language::Chinese);
        for (const auto* button : m_window->findChildren<QToolButton*>()) {
            QVERIFY2(!button->text().contains(QLatin1Char('(')), qPrintable(button->text()));
        }
    }

    void spaceOperatesTheWidgetWithTheFocus() {
        const auto* timeline = m_window->findChild<app::TimelineBar*>();
        m_window->findChild<QDockWidget*>(QStringLiteral("table"))->raise();
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            const bool operated = qobject_cast<QComboBox*>(widget) || qobject_cast<app::RegionTable*>(widget) ||
                                  qobject_cast<QCheckBox*>(widget) || qobject_cast<QListWidget*>(widget);
            if (!operated || !widget->isEnabled() || !widget->isVisible() || widget->visibleRegion().isEmpty()) {
                continue;
            }
            widget->setFocus();
            QVERIFY2(widget->hasFocus(), widget->metaObject()->className());
            QTest::keyClick(widget, Qt::Key_Space);
            QVERIFY2(!timeline->isPlaying(), qPrintable(widget->objectName()));
            if (auto* combo = qobject_cast<QComboBox*>(widget)) {
                const auto* popup = combo->findChild<QFrame*>(QStringLiteral("indicator-list"));
                QVERIFY2(popup ? popup->isVisible() : combo->view()->isVisible(), qPrintable(widget->objectName()));
                combo->hidePopup();
            }
        }
        auto* map = m_window->findChild<app::MapView*>();
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Space);
        QVERIFY(timeline->isPlaying());
    }

    void homeOperatesTheWidgetWithTheFocus() {
        auto* combo = m_window->findChild<QComboBox*>(QStringLiteral("speed"));
        const int before = combo->currentIndex();
        QVERIFY(before > 0);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        QCOMPARE(combo->currentIndex(), 0);
    }

    void aPanelThatBecomesVisibleShowsTheYearOfTheMap() {
        const auto* model = m_window->findChild<app::RegionTable*>()->model();
        const auto valueOfFirst = [&] { return model->index(0, app::RegionModel::Value).data().toString(); };
        auto* table = m_window->findChild<QDockWidget*>(QStringLiteral("table"));
        table->raise();
        VERIFY_EVENTUALLY(!valueOfFirst().isEmpty());
        const QString latest = valueOfFirst();
        m_window->findChild<QDockWidget*>(QStringLiteral("gaps"))->raise();
        QCoreApplication::processEvents();
        m_window->workbench().choose(core::SetPeriod{core::Period::year(2005)});
        QCOMPARE(valueOfFirst(), latest);
        table->raise();
        VERIFY_EVENTUALLY(valueOfFirst() != latest);
        m_window->workbench().choose(core::SetPeriod{core::Period::year(2024)});
        QCOMPARE(valueOfFirst(), latest);
    }

    void draggingOnTheMapKeepsTheYearWithAnyPanelInFront() {
        m_window->workbench().choose(core::SetPeriod{core::Period::year(2011)});
        auto* map = m_window->findChild<app::MapView*>();
        emit map->lineEndDragged(core::LineEnd::To, {1.5e6, 5.4e6});
        QVERIFY(m_window->workbench().spec().lineEnds !=
                m_window->workbench().dataset().catalogue->dividingLine()->publishedEnds());
        QCOMPARE(m_window->workbench().spec().period.year(), 2011);
        emit map->regionDropped(core::RegionCode("110000"), core::RegionCode("420000"));
        QVERIFY(m_window->workbench().spec().customGrouping.has_value());
        QCOMPARE(m_window->workbench().spec().period.year(), 2011);
    }

    void switchingTheLanguageLeavesNoUntranslatedText() {
        for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            dock->raise();  // so that the panel is filled
            QCoreApplication::processEvents();
        }
        m_window->setLanguage(Language::Chinese);
        m_window->setLanguage(Language::English);
        const Texts english = textsOf(*m_window);
        m_window->setLanguage(Language::Chinese);
        const Texts chinese = textsOf(*m_window);
        QCOMPARE(chinese.keys(), english.keys());
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
        QStringList untranslated;
        for (auto text = english.begin(); text != english.end(); ++text) {
            if (text->contains(word) && chinese[text.key()] == *text && !isTheSameInBoth(*text)) {
                untranslated << text.key() + QStringLiteral(": ") + *text;
            }
        }
        QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(QLatin1Char('\n'))));
    }

    void aWindowStartedInChineseSwitchesToEnglish() {
        m_window = std::make_unique<MainWindow>(app::LoadedData{support::shippedDataset()}, Language::Chinese);
        m_window->setLanguage(Language::English);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("HuLine: regional gaps[*]"));
    }

    /// For every indicator and with any panel in front, the window fits a projector of 1280 pixels, and the map needs
    /// at most half of that. Long titles and lists of sources continue on the next line.
    void noIndicatorMakesTheWindowWiderThanASmallScreen() {
        constexpr int smallScreenWidth = 1280;
        m_window->findChild<app::MapView*>()->setUpdatesEnabled(false);  // the sizes do not depend on the painted map
        const QList<QDockWidget*> docks = m_window->findChildren<QDockWidget*>();
        for (const Language language : {Language::English, Language::Chinese}) {
            m_window->setLanguage(language);
            for (const core::Indicator& indicator : support::shippedDataset().catalogue->indicators()) {
                if (!core::isListed(indicator)) {
                    continue;  // its names and figures are like those of the same indicator at the prices of another
                               // year
                }
                app::Workbench& workbench = m_window->workbench();
                workbench.choose(core::SetIndicator{indicator.id});
                for (QDockWidget* dock : docks) {
                    dock->raise();
                    QCoreApplication::processEvents();
                    const int width = m_window->minimumSizeHint().width();
                    const int mapWidth = m_window->centralWidget()->minimumSizeHint().width();
                    QVERIFY2(width <= smallScreenWidth && mapWidth <= smallScreenWidth / 2,
                             qPrintable(QStringLiteral("%1, %2: %3, of which the map %4")
                                            .arg(text(indicator.id.text()), dock->windowTitle())
                                            .arg(width)
                                            .arg(mapWidth)));
                }
            }
        }
    }

    void theSearchForNeighboursCanBeCancelled() {
        const QSignalSpy cancelled(m_window.get(), &MainWindow::searchCancelled);
        m_window->showProgress(10);
        m_window->showProgress(20);
        const QList<QToolButton*> buttons = m_window->statusBar()->findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 1);
        buttons.front()->click();
        QCOMPARE(cancelled.count(), 1);
        m_window->hideProgress();
        QVERIFY(m_window->statusBar()->findChildren<QToolButton*>().isEmpty());
    }

    void aClickOnTheMapSelectsTheRegionThere() {
        auto* map = m_window->findChild<app::MapView*>();
        std::optional<core::RegionCode> selected;
        connect(map, &app::MapView::regionSelected, [&](const auto& code) { selected = code; });
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() / 4, map->height() * 2 / 5));
        QVERIFY(selected.has_value());
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(!selected.has_value());
    }

    void theEvidenceOfAClaimReplacesTheSelection() {
        auto* map = m_window->findChild<app::MapView*>();
        const auto* table = m_window->findChild<app::RegionTable*>();
        m_window->findChild<QDockWidget*>(QStringLiteral("table"))->raise();
        VERIFY_EVENTUALLY(table->model()->rowCount() > 0);
        emit map->regionSelected(core::RegionCode("630000"));
        QVERIFY(table->selectionModel()->hasSelection());
        const QImage selected = pictureOf(*m_window);
        const std::vector<core::RegionCode> evidence{core::RegionCode("110000")};
        emit m_window->findChild<app::AuditPanel*>()->marked(evidence);
        QVERIFY(!table->selectionModel()->hasSelection());
        const QImage marked = pictureOf(*m_window);
        QVERIFY(marked != selected);
        m_window->workbench().choose(core::SetPeriod{core::Period::year(2020)});
        const QImage ofAnotherMap = pictureOf(*m_window);
        emit m_window->findChild<app::AuditPanel*>()->marked({});
        QCOMPARE(pictureOf(*m_window), ofAnotherMap);
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

HULINE_TEST_WIDGETS(TestMainWindow)
#include "tst_main_window.moc"
