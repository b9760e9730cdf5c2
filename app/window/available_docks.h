// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDockWidget>
#include <QMainWindow>
#include <vector>

namespace app {

/// Hides the docks that would be empty with the data that are shown, and keeps the user's choice for other data.
class AvailableDocks {
public:
    explicit AvailableDocks(QMainWindow* window) : m_window(window) {}

    /// A dock that becomes available again is shown if it was open before.
    void setAvailable(QDockWidget* dock, bool isAvailable);
    /// QMainWindow::restoreState(), except that unavailable docks stay hidden.
    void restore(const QByteArray& state);
    /// QMainWindow::saveState(), in which no dock is hidden merely for being unavailable.
    [[nodiscard]] QByteArray state() const;

private:
    QMainWindow* m_window;
    struct Unavailable {
        QDockWidget* dock;
        bool wasOpen;  ///< Before it became unavailable.
    };
    std::vector<Unavailable> m_unavailable;
};

}  // namespace app
