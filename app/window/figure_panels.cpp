// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure_panels.h"

#include <QDockWidget>
#include <QLayout>
#include <QPointer>
#include <algorithm>
#include <utility>
#include <vector>

namespace app {
namespace {

/// Lets a panel be arranged once after all its parts have changed, not each time that a part is shown or hidden.
class PausedLayouts {
public:
    explicit PausedLayouts(const QWidget& panel) {
        for (QLayout* layout : panel.findChildren<QLayout*>()) {
            if (layout->isEnabled()) {
                layout->setEnabled(false);
                m_paused.emplace_back(layout);
            }
        }
    }
    ~PausedLayouts() {
        for (const QPointer<QLayout>& layout : m_paused) {
            if (layout) {
                layout->setEnabled(true);  // the event loop arranges what has changed
            }
        }
    }
    PausedLayouts(const PausedLayouts&) = delete;
    PausedLayouts& operator=(const PausedLayouts&) = delete;

private:
    std::vector<QPointer<QLayout>> m_paused;
};

}  // namespace

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
        const PausedLayouts paused(*panel.dock);
        panel.show(*m_figure);
    }
}

}  // namespace app
