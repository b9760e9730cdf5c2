// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/audit_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "app/parts/choice_combo.h"
#include "app/text.h"
#include "app/wording/wording_audit.h"
#include "core/audit/claim_evidence.h"

namespace app {
namespace {

constexpr int anyChoice = -1;
constexpr int claimRole = Qt::UserRole;
constexpr int swatchSide = 10;
constexpr int rowMargin = 4;
constexpr int linesOfClaim = 3;
constexpr int verdictWidth = 88;  // leaves room for the claim
enum Column { IdColumn, ClaimColumn, PublishedColumn, ComputedColumn, VerdictColumn, columns };

constexpr std::array verdicts{core::Verdict::Reproduced, core::Verdict::ReproducedRounded, core::Verdict::Differs,
                              core::Verdict::NotComputable};

/// Told apart without colour too: the word stands beside it.
QIcon mark(core::Verdict verdict) {
    static constexpr std::array<QRgb, verdicts.size()> colours{0x4575b4, 0x91bfdb, 0xfc8d59, 0x999999};
    QPixmap pixmap(swatchSide, swatchSide);
    pixmap.fill(QColor(colours[static_cast<std::size_t>(verdict)]));
    return QIcon(pixmap);
}

QLabel* paragraph() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

std::size_t claimOf(const QTreeWidgetItem& item) { return item.data(IdColumn, claimRole).toULongLong(); }

}  // namespace

AuditPanel::AuditPanel(core::Dataset dataset, QWidget* parent)
    : QWidget(parent),
      m_dataset(std::move(dataset)),
      m_summary(paragraph()),
      m_verdict(new ChoiceCombo),
      m_place(new ChoiceCombo),
      m_search(new QLineEdit),
      m_list(new QTreeWidget),
      m_explanation(paragraph()) {
    m_summary->setObjectName(QStringLiteral("summary"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_place->setObjectName(QStringLiteral("place"));
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_list->setColumnCount(columns);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(ClaimColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(VerdictColumn, QHeaderView::Interactive);
    m_list->header()->resizeSection(VerdictColumn, verdictWidth);
    m_search->setClearButtonEnabled(true);
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_verdict);
    filters->addWidget(m_place);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_summary);
    rows->addLayout(filters);
    rows->addWidget(m_search);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_explanation);

    connect(m_verdict, &QComboBox::activated, this, &AuditPanel::filter);
    connect(m_place, &QComboBox::activated, this, &AuditPanel::filter);
    connect(m_search, &QLineEdit::textChanged, this, &AuditPanel::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AuditPanel::explain);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &AuditPanel::showEvidence);
}

void AuditPanel::setClaims(std::optional<std::vector<core::Claim>> claims) {
    m_claims = std::move(claims);
    m_readings.clear();
    audit();
}

void AuditPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_verdict->setAccessibleName(tr("Verdicts that are listed"));
    m_place->setAccessibleName(tr("Parts of the paper that are listed"));
    m_search->setPlaceholderText(tr("Search the claims"));
    m_list->setAccessibleName(tr("Claims of the paper"));
    m_list->setHeaderLabels({tr("No."), tr("Claim"), tr("Printed"), tr("Computed"), tr("Verdict")});
    refill();
}

void AuditPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    audit();
}

/// Computes the claims once the panel is seen.
void AuditPanel::audit() {
    if (m_claims && m_readings.empty() && isVisible()) {
        m_readings = core::audit(m_dataset, *m_claims);
    }
    refill();
}

void AuditPanel::fillFilters() {
    const AuditWording words(m_wording, m_dataset);
    const int verdict = m_verdict->count() == 0 ? anyChoice : m_verdict->currentData().toInt();
    const int place = std::max(0, m_place->currentIndex());
    m_verdict->clear();
    m_verdict->addItem(tr("all verdicts"), anyChoice);
    for (const core::Verdict kind : verdicts) {
        m_verdict->addItem(mark(kind), words.name(kind), static_cast<int>(kind));
    }
    m_verdict->setCurrentIndex(m_verdict->findData(verdict));
    m_place->clear();
    m_place->addItem(tr("the whole paper"));
    for (const core::Claim& claim : *m_claims) {
        const QString where = words.place(claim);
        if (m_place->findText(where) < 0) {
            m_place->addItem(where);
        }
    }
    m_place->setCurrentIndex(std::min(place, m_place->count() - 1));
}

