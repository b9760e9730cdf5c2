// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>
#include <atomic>
#include <filesystem>
#include <new>

#include "app/load/load_dataset.h"
#include "app/panels/audit_panel.h"
#include "app/wording/wording_audit.h"
#include "tests/support/eventually.h"
#include "tests/support/find_combo.h"
#include "tests/support/room_test.h"

namespace {

using support::comboIn;
using support::timeoutMs;

const app::LoadedData& loaded() {
    static const app::LoadedData data =
        app::loadDataset({std::filesystem::path(HULINE_STATISTICS_DIR), std::filesystem::path(HULINE_SHAPEFILES_DIR)});
    return data;
}

class ShownAuditPanel {
public:
    explicit ShownAuditPanel(app::Language language = app::Language::English)
        : installed(language),
          requests(&panel, &app::AuditPanel::changeRequested),
          marks(&panel, &app::AuditPanel::marked) {
        panel.resize(440, 700);
        panel.setWording(app::Wording(language));
        panel.setAudit(app::auditOf(loaded().dataset, *loaded().claims));
        panel.show();
        (void)QTest::qWaitFor([this] { return list().topLevelItemCount() > 0; }, timeoutMs);
    }
    [[nodiscard]] QTreeWidget& list() const { return *panel.findChild<QTreeWidget*>(); }
    [[nodiscard]] QString text(const char* name) const {
        return panel.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] int listed() const {
        int count = 0;
        for (int i = 0; i < list().topLevelItemCount(); ++i) {
            count += list().topLevelItem(i)->isHidden() ? 0 : 1;
        }
        return count;
    }
    void choose(const char* id) {
        list().setCurrentItem(list().findItems(QString::fromLatin1(id), Qt::MatchExactly, 0).constFirst());
    }

    app::InstalledLanguage installed;
    app::AuditPanel panel;
    QSignalSpy requests;
    QSignalSpy marks;
};

}  // namespace

class AuditPanelTest : public QObject {
    Q_OBJECT

private slots:
    void listsEveryClaimWithItsVerdict();
    void claimsAreFilteredByVerdictAndPlace();
    void aSearchFindsClaims();
    void aSearchThatFindsNothingSaysSo();
    void aClaimShowsItsEvidence();
    void aCitedFigureChangesNothing();
    void theLanguageOfListedClaimsChanges();
    void mostClaimsFitIntoTheirRow_data();
    void mostClaimsFitIntoTheirRow();
    void withoutClaimsTheSummarySaysSo();
    void theAuditIsComputedWhenThePanelBecomesVisible();
    void anAuditThatFailsLeavesOnlyASentence();
};

void AuditPanelTest::listsEveryClaimWithItsVerdict() {
    const ShownAuditPanel shown;
    QCOMPARE(shown.listed(), 134);
    QVERIFY2(shown.text("summary").startsWith(QLatin1String("134 claims")), qPrintable(shown.text("summary")));
    QCOMPARE(shown.requests.count(), 0);
}

void AuditPanelTest::claimsAreFilteredByVerdictAndPlace() {
    const ShownAuditPanel shown;
    int sum = 0;
    for (int i = 1; i < comboIn(shown.panel, "verdict").count(); ++i) {
        comboIn(shown.panel, "verdict").setCurrentIndex(i);
        emit comboIn(shown.panel, "verdict").activated(i);
        sum += shown.listed();
        QVERIFY(shown.listed() < 134);
    }
    QCOMPARE(sum, 134);
    comboIn(shown.panel, "verdict").setCurrentIndex(0);
    // The paper's Table 1 has 12 gaps at two years and the change of each; Table 3 has 37 industries.
    for (const auto& [place, count] : {std::pair("Table 1", 36), std::pair("Table 3", 37)}) {
        const int at = comboIn(shown.panel, "place").findText(QString::fromLatin1(place));
        comboIn(shown.panel, "place").setCurrentIndex(at);
        emit comboIn(shown.panel, "place").activated(at);
        QCOMPARE(shown.listed(), count);
    }
}

void AuditPanelTest::aSearchFindsClaims() {
    const ShownAuditPanel shown;
    auto& search = *shown.panel.findChild<QLineEdit*>();
    search.setText(QStringLiteral("c07"));
    QCOMPARE(shown.listed(), 10);  // C070 to C079
    search.clear();
    QCOMPARE(shown.listed(), 134);
}

void AuditPanelTest::aSearchThatFindsNothingSaysSo() {
    ShownAuditPanel shown;
    shown.choose("C001");
    const QString before = shown.text("explanation");
    auto& search = *shown.panel.findChild<QLineEdit*>();
    search.setText(QStringLiteral("no such claim"));
    QCOMPARE(shown.listed(), 0);
    QVERIFY2(shown.text("explanation").startsWith(QLatin1String("No claim matches.")),
             qPrintable(shown.text("explanation")));
    search.clear();
    QCOMPARE(shown.text("explanation"), before);
}

