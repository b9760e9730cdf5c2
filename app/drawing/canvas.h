// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPen>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>

#include "app/drawing/frame.h"

namespace app {

// Sizes of everything on a figure, in millimetres.
inline constexpr double titleMm = 5.0;
inline constexpr double textMm = 2.9;
inline constexpr double smallTextMm = 2.4;
inline constexpr double gapMm = 1.2;

/// Text broken into lines, and the room they take in painter units.
struct TextBlock {
    QStringList lines;
    double width = 0;
    double height = 0;
    friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

/// Sizes on a frame: millimetres as painter units, fonts, and how much room text takes.
class Ruler {
public:
    /// @param scale  of all sizes: less than 1 on a page too small for the usual ones.
    explicit Ruler(const Frame& frame, double scale = 1) : m_frame(frame), m_scale(scale) {}

    [[nodiscard]] const Frame& frame() const noexcept { return m_frame; }
    [[nodiscard]] double scale() const noexcept { return m_scale; }
    [[nodiscard]] const PaintStyle& style() const noexcept { return m_frame.style; }
    /// Millimetres as painter units.
    [[nodiscard]] double mm(double millimetres) const noexcept { return millimetres * m_scale * m_frame.unitsPerMm; }
    [[nodiscard]] QFont font(double heightMm) const;
    /// A pen with round joins, and round caps unless it is dashed.
    [[nodiscard]] QPen pen(const QColor& colour, double widthMm, Qt::PenStyle style = Qt::SolidLine) const;
    [[nodiscard]] static QFontMetricsF metrics(const QFont& font) { return QFontMetricsF(font); }
    /// Text of a size in lines no wider than a width, unless a single character is.
    [[nodiscard]] TextBlock block(const QString& text, double heightMm, double width) const;

private:
    const Frame& m_frame;
    double m_scale;
};

/// A painter that thinks in millimetres.
class Canvas : public Ruler {
public:
    Canvas(QPainter& painter, const Frame& frame, double scale = 1) : Ruler(frame, scale), m_painter(painter) {}

    [[nodiscard]] QPainter& painter() const noexcept { return m_painter; }

    /// Draws one line of text, unless the frame wants outlines as text: it can be searched and copied in a PDF.
    void drawLine(const QFont& font, QPointF baseline, const QString& text, const QColor& colour) const;
    /// Draws the lines of a block from the top of a rectangle, at its left or in its middle.
    void drawBlock(const TextBlock& block, double heightMm, const QRectF& rect, Qt::AlignmentFlag alignment,
                   const QColor& colour) const;
    /// Draws one line of text over a halo of the style's colour.
    void drawHaloed(const QFont& font, QPointF baseline, const QString& text, const QColor& colour) const;

private:
    QPainter& m_painter;
};

[[nodiscard]] inline QPointF toQt(core::PagePoint point) { return {point.x, point.y}; }
[[nodiscard]] inline QRectF toQt(const core::PageRect& rect) { return {rect.left, rect.top, rect.width, rect.height}; }

/// Map metres as painter units.
[[nodiscard]] QPolygonF toPage(const core::Polyline& path, const core::PageTransform& view);

}  // namespace app
