// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPen>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>
#include <utility>

#include "app/drawing/frame.h"
#include "core/colour/srgb.h"

namespace app {

// Heights of text and gaps, in millimetres.
inline constexpr double titleMm = 5.0;
inline constexpr double textMm = 2.9;
inline constexpr double smallTextMm = 2.4;
inline constexpr double gapMm = 1.2;

/// Text broken into lines, and its size in painter units.
struct TextBlock {
    QStringList lines;
    double width = 0;
    double height = 0;
    friend bool operator==(const TextBlock&, const TextBlock&) = default;
};

/// Converts sizes in millimetres into painter units, pens and fonts of a frame, and measures text. Holds a copy of the
/// frame.
class Ruler {
public:
    /// @param scale  factor for all sizes: less than 1 on a page that is too small for the usual ones.
    explicit Ruler(Frame frame, double scale = 1) : m_frame(std::move(frame)), m_scale(scale) {}

    [[nodiscard]] const Frame& frame() const noexcept { return m_frame; }
    [[nodiscard]] double scale() const noexcept { return m_scale; }
    [[nodiscard]] const PaintStyle& style() const noexcept { return m_frame.style; }
    /// Millimetres as painter units.
    [[nodiscard]] double mm(double millimetres) const noexcept { return millimetres * m_scale * m_frame.unitsPerMm; }
    [[nodiscard]] QFont font(double heightMm) const;
    /// A pen with round joins, and round caps unless it is dashed.
    [[nodiscard]] QPen pen(const QColor& colour, double widthMm, Qt::PenStyle style = Qt::SolidLine) const;
    [[nodiscard]] static QFontMetricsF metrics(const QFont& font) { return QFontMetricsF(font); }
    /// Breaks text into lines that are no wider than `width`, unless a single character is wider.
    [[nodiscard]] TextBlock block(const QString& text, double heightMm, double width) const;

private:
    Frame m_frame;
    double m_scale;
};

/// A painter whose sizes are given in millimetres.
class Canvas : public Ruler {
public:
    Canvas(QPainter& painter, Frame frame, double scale = 1) : Ruler(std::move(frame), scale), m_painter(painter) {}

    [[nodiscard]] QPainter& painter() const noexcept { return m_painter; }

    /// Draws one line of text: as text, which can be searched and copied in a PDF, or as outlines where the frame says
    /// so.
    void drawLine(const QFont& font, QPointF baseline, const QString& text, const QColor& colour) const;
    /// Draws the lines of a block from the top of a rectangle, aligned left or centred.
    void drawBlock(const TextBlock& block, double heightMm, const QRectF& rect, Qt::AlignmentFlag alignment,
                   const QColor& colour) const;
    /// Draws one line of text over a halo in the colour of the style.
    void drawHaloed(const QFont& font, QPointF baseline, const QString& text, const QColor& colour) const;

private:
    QPainter& m_painter;
};

/// The colour of a class, a group or a ramp.
[[nodiscard]] inline QColor dataColour(core::Srgb colour) { return {colour.r, colour.g, colour.b}; }

[[nodiscard]] inline QPointF toQt(core::PagePoint point) { return {point.x, point.y}; }
[[nodiscard]] inline QRectF toQt(const core::PageRect& rect) { return {rect.left, rect.top, rect.width, rect.height}; }

/// Converts a path from map metres to painter units.
[[nodiscard]] QPolygonF toPage(const core::Polyline& path, const core::PageTransform& view);

}  // namespace app
