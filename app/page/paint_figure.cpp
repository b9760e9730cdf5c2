// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/paint_figure.h"

#include "app/drawing/canvas.h"
#include "app/drawing/shape_levels.h"
#include "app/page/furniture.h"
#include "app/page/map_labels.h"
#include "app/page/page_layout.h"
#include "app/page/paint_layers.h"

namespace app {
namespace {

constexpr double neatlineMm = 0.3;

/// Draws title and subtitle above the map, and the source note below it.
void paintTexts(const Canvas& canvas, const PageLayout& layout) {
    const auto write = [&](const PlacedText& part, Qt::AlignmentFlag alignment, const QColor& colour) {
        canvas.drawBlock(part.block, part.sizeMm, part.rect, alignment, colour);
    };
    write(layout.title, Qt::AlignHCenter, canvas.style().text);
    write(layout.subtitle, Qt::AlignHCenter, canvas.style().mutedText);
    write(layout.note, Qt::AlignLeft, canvas.style().mutedText);
}

}  // namespace

void paintFigure(QPainter& painter, const core::Figure& figure, const FigureText& text, const Frame& frame) {
    const PageLayout layout = pageLayout(figure, text, frame);
    const core::PageTransform view = frame.view.value_or(layout.fitted);
    const bool onPage = frame.furniture == Furniture::Page;
    const Canvas canvas(painter, frame, layout.scale);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(toQt(frame.rect), onPage ? QColor(Qt::white) : frame.style.background);
    painter.fillRect(layout.map, frame.style.background);

    ShapeLevels shapes;
    const double pixelsPerUnit = painter.device()->devicePixelRatioF();
    const auto levelOf = [&](const core::PageTransform& shown) {
        return shapes.at(figure.layers, core::snapStepM(shown.unitsPerMetre() * pixelsPerUnit));
    };
    paintLayers(canvas, levelOf(view), figure.extent, view, layout.map);
    core::Figure simplified = figure;
    simplified.layers = shapes.at(figure.layers, labelStepM(view, frame)).layers;
    LabelCache cache;
    paintLabels(canvas, mapLabels(canvas, simplified, text, view, layout.map, panelRects(layout), cache));
    if (!layout.inset.isEmpty()) {
        painter.fillRect(layout.inset, frame.style.background);
        const core::PageTransform insetOfMap = insetView(figure, layout);
        paintLayers(canvas, levelOf(insetOfMap), figure.extent, insetOfMap, layout.inset);
        paintInsetFrame(canvas, text, layout);
    }
    for (const Panel panel : allPanels) {
        paintPanel(panel, canvas, figure, text, layout, view);
    }
    if (onPage) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(canvas.pen(frame.style.text, neatlineMm));
        painter.drawRect(layout.map);
        paintTexts(canvas, layout);
    }
    painter.restore();
}

}  // namespace app
