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
#include "app/parts/paragraph.h"
#include "app/text.h"
#include "app/wording/wording_audit.h"

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

/// The icon of a verdict. Its name stands beside it, for readers who cannot distinguish the colours.
QIcon mark(core::Verdict verdict) {
    static constexpr std::array<QRgb, verdicts.size()> colours{0x4575b4, 0x91bfdb, 0xfc8d59, 0x999999};
    QPixmap pixmap(swatchSide, swatchSide);
    pixmap.fill(QColor(colours[static_cast<std::size_t>(verdict)]));
    return QIcon(pixmap);
}

std::size_t claimOf(const QTreeWidgetItem& item) { return item.data(IdColumn, claimRole).toULongLong(); }

}  // namespace

AuditPanel::AuditPanel(QWidget* parent, std::shared_ptr<JobQueue> jobs)
    : QWidget(parent),
      m_summary(paragraph()),
      m_verdict(new ChoiceCombo),
      m_place(new ChoiceCombo),
      m_search(new QLineEdit),
      m_list(new QTreeWidget),
      m_explanation(paragraph()),
      m_job(std::move(jobs)) {
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

void AuditPanel::setAudit(Audit audit) {
    m_job.drop();
    m_audit = std::move(audit);
    m_isOutdated = true;
    showOnlySummary(m_audit ? tr("The claims are being checked.")
                            : tr("The data have no table of claims, so there is nothing to check."));
    compute();
}

void AuditPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_verdict->setAccessibleName(tr("Filter by verdict"));
    m_place->setAccessibleName(tr("Filter by part of the publication"));
    m_search->setPlaceholderText(tr("Search the claims"));
    m_list->setAccessibleName(tr("Claims of the publication"));
    m_list->setHeaderLabels({tr("No."), tr("Claim"), tr("Printed"), tr("Computed"), tr("Verdict")});
    m_isOutdated = true;
    if (!m_claims) {
        setAudit(std::move(m_audit));
    } else {
        compute();
    }
}

void AuditPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    compute();
}

/// Computes the claims in a job as soon as the panel is visible. Those that are listed stay until the job has ended.
void AuditPanel::compute() {
    if (!m_audit || !m_isOutdated || !isVisible()) {
        return;
    }
    try {
        m_job.start([audit = m_audit, wording = m_wording](const JobContext&) { return audit(wording); },
                    [this](JobResult<AuditedClaims> result) { receive(std::move(result)); });
        m_isOutdated = false;
    } catch (...) {  // a new job needs memory
        showOnlySummary(m_wording.failure(currentFailure()));
    }
}

void AuditPanel::receive(JobResult<AuditedClaims> result) {
    if (const auto* failure = std::get_if<Failure>(&result)) {
        m_isOutdated = true;  // tried again when the panel becomes visible
        showOnlySummary(m_wording.failure(*failure));
        return;
    }
    m_claims = std::get<AuditedClaims>(std::move(result));
    refill();
}

/// Shows a sentence in place of the claims. The chosen claim is chosen again when claims are listed.
void AuditPanel::showOnlySummary(const QString& summary) {
    if (const AuditedClaim* claim = currentClaim()) {
        m_chosen = claim->id;
    }
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    m_claims.reset();
    for (QWidget* control : controls()) {
        control->hide();
    }
    m_summary->setText(summary);
}

/// All widgets but the summary.
std::array<QWidget*, 5> AuditPanel::controls() const { return {m_verdict, m_place, m_search, m_list, m_explanation}; }

void AuditPanel::fillFilters() {
    const int verdict = m_verdict->count() == 0 ? anyChoice : m_verdict->currentData().toInt();
    const int place = std::max(0, m_place->currentIndex());
    m_verdict->clear();
    m_verdict->addItem(tr("all verdicts"), anyChoice);
    for (const core::Verdict kind : verdicts) {
        m_verdict->addItem(mark(kind), AuditWording::name(kind), static_cast<int>(kind));
    }
    m_verdict->setCurrentIndex(m_verdict->findData(verdict));
    m_place->clear();
    m_place->addItem(tr("the whole publication"));
    for (const AuditedClaim& claim : m_claims->claims) {
        if (m_place->findText(claim.place) < 0) {
            m_place->addItem(claim.place);
        }
    }
    m_place->setCurrentIndex(std::min(place, m_place->count() - 1));
}

