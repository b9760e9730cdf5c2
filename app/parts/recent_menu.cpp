// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/recent_menu.h"

#include <QDir>
#include <QFileInfo>

namespace app {
namespace {

/// "&1  study.huline – ~/work": an ampersand in a name would mark a mnemonic, so it is doubled.
QString entryOf(qsizetype number, const QString& path) {
    const QFileInfo file(path);
    QString folder = file.absolutePath();
    if (folder.startsWith(QDir::homePath() + QLatin1Char('/'))) {
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    }
    QString name = file.fileName() + QStringLiteral(" – ") + folder;
    const QString digit = number < 10 ? QStringLiteral("&%1  ").arg(number) : QStringLiteral("%1  ").arg(number);
    return digit + name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}  // namespace

RecentMenu::RecentMenu(QWidget* parent) : QMenu(parent) {
    addSeparator();
    m_clear = addAction(QString());
    connect(m_clear, &QAction::triggered, this, &RecentMenu::cleared);
    setFiles({});
    retranslate();
}

void RecentMenu::setFiles(const QStringList& files) {
    qDeleteAll(m_files);
    m_files.clear();
    QAction* const end = actions().constFirst();  // the separator
    for (const QString& path : files) {
        auto* action = new QAction(entryOf(m_files.size() + 1, path), this);
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { emit fileRequested(path); });
        insertAction(end, action);
        m_files << action;
    }
    setEnabled(!files.isEmpty());
}

void RecentMenu::retranslate() {
    setTitle(tr("Open &recent"));
    m_clear->setText(tr("&Clear this list"));
}

}  // namespace app
