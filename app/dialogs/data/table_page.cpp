// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/table_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "app/dialogs/data/indicator_table.h"
#include "app/dialogs/data/join_view.h"
#include "app/dialogs/data/table_form.h"
#include "app/parts/paragraph.h"
#include "app/parts/plain_scroll_area.h"

namespace app {
namespace {

constexpr int settingsWidth = 380;
constexpr int widestColumn = 220;
constexpr int previewRowPadding = 6;

QTableView* sheetView(SheetModel& model) {
    auto* view = new QTableView;
    view->setObjectName(QStringLiteral("preview"));
    view->setModel(&model);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->horizontalHeader()->setMaximumSectionSize(widestColumn);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + previewRowPadding);
    return view;
}

}  // namespace

TablePage::TablePage(UserTableSource source, const Wording& wording, RegionList& regions, RegionSearch& search,
                     QWidget* parent)
    : QWidget(parent),
      m_source(std::move(source)),
      m_wording(wording),
      m_banner(new QWidget),
      m_bannerWords(paragraph()),
      m_bannerButton(new QPushButton),
      m_form(new TableForm(wording)),
      m_indicators(new IndicatorTable),
      m_preview(sheetView(m_model)),
      m_join(new JoinView(regions, search)) {
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(leftSide());
    sides->addWidget(rightSide());
    sides->setStretchFactor(1, 1);
    sides->setSizes({settingsWidth, 2 * settingsWidth});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeBanner());
    layout->addWidget(sides, 1);
    m_form->setSource(m_source);
    connectParts();
    showBanner();
}

QWidget* TablePage::makeBanner() {
    constexpr int padding = 6;
    m_bannerWords->setObjectName(QStringLiteral("banner"));
    m_bannerWords->setTextFormat(Qt::PlainText);
    m_bannerButton->setObjectName(QStringLiteral("leaveOutTable"));
    m_bannerButton->setAutoDefault(false);
    m_banner->setAutoFillBackground(true);
    m_banner->setBackgroundRole(QPalette::AlternateBase);
    auto* line = new QHBoxLayout(m_banner);
    line->setContentsMargins(padding, padding, padding, padding);
    line->addWidget(m_bannerWords, 1);
    line->addWidget(m_bannerButton);
    return m_banner;
}

void TablePage::showBanner() {
    const bool hasNoRegion = m_check && m_check->join && m_check->join->rows > 0 && m_check->join->joinedRows == 0;
    m_banner->setVisible(m_isLeftOut || hasNoRegion);
    m_bannerWords->setText(m_isLeftOut && hasNoRegion
                               ? tr("No row of this table stands for a region of this map, so the table is left out.")
                           : m_isLeftOut ? tr("This table is left out.")
                                         : tr("No row of this table stands for a region of this map."));
    m_bannerButton->setText(m_isLeftOut ? tr("Use it all the same") : tr("Leave out this table"));
}

void TablePage::setLeftOut(bool isLeftOut) {
    if (isLeftOut != m_isLeftOut) {
        m_isLeftOut = isLeftOut;
        showBanner();
        emit leftOutChanged();
    }
}

QWidget* TablePage::leftSide() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plainScrollArea(m_form), 1);
    layout->addWidget(m_indicators);
    return side;
}

QWidget* TablePage::rightSide() {
    auto* side = new QSplitter(Qt::Vertical);
    side->setChildrenCollapsible(false);
    side->addWidget(m_preview);
    side->addWidget(m_join);
    side->setStretchFactor(0, 1);
    side->setStretchFactor(1, 1);
    return side;
}

void TablePage::connectParts() {
    connect(m_form, &TableForm::edited, this, &TablePage::edit);
    connect(m_indicators, &IndicatorTable::described, this, &TablePage::describe);
    connect(m_indicators, &IndicatorTable::useChanged, this, &TablePage::use);
    connect(m_join, &JoinView::decided, this,
            [this](const KeyRows& rows, const std::optional<core::RegionCode>& region) {
                edit(withDecision(m_source, rows, region));
            });
    connect(m_join, &JoinView::takenBack, this, [this](const KeyRows& rows) { edit(withoutDecision(m_source, rows)); });
    connect(m_form, &TableForm::sheetAdded, this, &TablePage::sheetAdded);
    connect(m_bannerButton, &QPushButton::clicked, this, [this] { setLeftOut(!m_isLeftOut); });
}

void TablePage::edit(const UserTableSource& source) {
    if (source == m_source) {
        return;
    }
    m_source = source;
    m_form->setSource(source);
    emit edited();
}

void TablePage::describe(const IndicatorRow& row) {
    edit(withIndicator(m_source, indicatorKey(row.heading, row.unitInTable), choicesOf(row)));
}

void TablePage::use(std::size_t position, bool isUsed) {
    if (const auto columns = columnsIf(m_indicatorRows, position, isUsed)) {
        m_indicatorRows[position].isUsed = isUsed;  // for another change before the next check
        edit(withValueColumns(m_source, *m_check, *columns));
    }
}

void TablePage::layOutPreview() {
    m_preview->clearSpans();
    m_preview->resizeColumnsToContents();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.columnCount() > 1 && m_model.isSentence(row)) {
            m_preview->setSpan(row, 0, 1, m_model.columnCount());
        }
    }
}

void TablePage::setCheck(const std::shared_ptr<const TableCheck>& check, const SourcesCheck& all,
                         const std::set<std::string>& otherSheets) {
    m_check = check;
    m_form->setTable(m_source, check, otherSheets);
    m_indicatorRows = indicatorRows(*check, m_source);
    m_indicators->setRows(m_indicatorRows);
    m_model.setCheck(*check);
    layOutPreview();
    if (m_model.faultyCell().isValid()) {
        m_preview->scrollTo(m_model.faultyCell(), QAbstractItemView::PositionAtCenter);
    }
    m_join->setRows(joinRows(*check, m_source, all, m_wording));
    showBanner();
}

}  // namespace app