void AuditPanel::refill() {
    const bool hasClaims = m_claims.has_value();
    for (QWidget* control : std::initializer_list<QWidget*>{m_verdict, m_place, m_search, m_list, m_explanation}) {
        control->setVisible(hasClaims);
    }
    if (!hasClaims) {
        m_summary->setText(tr("The paper's claims are not among the data, so there is nothing to check."));
        return;
    }
    if (m_readings.empty()) {
        return;
    }
    const AuditWording words(m_wording, m_dataset);
    const QSignalBlocker blocker(m_list);
    const auto chosen = currentClaim();
    m_summary->setText(words.summary(core::summaryOf(m_readings)));
    fillFilters();
    m_list->clear();
    for (std::size_t i = 0; i < m_claims->size(); ++i) {
        const core::Claim& claim = (*m_claims)[i];
        auto* item =
            new QTreeWidgetItem(m_list, {text(claim.id), words.subject(claim), words.published(claim),
                                         words.computed(claim, m_readings[i]), words.name(m_readings[i].verdict)});
        item->setData(IdColumn, claimRole, static_cast<qulonglong>(i));
        item->setIcon(VerdictColumn, mark(m_readings[i].verdict));
        item->setToolTip(VerdictColumn, item->text(VerdictColumn));
        item->setToolTip(ClaimColumn, words.subject(claim));
        item->setSizeHint(ClaimColumn, {0, linesOfClaim * m_list->fontMetrics().lineSpacing() + rowMargin});
        item->setTextAlignment(PublishedColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(ComputedColumn, Qt::AlignRight | Qt::AlignVCenter);
        if (chosen == i) {
            m_list->setCurrentItem(item);
        }
    }
    filter();
}

void AuditPanel::filter() {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        item->setHidden(!isWanted(*item));
    }
    explain();
}

bool AuditPanel::isAnyListed() const {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (!m_list->topLevelItem(i)->isHidden()) {
            return true;
        }
    }
    return false;
}

bool AuditPanel::isWanted(const QTreeWidgetItem& item) const {
    const std::size_t claim = claimOf(item);
    const int verdict = m_verdict->currentData().toInt();
    const QString wanted = m_search->text().trimmed();
    const bool hasPlace = m_place->currentIndex() <= 0 ||
                          AuditWording(m_wording, m_dataset).place((*m_claims)[claim]) == m_place->currentText();
    const bool hasText = item.text(IdColumn).contains(wanted, Qt::CaseInsensitive) ||
                         item.text(ClaimColumn).contains(wanted, Qt::CaseInsensitive);
    return hasPlace && hasText && (verdict == anyChoice || verdict == static_cast<int>(m_readings[claim].verdict));
}

std::optional<std::size_t> AuditPanel::currentClaim() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item == nullptr ? std::nullopt : std::optional(claimOf(*item));
}

/// Why the claim came out as it did, in full.
void AuditPanel::explain() {
    const AuditWording words(m_wording, m_dataset);
    const auto at = currentClaim();
    if (!isAnyListed()) {
        m_explanation->setText(tr("No claim matches. Choose other verdicts or parts, or search for something else."));
        return;
    }
    if (!at) {
        m_explanation->setText(tr("Choose a claim to see its evidence on the map. %1").arg(words.definitions()));
        return;
    }
    const core::Claim& claim = (*m_claims)[*at];
    const core::ClaimReading& reading = m_readings[*at];
    const bool hasEvidence = core::evidenceOf(m_dataset, claim, reading).has_value();
    QStringList parts{
        tr("%1, %2: %3.", "claim, place, verdict").arg(text(claim.id), words.place(claim), words.name(reading.verdict)),
        words.subject(claim), words.explanation(claim, reading),
        hasEvidence ? QString() : tr("There is nothing to show on the map.")};
    parts.removeAll(QString());
    m_explanation->setText(parts.join(QLatin1Char('\n')));
}

void AuditPanel::showEvidence() {
    const auto at = currentClaim();
    if (!at || m_list->selectedItems().isEmpty()) {
        return;
    }
    const auto evidence = core::evidenceOf(m_dataset, (*m_claims)[*at], m_readings[*at]);
    emit marked(evidence ? evidence->highlighted : std::vector<core::RegionCode>());
    if (evidence) {
        emit changeRequested(evidence->spec);
    }
}

}  // namespace app
