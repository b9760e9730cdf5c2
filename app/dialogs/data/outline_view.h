// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QWidget>
#include <vector>

#include "core/overlays/overlay.h"

namespace app {

/// A small picture of outlines, as large as the widget allows. Without outlines, an empty frame, perhaps with a
/// sentence in it.
class OutlineView : public QWidget {
    Q_OBJECT

public:
    explicit OutlineView(QWidget* parent = nullptr);

    /// @param rings  with y to the north.
    void setRings(std::vector<QPolygonF> rings);
    void setSentence(const QString& sentence);
    /// Draws an overlay over the outlines.
    void setOverlay(std::vector<QPolygonF> lines, QPolygonF points);
    void setSymbol(const core::OverlaySymbol& symbol);
    [[nodiscard]] bool isEmpty() const { return m_rings.empty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QPolygonF> m_rings;
    std::vector<QPolygonF> m_lines;
    QPolygonF m_points;
    core::OverlaySymbol m_symbol;
    QRectF m_extent;
    QString m_sentence;
};

}  // namespace app
