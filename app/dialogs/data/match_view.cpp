// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/match_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/dialogs/data/region_chooser.h"

namespace app {
namespace {

constexpr int matchRowPadding = 6;
constexpr int otherRegionLetters = 18;
constexpr int widestRowNumbers = 110;

QTableView* matchTable(QAbstractItemModel& model) {
    auto* table = new QTableView;
    table->setObjectName(QStringLiteral("matches"));
    table->setModel(&model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSortingEnabled(true);
    table->sortByColumn(MatchModel::Row, Qt::AscendingOrder);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + matchRowPadding);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(MatchModel::Row, QHeaderView::Interactive);
    header->resizeSection(MatchModel::Row, widestRowNumbers);
    return table;
}

QPushButton* barButton(const QString& words, const char* name) {
    auto* button = new QPushButton(words);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

}  // namespace

MatchView::MatchView(RegionList& regions, RegionSearch& search, QWidget* parent)
    : QWidget(parent),
      m_search(new QLineEdit),
      m_table(nullptr),
      m_name(new QLabel),
      m_chooser(new RegionChooser(regions, search, otherRegionLetters)),
      m_leaveOut(barButton(tr("Leave out"), "leaveOut")),
      m_undo(barButton(tr("Undo"), "undo")) {
    m_shown.setSourceModel(&m_model);
    m_shown.setSortRole(MatchModel::SortRole);
    m_shown.setFilterKeyColumn(-1);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = matchTable(m_shown);
    m_search->setObjectName(QStringLiteral("matchSearch"));
    m_search->setPlaceholderText(tr("Find a name, region or row"));
    m_search->setClearButtonEnabled(true);
    m_undo->setToolTip(tr("Matches the name again as it is recognised."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addLayout(makeBar());
    connect(m_search, &QLineEdit::textChanged, &m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MatchView::showSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MatchView::showSelection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MatchView::showSelection);
    connect(m_chooser, &RegionChooser::regionChosen, this, [this](const core::RegionCode& code) { decide(code); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { decide(std::nullopt); });
    connect(m_undo, &QPushButton::clicked, this, &MatchView::takeBack);
    showSelection();
}

QLayout* MatchView::makeBar() {
    m_name->setTextFormat(Qt::PlainText);
    m_name->setMinimumWidth(0);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_name, 1);
    bar->addWidget(m_chooser);
    bar->addWidget(m_leaveOut);
    bar->addWidget(m_undo);
    return bar;
}

void MatchView::setRows(const std::vector<MatchRow>& rows) { m_model.setRows(rows); }

std::vector<MatchRow> MatchView::selected() const {
    std::vector<MatchRow> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows.push_back(m_model.rowAt(m_shown.mapToSource(index).row()));
    }
    return rows;
}

void MatchView::showSelection() {
    const std::vector<MatchRow> rows = selected();
    m_name->setText(rows.empty()       ? tr("Select a name to change its region.")
                    : rows.size() == 1 ? tr("\"%1\" stands for:", "key").arg(rows.front().key)
                                       : tr("%n name(s) selected", nullptr, static_cast<int>(rows.size())));
    m_chooser->setEnabled(!rows.empty());
    m_leaveOut->setEnabled(!rows.empty());
    m_undo->setEnabled(std::ranges::any_of(rows, &MatchRow::isDecided));
}

void MatchView::decide(const std::optional<core::RegionCode>& region) {
    for (const MatchRow& row : selected()) {
        emit decided(row.about, region);
    }
}

void MatchView::takeBack() {
    for (const MatchRow& row : selected()) {
        emit takenBack(row.about);
    }
}

}  // namespace app
