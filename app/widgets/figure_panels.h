// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

#include "core/figure/figure.h"

class QDockWidget;

namespace app {

/// The panels in docks that show a figure. One that is out of sight, closed or behind another tab, costs nothing: it is
/// brought up to date when it comes into sight, or when somebody asks for it.
class FigurePanels : public QObject {
    Q_OBJECT

public:
    using Show = std::function<void(const core::Figure& figure)>;

    using QObject::QObject;

    /// @param show  puts a figure into the panel that the dock holds.
    void add(QDockWidget* dock, Show show);
    /// Shows a figure in all panels that are in sight.
    void show(const core::Figure& figure);
    /// The same figure with more known in the panel of one dock.
    void showMore(const core::Figure& figure, const QDockWidget* dock);
    /// Brings a panel up to date, whether in sight or not.
    void refresh(const QDockWidget* dock);

private:
    struct Panel {
        QDockWidget* dock = nullptr;
        Show show;
        bool isSeen = false;
        bool isStale = false;
    };

    [[nodiscard]] Panel& panelOf(const QDockWidget* dock);
    void refresh(Panel& panel);

    std::vector<Panel> m_panels;
    std::optional<core::Figure> m_figure;
};

}  // namespace app
