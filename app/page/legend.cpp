// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/legend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

#include "app/drawing/hatching.h"
#include "app/drawing/map_layers.h"
#include "app/page/paint_layers.h"

namespace app {
namespace {

constexpr double rowMm = 3.7;
constexpr double swatchWidthMm = 6.5;
constexpr double swatchHeightMm = 3.0;
constexpr double paddingMm = 1.7;
constexpr double scaleBarMm = 28;  // the largest length
constexpr double scaleBarRowMm = 6;
constexpr double widestTextMm = 50;  // title and note of the classes are broken at this width
constexpr double hairlineMm = 0.12;

enum class Key { Class, NoData, WithoutRow, DividingLine, GroupOutlines, DisputedLines, Places, Overlay };

/// One row of the legend: a key, its label, and its number of regions.
struct Row {
    Key key;
    QColor colour;
    QString label;
    QString count;
    const core::Overlay* overlay = nullptr;  ///< Of Key::Overlay.
};

template <class LayerType>
bool has(const core::Figure& figure) {
    return std::ranges::any_of(figure.layers,
                               [](const core::Layer& layer) { return std::holds_alternative<LayerType>(layer); });
}

std::vector<Row> classRows(const core::Figure& figure, const FigureText& text) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < figure.legend.classes.size(); ++i) {
        const core::LegendClass& legendClass = figure.legend.classes[i];
        rows.push_back({Key::Class, dataColour(legendClass.colour), text.classLabels[static_cast<qsizetype>(i)],
                        text.locale.toString(static_cast<qulonglong>(legendClass.count))});
    }
    if (!core::isCategorical(figure.legend.colourBy)) {
        std::ranges::reverse(rows);  // the highest class on top
    }
    const auto addWithoutClass = [&](Key key, const QString& label, std::size_t count) {
        if (count > 0) {
            rows.push_back({key, dataColour(figure.legend.noDataColour), label,
                            text.locale.toString(static_cast<qulonglong>(count))});
        }
    };
    addWithoutClass(Key::NoData, text.noData, figure.legend.noDataCount - figure.legend.withoutRowCount);
    addWithoutClass(Key::WithoutRow, text.withoutRow, figure.legend.withoutRowCount);
    return rows;
}

/// A row for each overlay with a name. A name that is too wide is cut.
void addOverlayRows(std::vector<Row>& rows, const core::OverlayLayer& layer, const Ruler& ruler) {
    const QFontMetricsF metrics = Ruler::metrics(ruler.font(smallTextMm));
    for (const core::Overlay& overlay : *layer.overlays) {
        if (!overlay.name.empty()) {
            const QString name = QString::fromStdString(overlay.name).simplified();
            rows.push_back({Key::Overlay,
                            dataColour(overlay.symbol.colour),
                            metrics.elidedText(name, Qt::ElideRight, ruler.mm(widestTextMm)),
                            {},
                            &overlay});
        }
    }
}

std::vector<Row> keyRows(const core::Figure& figure, const FigureText& text, const Ruler& ruler) {
    const PaintStyle& style = ruler.style();
    std::vector<Row> rows;
    if (has<core::DividingLineLayer>(figure)) {
        rows.push_back({Key::DividingLine, style.dividingLine, text.dividingLine, {}});
    }
    if (has<core::GroupOutlineLayer>(figure)) {
        rows.push_back({Key::GroupOutlines, style.groupOutline, text.groupOutlines, {}});
    }
    if (has<core::DisputedLineLayer>(figure)) {
        rows.push_back({Key::DisputedLines, style.disputed, text.disputedLines, {}});
    }
    if (has<core::PointLayer>(figure)) {
        rows.push_back({Key::Places, style.place, text.places, {}});
    }
    for (const core::Layer& layer : figure.layers) {
        if (const auto* overlays = std::get_if<core::OverlayLayer>(&layer)) {
            addOverlayRows(rows, *overlays, ruler);
        }
    }
    return rows;
}

void paintSwatch(const Canvas& canvas, const QColor& colour, const QRectF& swatch) {
    canvas.painter().setPen(canvas.pen(canvas.style().regionBorder, hairlineMm));
    canvas.painter().setBrush(colour);
    canvas.painter().drawRect(swatch);
}

void paintHatching(const Canvas& canvas, const QRectF& swatch) {
    Hatching hatching(canvas.mm(hatchSpacingMm), swatch.center());
    hatching.add(std::array{swatch.topLeft(), swatch.topRight(), swatch.bottomRight(), swatch.bottomLeft()});
    canvas.painter().setPen(canvas.pen(canvas.style().regionBorder, hatchMm));
    for (const QLineF& line : hatching.lines()) {
        canvas.painter().drawLine(line);
    }
}

