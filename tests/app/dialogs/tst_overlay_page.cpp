// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/dialogs/data/data_dialog.h"
#include "app/dialogs/data/outline_view.h"
#include "app/language.h"
#include "tests/support/eventually.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

using support::shippedPaths;
using support::written;

}  // namespace

/// The tab of an overlay in the dialog about data.
class TestOverlayPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_language = std::make_unique<app::InstalledLanguage>(app::Language::English); }
    void init() {
        const std::filesystem::path file = written(m_folder, "cities.geojson", QStringLiteral(R"({"type":
            "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "北京", "pinyin": "Beijing"},
            "geometry": {"type": "Point", "coordinates": [116.4, 39.9]}}]})"));
        m_dialog =
            std::make_unique<app::DataDialog>(app::withOverlay({shippedPaths}, file),
                                              app::Wording(app::Language::English), std::make_shared<app::JobQueue>());
        m_dialog->show();
        wait();
    }
    void cleanup() { m_dialog.reset(); }

    void showsWhatIsInTheFile() {
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(tabs()->tabText(1), QStringLiteral("cities.geojson"));
        QCOMPARE(input<QLabel>("overlayHeadline")->text(), QStringLiteral("cities: 1 point"));
        QCOMPARE(input<QComboBox>("nameField")->currentText(), QStringLiteral("name"));
        QCOMPARE(input<QComboBox>("encoding")->currentText(), QStringLiteral("Recognised: UTF-8"));
        QVERIFY(input<QComboBox>("reference")->currentText().contains(QLatin1String("EPSG:4326")));
        QCOMPARE(input<QLineEdit>("legendName")->placeholderText(), QStringLiteral("cities"));
        QVERIFY(open()->isEnabled());
        tabs()->setCurrentIndex(1);
        auto* map = tabs()->widget(1)->findChild<app::OutlineView*>();
        VERIFY_EVENTUALLY(!map->isEmpty(), support::timeoutMs);
        QVERIFY2(input<QDoubleSpinBox>("size")->isVisible(), "points have a size");
        QVERIFY2(!input<QDoubleSpinBox>("width")->isVisible(), "there are no lines");
    }

    void nothingChangedLeavesTheSourcesAsTheyWere() {
        const app::MapSources before = m_dialog->sources();
        open()->click();
        QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(m_dialog->sources() == before);
    }

    void everyChoiceIsKept() {
        choose("nameField", "pinyin");
        choose("shape", "Triangle");
        choose("encoding", "UTF-8");
        input<QDoubleSpinBox>("size")->setValue(3.5);
        input<QCheckBox>("names")->click();
        input<QCheckBox>("shown")->click();
        auto* name = input<QLineEdit>("legendName");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("Capitals"));
        wait();
        const app::OverlaySource& source = m_dialog->sources().user.overlays.at(0);
        QCOMPARE(source.nameField, std::optional<std::string>("pinyin"));
        QCOMPARE(source.symbol.shape, core::PointShape::Triangle);
        QCOMPARE(source.symbol.sizeMm, 3.5);
        QCOMPARE(source.options.encoding, std::string("UTF-8"));
        QVERIFY(!source.symbol.showsNames);
        QVERIFY(!source.isShown);
        QCOMPARE(source.name, std::string("Capitals"));
        choose("nameField", "name");
        QVERIFY2(!m_dialog->sources().user.overlays.at(0).nameField, "the proposal is no choice");
        choose("nameField", "None");
        QCOMPARE(m_dialog->sources().user.overlays.at(0).nameField, std::optional<std::string>(""));
    }

    void aWrongReferenceSystemIsSaidAndCanBeCorrected() {
        auto* reference = input<QComboBox>("reference");
        reference->setEditText(QStringLiteral("EPSG:1"));
        emit reference->lineEdit()->editingFinished();
        wait();
        QVERIFY(!open()->isEnabled());
        QCOMPARE(input<QLabel>("overlayFault")->text(),
                 QStringLiteral("There is no reference system \"EPSG:1\". Choose another one, such as EPSG:4490."));
        reference->setEditText(QStringLiteral("EPSG:4490"));
        emit reference->activated(reference->findData(QStringLiteral("EPSG:4490")));
        reference->setCurrentIndex(reference->findData(QStringLiteral("EPSG:4490")));
        emit reference->activated(reference->currentIndex());
        wait();
        QVERIFY(open()->isEnabled());
    }

    void aClosedTabTakesItsOverlayAway() {
        emit tabs()->tabCloseRequested(1);
        wait();
        QCOMPARE(tabs()->count(), 1);
        QVERIFY(m_dialog->sources().user.overlays.empty());
    }

private:
    void wait() const {
        const auto* busy = m_dialog->findChild<QProgressBar*>();
        (void)QTest::qWaitFor([&] { return busy->isHidden(); }, support::timeoutMs);
    }
    [[nodiscard]] QTabWidget* tabs() const { return m_dialog->findChild<QTabWidget*>(); }
    [[nodiscard]] QPushButton* open() const { return m_dialog->findChild<QPushButton*>(QStringLiteral("open")); }
    template <class Widget>
    [[nodiscard]] Widget* input(const char* name) const {
        return tabs()->widget(1)->findChild<Widget*>(QLatin1String(name));
    }
    void choose(const char* name, const char* item) const {
        auto* box = input<QComboBox>(name);
        box->setCurrentIndex(box->findText(QString::fromUtf8(item)));
        emit box->activated(box->currentIndex());
        wait();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::InstalledLanguage> m_language;
    std::unique_ptr<app::DataDialog> m_dialog;
};

HULINE_TEST_WIDGETS(TestOverlayPage)
#include "tst_overlay_page.moc"
