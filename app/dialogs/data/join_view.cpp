// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/join_view.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "app/parts/choice_combo.h"
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

JoinView::JoinView(QWidget* parent)
    : QWidget(parent), m_regions(new QStandardItemModel(this)), m_headline(paragraph()), m_area(new QScrollArea) {
    m_headline->setObjectName(QStringLiteral("joinHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    QFont font = m_headline->font();
    font.setBold(true);
    m_headline->setFont(font);
    m_area->setWidgetResizable(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, layout->spacing(), 0, 0);
    layout->addWidget(m_headline);
    layout->addWidget(m_area, 1);
}

void JoinView::setRegions(const std::vector<RegionOption>& regions) {
    if (regions == m_options) {
        return;
    }
    m_options = regions;
    m_regions->clear();
    for (const RegionOption& region : regions) {
        auto* item = new QStandardItem(region.name);
        item->setData(text(region.code.text()), Qt::UserRole);
        m_regions->appendRow(item);
    }
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
    rebuild();
}

void JoinView::rebuild() {
    const int scrolled = m_area->verticalScrollBar()->value();
    auto* contents = new QWidget;
    auto* list = new QVBoxLayout(contents);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(rowSpacing);
    addOpen(*list);
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
    auto* line = lineWith(*row, sentence(tr("\"%1\", %2", "key, row").arg(open.key, open.rows)));
    for (const RegionOption& region : open.proposals) {
        auto* button = new QPushButton(withoutShortcut(region.name));
        button->setToolTip(tr("\"%1\" stands for %2.", "key, region").arg(open.key, region.name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, key = open.key, code = region.code] { emit decided(key, code); });
        line->addWidget(button);
    }
    line->addWidget(regionChooser(open.key));
    auto* leaveOut = new QPushButton(tr("Leave out"));
    leaveOut->setAutoDefault(false);
    connect(leaveOut, &QPushButton::clicked, this, [this, key = open.key] { emit decided(key, std::nullopt); });
    line->addWidget(leaveOut);
    return row;
}

QWidget* JoinView::rowOf(const SharedRegion& shared) {
    auto* row = new QWidget;
    auto* line = lineWith(*row, sentence(shared.sentence));
    for (const QString& key : shared.keys) {
        auto* leaveOut = new QPushButton(tr("Leave out %1", "key").arg(withoutShortcut(key)));
        leaveOut->setAutoDefault(false);
        connect(leaveOut, &QPushButton::clicked, this, [this, key] { emit decided(key, std::nullopt); });
        line->addWidget(leaveOut);
    }
    return row;
}

QWidget* JoinView::rowOf(const DecidedKey& decided) {
    auto* row = new QWidget;
    auto* line = lineWith(*row, sentence(decided.decision));
    auto* undo = new QPushButton(tr("Undo"));
    undo->setAutoDefault(false);
    connect(undo, &QPushButton::clicked, this, [this, key = decided.key] { emit takenBack(key); });
    line->addWidget(undo);
    return row;
}

/// A combo box that is searched by any part of a name.
QComboBox* JoinView::regionChooser(const QString& key) {
    auto* chooser = new EditableCombo(QStringLiteral("otherRegion"), chooserLetters);
    chooser->setModel(m_regions);
    chooser->setCurrentIndex(-1);
    chooser->lineEdit()->setPlaceholderText(tr("Other region…"));
    chooser->completer()->setCompletionMode(QCompleter::PopupCompletion);
    chooser->completer()->setFilterMode(Qt::MatchContains);
    connect(chooser, &QComboBox::activated, this, [this, chooser, key] { chooseIn(*chooser, key); });
    return chooser;
}

void JoinView::chooseIn(const QComboBox& chooser, const QString& key) {
    const QString code = chooser.currentData().toString();
    if (!code.isEmpty()) {
        emit decided(key, core::RegionCode(code.toStdString()));
    }
}

}  // namespace app
