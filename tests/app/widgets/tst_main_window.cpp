// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/main_window.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMap>
#include <QRegularExpression>
#include <QTest>
#include <memory>

#include "app/widgets/map_view.h"
#include "core/colour/ramp.h"
#include "tests/support/image_compare.h"
#include "tests/support/shipped_dataset.h"

namespace {

using app::Language;
using app::MainWindow;
using Texts = QMap<QString, QString>;  // where a text stands -> the text

void addModel(Texts& texts, const QString& where, const QAbstractItemModel& model) {
    for (int column = 0; column < model.columnCount(); ++column) {
        texts[where + QStringLiteral("/header %1").arg(column)] = model.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model.rowCount(); ++row) {
            texts[where + QStringLiteral("/%1,%2").arg(row).arg(column)] = model.index(row, column).data().toString();
        }
    }
}

/// Buttons that Qt makes for itself: it words them once, when it makes them, in the language of that moment.
bool isOfTheToolkit(const QObject& object) {
    return object.objectName().startsWith(QStringLiteral("qt_")) ||
           object.objectName().startsWith(QStringLiteral("Scroll"));
}

/// Every text that the window shows or can show, by where it stands.
Texts textsOf(const MainWindow& window) {
    Texts texts;
    texts[QStringLiteral("title")] = window.windowTitle();
    int at = 0;
    for (const QObject* object : window.findChildren<QObject*>()) {
        if (isOfTheToolkit(*object)) {
            continue;
        }
        const QString where = QStringLiteral("%1 %2 %3")
                                  .arg(++at)
                                  .arg(QString::fromLatin1(object->metaObject()->className()), object->objectName());
        for (const char* property : {"text", "title", "windowTitle", "toolTip", "placeholderText", "accessibleName"}) {
            texts[where + QLatin1Char('.') + QString::fromLatin1(property)] = object->property(property).toString();
        }
        if (const auto* combo = qobject_cast<const QComboBox*>(object)) {
            addModel(texts, where, *combo->model());
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(object); view && view->model()) {
            addModel(texts, where, *view->model());
        }
    }
    return texts;
}

/// Words that are the same in both languages: names of ramps, and each language's own name.
bool isTheSameInBoth(const QString& text) {
    return text == QStringLiteral("English") || core::rampById(text.toStdString()) != nullptr;
}

QImage pictureOf(MainWindow& window) { return window.findChild<app::MapView*>()->grab().toImage(); }

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_window = std::make_unique<MainWindow>(support::shippedDataset(), Language::English);
        m_window->resize(1400, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void opensOnTheLatestCompleteYearOfGdpPerCapita() {
        const core::MapSpec& spec = m_window->workbench().spec();
        QCOMPARE(spec.indicator, core::Indicator::GdpPerCapita);
        QCOMPARE(QString::fromStdString(spec.year.text()), QStringLiteral("2024"));
        QVERIFY(support::mostFrequentPart(pictureOf(*m_window)) < 0.5);
    }

    void anotherYearRepaintsTheMapAtOnce() {
        const QImage before = pictureOf(*m_window);
        m_window->workbench().choose(core::withPeriod(m_window->workbench().spec(), core::Period::year(2011)));
        const auto difference = support::imageDifference(pictureOf(*m_window), before, 20);
        QVERIFY(difference.differentPart > 0.05);
        m_window->workbench().undo();
        QCOMPARE(pictureOf(*m_window), before);
    }

    void anotherGroupingRepaintsTheMapAtOnce() {
        core::MapSpec spec = m_window->workbench().spec();
        spec.colourBy = core::ColourBy::GroupMean;
        m_window->workbench().choose(spec);
        const QImage before = pictureOf(*m_window);
        spec.grouping = "north-south";
        m_window->workbench().choose(spec);
        QVERIFY(support::imageDifference(pictureOf(*m_window), before, 20).differentPart > 0.02);
    }

    void theKeyboardMovesTheYear() {
        auto* map = m_window->findChild<app::MapView*>();
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Left);
        QCOMPARE(m_window->workbench().spec().year.year(), 2023);
        QTest::keyClick(map, Qt::Key_Right);
        QCOMPARE(m_window->workbench().spec().year.year(), 2024);
    }

    void switchingTheLanguageLeavesNoUntranslatedText() {
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
        m_window = std::make_unique<MainWindow>(support::shippedDataset(), Language::Chinese);
        m_window->setLanguage(Language::English);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("HuLine: China's regional gaps"));
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

private:
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