void AuditPanel::refill() {
    for (QWidget* control : controls()) {
        control->show();
    }
    const QSignalBlocker blocker(m_list);
    if (const QTreeWidgetItem* current = m_list->currentItem()) {
        m_chosen = current->text(IdColumn).toStdString();
    }
    m_summary->setText(m_claims->summary);
    fillFilters();
    m_list->clear();
    for (std::size_t i = 0; i < m_claims->claims.size(); ++i) {
        const AuditedClaim& claim = m_claims->claims[i];
        auto* item = new QTreeWidgetItem(m_list, {text(claim.id), claim.subject, claim.published, claim.computed,
                                                  AuditWording::name(claim.verdict)});
        item->setData(IdColumn, claimRole, static_cast<qulonglong>(i));
        item->setIcon(VerdictColumn, mark(claim.verdict));
        item->setToolTip(VerdictColumn, item->text(VerdictColumn));
        item->setToolTip(ClaimColumn, claim.subject);
        item->setSizeHint(ClaimColumn, {0, linesOfClaim * m_list->fontMetrics().lineSpacing() + rowMargin});
        item->setTextAlignment(PublishedColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(ComputedColumn, Qt::AlignRight | Qt::AlignVCenter);
        if (claim.id == m_chosen) {
            m_list->setCurrentItem(item);
        }
    }
    filter();
}

void AuditPanel::filter() {
    if (!m_claims) {
        return;
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        item->setHidden(!matchesFilters(*item));
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

bool AuditPanel::matchesFilters(const QTreeWidgetItem& item) const {
    const AuditedClaim& claim = m_claims->claims[claimOf(item)];
    const int verdict = m_verdict->currentData().toInt();
    const QString wanted = m_search->text().trimmed();
    const bool hasPlace = m_place->currentIndex() <= 0 || claim.place == m_place->currentText();
    const bool hasText = item.text(IdColumn).contains(wanted, Qt::CaseInsensitive) ||
                         item.text(ClaimColumn).contains(wanted, Qt::CaseInsensitive);
    return hasPlace && hasText && (verdict == anyChoice || verdict == static_cast<int>(claim.verdict));
}

/// The chosen claim; null if there is none.
const AuditedClaim* AuditPanel::currentClaim() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item == nullptr || !m_claims ? nullptr : &m_claims->claims[claimOf(*item)];
}

/// Shows the full explanation of the chosen claim.
void AuditPanel::explain() {
    if (!m_claims) {
        return;
    }
    const AuditedClaim* claim = currentClaim();
    if (!isAnyListed()) {
        m_explanation->setText(tr("No claim matches. Choose other verdicts or parts, or search for something else."));
        return;
    }
    if (claim == nullptr) {
        m_explanation->setText(tr("Choose a claim to see its evidence on the map. %1").arg(m_claims->definitions));
        return;
    }
    QStringList parts{tr("%1, %2: %3.", "claim, place, verdict")
                          .arg(text(claim->id), claim->place, AuditWording::name(claim->verdict)),
                      claim->subject, claim->explanation,
                      claim->evidence ? QString() : tr("There is nothing to show on the map.")};
    parts.removeAll(QString());
    m_explanation->setText(parts.join(QLatin1Char('\n')));
}

void AuditPanel::showEvidence() {
    const AuditedClaim* claim = currentClaim();
    if (claim == nullptr || m_list->selectedItems().isEmpty()) {
        return;
    }
    if (claim->evidence) {
        emit changeRequested(core::ShowClaim{claim->id, claim->evidence->spec});
    }
    emit marked(claim->evidence ? claim->evidence->highlighted : std::vector<core::RegionCode>());
}

}  // namespace app
