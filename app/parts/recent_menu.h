// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QStringList>

namespace app {

/// The menu of the files that were opened last.
class RecentMenu : public QMenu {
    Q_OBJECT

public:
    explicit RecentMenu(QWidget* parent = nullptr);

    /// @param files  the latest first.
    void setFiles(const QStringList& files);
    /// Writes the menu's own words in the installed language.
    void retranslate();

signals:
    void fileRequested(const QString& path);
    void cleared();

private:
    QList<QAction*> m_files;
    QAction* m_clear;
};

}  // namespace app
