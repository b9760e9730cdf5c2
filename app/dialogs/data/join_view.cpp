// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/join_view.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/dialogs/data/match_view.h"
#include "app/dialogs/data/region_chooser.h"
#include "app/parts/paragraph.h"
#include "app/parts/plain_scroll_area.h"
#include "app/text.h"

namespace app {
namespace {

constexpr int widestRow = 800;  ///< So that the buttons are not far from the name.
constexpr int rowSpacing = 3;
constexpr int chooserLetters = 14;

/// A line with a text that takes the free space.
QHBoxLayout* lineWith(QWidget& row, QLabel* words) {
    constexpr int padding = 4;
    auto* line = new QHBoxLayout(&row);
    line->setContentsMargins(padding, 1, padding, 1);
    row.setMaximumWidth(widestRow);
    row.setAutoFillBackground(true);  // leads the eye from the name to the buttons
    row.setBackgroundRole(QPalette::AlternateBase);
    line->addWidget(words, 1);
    return line;
}

QLabel* heading(const QString& words) {
    auto* label = new QLabel(words);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel* sentence(const QString& words) {
    QLabel* label = paragraph();
    label->setTextFormat(Qt::PlainText);
    label->setText(words);
    return label;
}

}  // namespace

JoinView::JoinView(RegionList& regions, RegionSearch& search, QWidget* parent)
    : QWidget(parent),
      m_regions(regions),
      m_search(search),
      m_headline(paragraph()),
      m_pageButtons(new QButtonGroup(this)),
      m_pages(new QStackedWidget),
      m_area(new QScrollArea),
      m_matches(new MatchView(regions, search)) {
    m_headline->setObjectName(QStringLiteral("joinHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    QFont font = m_headline->font();
    font.setBold(true);
    m_headline->setFont(font);
    m_area->setWidgetResizable(true);
    m_pages->addWidget(m_area);
    m_pages->addWidget(m_matches);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, layout->spacing(), 0, 0);
    layout->addLayout(makeHead());
    layout->addWidget(m_pages, 1);
    connect(m_pageButtons, &QButtonGroup::idClicked, this, [this](int page) {
        m_isPageChosen = true;
        showPage(page);
    });
    connect(m_matches, &MatchView::decided, this, &JoinView::decided);
    connect(m_matches, &MatchView::takenBack, this, &JoinView::takenBack);
}

/// The headline, and beside it the buttons of the two pages.
QLayout* JoinView::makeHead() {
    auto* head = new QHBoxLayout;
    head->addWidget(m_headline, 1);
    for (const char* name : {"questionsPage", "matchesPage"}) {
        auto* button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_pageButtons->addButton(button, static_cast<int>(m_pageButtons->buttons().size()));
        head->addWidget(button, 0, Qt::AlignTop);
    }
    m_pageButtons->button(0)->setChecked(true);
    showCounts();
    return head;
}

void JoinView::showCounts() {
    const std::size_t questions = m_rows.openCount + m_rows.duplicates.size() + m_rows.shared.size();
    m_pageButtons->button(0)->setText(tr("To look at (%1)", "number").arg(questions));
    m_pageButtons->button(1)->setText(tr("All names (%1)", "number").arg(m_rows.matches.size()));
    for (QAbstractButton* button : m_pageButtons->buttons()) {
        button->setVisible(!m_rows.matches.empty());
    }
    const bool isAllRight = questions == 0 && m_rows.notes.isEmpty() && m_rows.regionsWithoutRow.isEmpty();
    if (m_rows.matches.empty()) {
        showPage(0);
    } else if (!m_isPageChosen) {
        showPage(isAllRight ? 1 : 0);
    }
}

void JoinView::showPage(int page) {
    m_pageButtons->button(page)->setChecked(true);
    m_pages->setCurrentIndex(page);
}

void JoinView::setRows(const JoinRows& rows) {
    if (rows == m_rows && m_area->widget() != nullptr) {
        return;
    }
    m_rows = rows;
    m_headline->setText(rows.headline);
    QPalette colours = palette();
    if (rows.isWarning) {
        colours.setColor(QPalette::WindowText, faultColour);
    }
    m_headline->setPalette(colours);
    m_matches->setRows(rows.matches);
    showCounts();
    rebuild();
}

void JoinView::rebuild() {
    const int scrolled = m_area->verticalScrollBar()->value();
    auto* contents = new QWidget;
    auto* list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(rowSpacing);
    addOpen(*list);
    addDuplicates(*list);
    addShared(*list);
    addDecided(*list);
    for (const QString& note : m_rows.notes) {
        list->addWidget(sentence(note));
    }
    if (!m_rows.regionsWithoutRow.isEmpty()) {
        list->addWidget(sentence(m_rows.regionsWithoutRow));
    }
    list->addStretch();
    m_area->setWidget(contents);
    showBackgroundOf(*m_area);
    m_area->verticalScrollBar()->setValue(scrolled);
}

void JoinView::addOpen(QBoxLayout& list) {
    if (m_rows.open.empty()) {
        return;
    }
    list.addWidget(heading(tr("%n name(s) without a region", nullptr, static_cast<int>(m_rows.openCount))));
    for (const OpenKey& open : m_rows.open) {
        list.addWidget(rowOf(open));
    }
    if (!m_rows.furtherKeys.isEmpty()) {
        list.addWidget(sentence(m_rows.furtherKeys));
    }
}

void JoinView::addDuplicates(QBoxLayout& list) {
    if (!m_rows.duplicates.empty()) {
        list.addWidget(heading(tr("Two rows for the same region and period")));
    }
    for (const DuplicateRows& duplicate : m_rows.duplicates) {
        list.addWidget(rowOf(duplicate));
    }
}

void JoinView::addShared(QBoxLayout& list) {
    if (!m_rows.shared.empty()) {
        list.addWidget(heading(tr("Several names for one region")));
    }
    for (const SharedRegion& shared : m_rows.shared) {
        list.addWidget(rowOf(shared));
    }
}

void JoinView::addDecided(QBoxLayout& list) {
    if (!m_rows.decided.empty()) {
        list.addWidget(heading(tr("Decided")));
    }
    for (const DecidedKey& decided : m_rows.decided) {
        list.addWidget(rowOf(decided));
    }
}

QWidget* JoinView::rowOf(const OpenKey& open) {
    auto* row = new QWidget;
    const KeyRows rows{open.key.toStdString()};
    auto* line = lineWith(*row, sentence(tr("\"%1\", %2", "key, row").arg(open.key, open.rows)));
    for (const RegionOption& region : open.proposals) {
        auto* button = new QPushButton(withoutShortcut(region.name));
        button->setToolTip(tr("\"%1\" stands for %2.", "key, region").arg(open.key, region.name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, rows, code = region.code] { emit decided(rows, code); });
        line->addWidget(button);
    }
    auto* chooser = new RegionChooser(m_regions, m_search, chooserLetters);
    connect(chooser, &RegionChooser::regionChosen, this,
            [this, rows](const core::RegionCode& code) { emit decided(rows, code); });
    line->addWidget(chooser);
    line->addWidget(leaveOutButton(tr("Leave out"), rows));
    return row;
}

QWidget* JoinView::leaveOutButton(const QString& words, const KeyRows& rows) {
    auto* button = new QPushButton(words);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, rows] { emit decided(rows, std::nullopt); });
    return button;
}

QWidget* JoinView::rowOf(const DuplicateRows& duplicate) {
    auto* row = new QWidget;
    auto* line = lineWith(*row, sentence(duplicate.sentence));
    for (const KeyRows& rows : duplicate.rows) {
        line->addWidget(leaveOutButton(tr("Leave out row %1").arg(rows.row.value_or(0)), rows));
    }
    return row;
}

QWidget* JoinView::rowOf(const SharedRegion& shared) {
    auto* row = new QWidget;
    auto* line = lineWith(*row, sentence(shared.sentence));
    for (const QString& key : shared.keys) {
        line->addWidget(leaveOutButton(tr("Leave out %1", "key").arg(withoutShortcut(key)), {key.toStdString()}));
    }
    return row;
}

QWidget* JoinView::rowOf(const DecidedKey& decided) {
    auto* row = new QWidget;
    auto* line = lineWith(*row, sentence(decided.decision));
    auto* undo = new QPushButton(tr("Undo"));
    undo->setAutoDefault(false);
    connect(undo, &QPushButton::clicked, this, [this, rows = decided.about] { emit takenBack(rows); });
    line->addWidget(undo);
    return row;
}

}  // namespace app
