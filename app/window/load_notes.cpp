// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/load_notes.h"

#include <QMessageBox>
#include <QStyle>
#include <utility>

namespace app {

LoadNotes::LoadNotes(LoadReport report, QWidget* parent) : QToolButton(parent), m_report(std::move(report)) {
    setObjectName(QStringLiteral("load-notes"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(style()->standardIcon(QStyle::SP_MessageBoxWarning));
    connect(this, &QAbstractButton::clicked, this, &LoadNotes::showAll);
}

void LoadNotes::setWording(const Wording& wording) {
    m_sentences = wording.warnings(m_report);
    const int furtherNotes = static_cast<int>(m_sentences.size()) - 1;
    const QString first = m_sentences.value(0);
    setText(furtherNotes > 0
                ? tr("%1 (%n more)", "the first remark on the data and how many follow", furtherNotes).arg(first)
                : first);
    setToolTip(m_sentences.join(QLatin1Char('\n')));
    setAccessibleName(tr("Remarks on the data"));
}

void LoadNotes::showAll() {
    const QString name = QStringLiteral("all-load-notes");
    if (auto* open = window()->findChild<QMessageBox*>(name)) {
        open->raise();
        return;
    }
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Remarks on the data"),
                                    m_sentences.join(QLatin1String("\n\n")), QMessageBox::Close, window());
    message->setObjectName(name);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setModal(false);
    message->show();
}

}  // namespace app
