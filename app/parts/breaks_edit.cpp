// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/breaks_edit.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app {

BreaksEdit::BreaksEdit(QWidget* parent) : QWidget(parent), m_line(new QLineEdit), m_complaint(new QLabel) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    layout->addWidget(m_complaint);
    m_complaint->setObjectName(QStringLiteral("breaks-complaint"));
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    m_line->setObjectName(QStringLiteral("breaks-line"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &BreaksEdit::check);
    connect(m_line, &QLineEdit::editingFinished, this, &BreaksEdit::finish);
}

void BreaksEdit::showBounds(std::span<const double> bounds, const BreaksFormat& format) {
    m_shown.assign(bounds.begin(), bounds.end());
    m_format = format;
    m_line->setText(breaksText(bounds, format));
    check();
}

void BreaksEdit::retranslate() {
    m_line->setPlaceholderText(QStringLiteral("50, 80, 100"));
    m_line->setToolTip(
        tr("Numbers in ascending order, with commas or spaces between them. A value equal to a bound belongs to the "
           "class below it. The lowest and the highest class are open-ended."));
    m_line->setAccessibleName(tr("Class bounds"));
    check();
}

void BreaksEdit::check() {
    const ManualBounds bounds = boundsOf(m_line->text(), m_format);
    const auto* complaint = std::get_if<QString>(&bounds);
    m_complaint->setText(complaint ? *complaint : QString());
    m_complaint->setVisible(complaint != nullptr);
    m_line->setAccessibleDescription(m_complaint->text());
}

void BreaksEdit::finish() {
    const ManualBounds bounds = boundsOf(m_line->text(), m_format);
    const auto* typed = std::get_if<std::vector<double>>(&bounds);
    if (typed && *typed != m_shown) {
        m_shown = *typed;
        emit boundsEntered(m_shown);
    }
}

}  // namespace app
