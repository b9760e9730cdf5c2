// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure_panels.h"

#include <QDockWidget>
#include <algorithm>
#include <utility>

namespace app {

void FigurePanels::add(QDockWidget* dock, Show show) {
    m_panels.push_back({dock, std::move(show)});
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock](bool isVisible) {
        Panel& panel = panelOf(dock);
        panel.isVisible = isVisible;
        if (isVisible) {
            refresh(panel);
        }
    });
}

void FigurePanels::show(const core::Figure& figure) {
    m_figure = figure;
    for (Panel& panel : m_panels) {
        panel.isStale = true;
        if (panel.isVisible) {
            refresh(panel);
        }
    }
}

void FigurePanels::showMore(const core::Figure& figure, const QDockWidget* dock) {
    m_figure = figure;
    Panel& panel = panelOf(dock);
    panel.isStale = true;
    if (panel.isVisible) {
        refresh(panel);
    }
}

void FigurePanels::refresh(const QDockWidget* dock) { refresh(panelOf(dock)); }

FigurePanels::Panel& FigurePanels::panelOf(const QDockWidget* dock) {
    return *std::ranges::find(m_panels, dock, &Panel::dock);
}

void FigurePanels::refresh(Panel& panel) {
    if (std::exchange(panel.isStale, false)) {
        panel.show(*m_figure);
    }
}

}  // namespace app