void paintOverlayKey(const Canvas& canvas, const core::Overlay& overlay, const QRectF& swatch) {
    QPainter& painter = canvas.painter();
    if (!overlay.areas.empty()) {
        painter.fillRect(swatch, dataColour(overlay.symbol.colour));
    }
    if (!overlay.lines.empty()) {
        painter.setPen(overlayLinePen(canvas, overlay.symbol));
        painter.drawLine(QPointF(swatch.left(), swatch.center().y()), QPointF(swatch.right(), swatch.center().y()));
    }
    if (!overlay.points.empty()) {
        painter.setPen(overlayPointPen(canvas));
        painter.setBrush(dataColour(overlay.symbol.colour));
        paintMarker(painter, overlay.symbol.shape, swatch.center(),
                    std::min(canvas.mm(overlay.symbol.sizeMm), swatch.height()));
    }
}

void paintKey(const Canvas& canvas, const Row& row, const QRectF& swatch) {
    QPainter& painter = canvas.painter();
    const QPointF left(swatch.left(), swatch.center().y());
    const QPointF right(swatch.right(), swatch.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    switch (row.key) {
        case Key::Class:
        case Key::NoData:
            paintSwatch(canvas, row.colour, swatch);
            return;
        case Key::WithoutRow:
            paintSwatch(canvas, row.colour, swatch);
            paintHatching(canvas, swatch);
            return;
        case Key::DividingLine:
            painter.setPen(canvas.pen(row.colour, dividingLineMm));
            break;
        case Key::GroupOutlines:
            painter.setPen(canvas.pen(row.colour, groupOutlineMm));
            break;
        case Key::DisputedLines:
            painter.setPen(disputedLinePen(canvas));
            break;
        case Key::Places:
            painter.setBrush(row.colour);
            painter.drawEllipse(swatch.center(), canvas.mm(placeMm / 2), canvas.mm(placeMm / 2));
            return;
        case Key::Overlay:
            paintOverlayKey(canvas, *row.overlay, swatch);
            return;
    }
    painter.drawLine(left, right);
}

/// The largest number of the form 1, 2 or 5 times a power of ten that is not above a length.
double roundLength(double kilometres) {
    const double power = std::pow(10, std::floor(std::log10(kilometres)));
    for (const double step : {5.0, 2.0}) {
        if (step * power <= kilometres) {
            return step * power;
        }
    }
    return power;
}

double widestRow(const Ruler& ruler, const std::vector<Row>& rows) {
    const QFontMetricsF metrics = Ruler::metrics(ruler.font(smallTextMm));
    double width = 0;
    for (const Row& row : rows) {
        width =
            std::max(width, ruler.mm(swatchWidthMm + gapMm) + metrics.horizontalAdvance(row.label) +
                                (row.count.isEmpty() ? 0 : ruler.mm(2 * gapMm)) + metrics.horizontalAdvance(row.count));
    }
    return width;
}

void paintPanelBackground(const Canvas& canvas, const QRectF& box) {
    canvas.painter().setPen(canvas.pen(canvas.style().graticule, hairlineMm));
    canvas.painter().setBrush(canvas.style().panel);
    canvas.painter().drawRoundedRect(box, canvas.mm(0.8), canvas.mm(0.8));
}

/// Writes the rows of a panel from top to bottom.
class RowWriter {
public:
    RowWriter(const Canvas& canvas, const QRectF& box)
        : m_canvas(canvas),
          m_left(box.left() + canvas.mm(paddingMm)),
          m_right(box.right() - canvas.mm(paddingMm)),
          m_top(box.top() + canvas.mm(paddingMm * 0.8)) {}

    void writeText(const TextBlock& block, double heightMm, const QColor& colour) {
        m_canvas.drawBlock(block, heightMm, {m_left, m_top, m_right - m_left, block.height}, Qt::AlignLeft, colour);
        m_top += block.height;
    }

    void writeRow(const Row& row) {
        const QFont font = m_canvas.font(smallTextMm);
        const QFontMetricsF metrics = Ruler::metrics(font);
        paintKey(m_canvas, row,
                 {m_left, m_top + m_canvas.mm((rowMm - swatchHeightMm) / 2), m_canvas.mm(swatchWidthMm),
                  m_canvas.mm(swatchHeightMm)});
        const double baseline = m_top + (m_canvas.mm(rowMm) + metrics.ascent() - metrics.descent()) / 2;
        m_canvas.drawLine(font, {m_right - metrics.horizontalAdvance(row.count), baseline}, row.count,
                          m_canvas.style().mutedText);
        m_canvas.drawLine(font, {m_left + m_canvas.mm(swatchWidthMm + gapMm), baseline}, row.label,
                          m_canvas.style().text);
        m_top += m_canvas.mm(rowMm);
    }

    [[nodiscard]] QPointF position() const { return {m_left, m_top}; }

private:
    const Canvas& m_canvas;
    double m_left;
    double m_right;
    double m_top;
};

/// Title and note of the panel of classes, and the width of its content.
struct ClassTexts {
    TextBlock title;
    TextBlock note;
    double width = 0;
};

/// Moves the unit, which is the last parenthesis, to a line of its own where the title is too wide for one line but
/// fits without the unit. A title that is still too wide is wrapped between words.
QString titleWithLineBreak(const Ruler& ruler, QString title, double widest) {
    const qsizetype unit = std::max(title.lastIndexOf(QChar(0xff08)), title.lastIndexOf(QLatin1Char('(')));
    const QFontMetricsF metrics = Ruler::metrics(ruler.font(textMm));
    const bool isTooWide = metrics.horizontalAdvance(title) > widest;
    if (unit > 0 && isTooWide && metrics.horizontalAdvance(title.left(unit).trimmed()) <= widest) {
        title.insert(unit, QLatin1Char('\n'));
    }
    return title;
}

ClassTexts classTexts(const Ruler& ruler, const FigureText& text, const std::vector<Row>& rows) {
    const double widest = std::max(widestRow(ruler, rows), ruler.mm(widestTextMm));
    ClassTexts words{ruler.block(titleWithLineBreak(ruler, text.legendTitle, widest), textMm, widest),
                     ruler.block(text.legendNote, smallTextMm, widest), 0};
    words.width = std::max({words.title.width, words.note.width, widestRow(ruler, rows)});
    return words;
}

/// On a plane without a place on Earth, nobody knows how long a unit is.
bool hasScaleBar(const core::Figure& figure) {
    return !std::holds_alternative<core::PlaneCoordinates>(figure.catalogue->map().projection);
}

/// Draws a bar of a round length, with its label above it.
/// @param left   left end of its base line.
/// @param space  the bar is centred in a space of this width; 0 to begin at the left end.
void paintScaleBar(const Canvas& canvas, const FigureText& text, const core::PageTransform& view, QPointF left,
                   double space) {
    QPainter& painter = canvas.painter();
    const double kilometres = roundLength(canvas.mm(scaleBarMm) / view.unitsPerMetre() / 1000);
    const double length = kilometres * 1000 * view.unitsPerMetre();
    left.rx() += std::max(0.0, space - length) / 2;
    const double tick = canvas.mm(1.2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(canvas.pen(canvas.style().text, 0.3));
    painter.drawPolyline(
        QPolygonF({left - QPointF(0, tick), left, left + QPointF(length, 0), left + QPointF(length, -tick)}));
    painter.drawLine(left + QPointF(length / 2, 0), left + QPointF(length / 2, -tick * 0.6));
    const QFont font = canvas.font(smallTextMm);
    const QString words = QString::number(kilometres, 'g', 6) + QLatin1Char(' ') + text.kilometres;
    const double over = std::max((length - Ruler::metrics(font).horizontalAdvance(words)) / 2, 0.0);
    canvas.drawLine(font, {left.x() + over, left.y() - tick - canvas.mm(0.5)}, words, canvas.style().text);
}

}  // namespace

QSizeF classesSize(const Ruler& ruler, const core::Figure& figure, const FigureText& text) {
    if (!has<core::FillLayer>(figure)) {
        return {};
    }
    const std::vector<Row> rows = classRows(figure, text);
    const ClassTexts words = classTexts(ruler, text, rows);
    const double height = words.title.height + words.note.height + ruler.mm(static_cast<double>(rows.size()) * rowMm);
    return {words.width + ruler.mm(2 * paddingMm), height + ruler.mm(1.6 * paddingMm)};
}

QSizeF keysSize(const Ruler& ruler, const core::Figure& figure, const FigureText& text) {
    const std::vector<Row> keys = keyRows(figure, text, ruler);
    if (keys.empty() && !hasScaleBar(figure)) {
        return {};
    }
    const double width = std::max(widestRow(ruler, keys), hasScaleBar(figure) ? ruler.mm(scaleBarMm) : 0);
    const double height =
        ruler.mm(static_cast<double>(keys.size()) * rowMm + (hasScaleBar(figure) ? scaleBarRowMm : 0));
    return {width + ruler.mm(2 * paddingMm), height + ruler.mm(1.6 * paddingMm)};
}

void paintClasses(const Canvas& canvas, const core::Figure& figure, const FigureText& text, const QRectF& box) {
    const std::vector<Row> rows = classRows(figure, text);
    const ClassTexts words = classTexts(canvas, text, rows);
    paintPanelBackground(canvas, box);
    RowWriter writer(canvas, box);
    writer.writeText(words.title, textMm, canvas.style().text);
    for (const Row& row : rows) {
        writer.writeRow(row);
    }
    writer.writeText(words.note, smallTextMm, canvas.style().mutedText);
}

void paintKeys(const Canvas& canvas, const core::Figure& figure, const FigureText& text,
               const core::PageTransform& view, const QRectF& box) {
    if (box.isEmpty()) {
        return;
    }
    paintPanelBackground(canvas, box);
    RowWriter writer(canvas, box);
    const std::vector<Row> keys = keyRows(figure, text, canvas);
    for (const Row& row : keys) {
        writer.writeRow(row);
    }
    if (hasScaleBar(figure)) {
        const double alone = keys.empty() ? box.width() - 2 * canvas.mm(paddingMm) : 0;
        paintScaleBar(canvas, text, view, writer.position() + QPointF(0, canvas.mm(scaleBarRowMm - 0.9)), alone);
    }
}

}  // namespace app
