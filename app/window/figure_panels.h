// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

#include "core/figure/figure.h"

class QDockWidget;

namespace app {

/// The panels in docks that show a figure. A hidden panel (closed, or behind another tab) is updated only when it
/// becomes visible, or by refresh().
class FigurePanels : public QObject {
    Q_OBJECT

public:
    using Show = std::function<void(const core::Figure& figure)>;

    using QObject::QObject;

    /// @param show  puts a figure into the panel that the dock holds.
    void add(QDockWidget* dock, Show show);
    /// Shows a figure in all visible panels.
    void show(const core::Figure& figure);
    /// Shows the same figure with more of its analysis in the panel of one dock.
    void showMore(const core::Figure& figure, const QDockWidget* dock);
    /// Updates a panel, visible or not.
    void refresh(const QDockWidget* dock);

private:
    struct Panel {
        QDockWidget* dock = nullptr;
        Show show;
        bool isVisible = false;
        bool isStale = false;
    };

    [[nodiscard]] Panel& panelOf(const QDockWidget* dock);
    void refresh(Panel& panel);

    std::vector<Panel> m_panels;
    std::optional<core::Figure> m_figure;
};

}  // namespace app
