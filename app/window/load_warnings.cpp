// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/load_warnings.h"

#include <QMessageBox>
#include <QStyle>
#include <utility>

namespace app {

LoadWarnings::LoadWarnings(LoadReport report, QWidget* parent) : QToolButton(parent), m_report(std::move(report)) {
    setObjectName(QStringLiteral("load-warnings"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(style()->standardIcon(QStyle::SP_MessageBoxWarning));
    connect(this, &QAbstractButton::clicked, this, &LoadWarnings::showAll);
}

void LoadWarnings::setWording(const Wording& wording) {
    m_sentences = wording.warnings(m_report);
    const int furtherWarnings = static_cast<int>(m_sentences.size()) - 1;
    const QString first = m_sentences.value(0);
    setText(furtherWarnings > 0
                ? tr("%1 (%n more)", "the first warning about the data and how many follow", furtherWarnings).arg(first)
                : first);
    setToolTip(m_sentences.join(QLatin1Char('\n')));
    setAccessibleName(tr("Warnings about the data"));
}

void LoadWarnings::showAll() {
    const QString name = QStringLiteral("all-load-warnings");
    if (auto* open = window()->findChild<QMessageBox*>(name)) {
        open->raise();
        return;
    }
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Warnings about the data"),
                                    m_sentences.join(QLatin1String("\n\n")), QMessageBox::Close, window());
    message->setObjectName(name);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setModal(false);
    message->show();
}

}  // namespace app