void AuditPanelTest::aClaimShowsItsEvidence() {
    ShownAuditPanel shown;
    shown.choose("C061");  // Beijing's GDP per capita in 2022
    QCOMPARE(shown.requests.count(), 1);
    const auto change = std::get<core::ShowClaim>(shown.requests.last()[0].value<core::Change>());
    QCOMPARE(change.claim, std::string("C061"));
    const core::MapSpec& spec = change.spec;
    QCOMPARE(spec.indicator, core::IndicatorId("gdp-per-capita"));
    QCOMPARE(spec.period, core::Period::year(2022));
    const auto marked = shown.marks.last()[0].value<std::vector<core::RegionCode>>();
    QCOMPARE(marked, std::vector<core::RegionCode>{core::RegionCode("110000")});
    QVERIFY(shown.text("explanation").contains(QLatin1String("C061")));
}

void AuditPanelTest::aCitedFigureChangesNothing() {
    ShownAuditPanel shown;
    shown.choose("C073");
    QCOMPARE(shown.requests.count(), 0);
    QVERIFY(shown.text("explanation").contains(QLatin1String("nothing to show")));
}

void AuditPanelTest::theLanguageOfListedClaimsChanges() {
    ShownAuditPanel shown(app::Language::Chinese);
    shown.choose("C037");
    const QString chinese = shown.text("explanation");
    shown.installed = app::InstalledLanguage(app::Language::English);
    shown.panel.setWording(app::Wording(app::Language::English));
    VERIFY_EVENTUALLY(shown.text("explanation") != chinese, timeoutMs);
    QCOMPARE(shown.list().currentItem()->text(0), QStringLiteral("C037"));
    QCOMPARE(shown.requests.count(), 1);
}

void AuditPanelTest::mostClaimsFitIntoTheirRow_data() {
    QTest::addColumn<app::Language>("language");
    QTest::addColumn<int>("maxCut");  // the longest names of industries and changes; the tool tip has them in full
    QTest::newRow("en") << app::Language::English << 40;
    QTest::newRow("zh") << app::Language::Chinese << 14;
}

/// A claim that is cut loses its last words: for a gap, its groups and year.
void AuditPanelTest::mostClaimsFitIntoTheirRow() {
    QFETCH(const app::Language, language);
    QFETCH(const int, maxCut);
    const ShownAuditPanel shown(language);
    QCoreApplication::processEvents();
    int cut = 0;
    for (int i = 0; i < shown.list().topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = shown.list().topLevelItem(i);
        const QRect cell = shown.list().visualItemRect(item);
        const QRect room(0, 0, shown.list().columnWidth(1) - 8, cell.height());
        const QRect words = shown.list().fontMetrics().boundingRect(room, Qt::TextWordWrap, item->text(1));
        cut += words.height() > room.height() ? 1 : 0;
    }
    QVERIFY2(cut <= maxCut, qPrintable(QString::number(cut)));
}

void AuditPanelTest::withoutClaimsTheSummarySaysSo() {
    app::AuditPanel panel;
    panel.setWording(app::Wording(app::Language::English));
    panel.setAudit({});
    panel.show();
    QVERIFY(!panel.findChild<QTreeWidget*>()->isVisible());
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("summary"))->text().contains(QLatin1String("no table of claims")));
}

void AuditPanelTest::theAuditIsComputedWhenThePanelBecomesVisible() {
    std::atomic<int> computed = 0;
    app::AuditPanel panel;
    panel.setAudit([&](const app::Wording& wording) {
        ++computed;
        return app::auditOf(loaded().dataset, {loaded().claims->method, {loaded().claims->list.front()}, {}})(wording);
    });
    panel.setWording(app::Wording(app::Language::English));
    QTest::qWait(20);
    QCOMPARE(computed.load(), 0);
    panel.show();
    COMPARE_EVENTUALLY(panel.findChild<QTreeWidget*>()->topLevelItemCount(), 1, timeoutMs);
    QCOMPARE(computed.load(), 1);
}

void AuditPanelTest::anAuditThatFailsLeavesOnlyASentence() {
    ShownAuditPanel shown;
    shown.choose("C037");
    shown.panel.setAudit([](const app::Wording&) -> app::AuditedClaims { throw std::bad_alloc(); });
    QVERIFY(!shown.list().isVisible());
    const QString expected = app::Wording(app::Language::English).failure({app::FailureKind::OutOfMemory, {}, {}});
    COMPARE_EVENTUALLY(shown.text("summary"), expected, timeoutMs);
    QVERIFY(!shown.list().isVisible());
    shown.panel.findChild<QLineEdit*>()->setText(QStringLiteral("C0"));
    QCOMPARE(shown.listed(), 0);
    shown.panel.findChild<QLineEdit*>()->clear();
    shown.panel.setAudit(app::auditOf(loaded().dataset, *loaded().claims));
    VERIFY_EVENTUALLY(shown.listed() == 134, timeoutMs);
    QCOMPARE(shown.list().currentItem()->text(0), QStringLiteral("C037"));
}

HULINE_TEST_WIDGETS(AuditPanelTest)
#include "tst_audit_panel.moc"
