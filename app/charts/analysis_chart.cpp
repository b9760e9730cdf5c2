// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/analysis_chart.h"

#include <QEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <cmath>
#include <limits>
#include <variant>

#include "app/drawing/frame.h"

namespace app {
namespace {

constexpr double reachPx = 12;  // largest distance of a click from a point
constexpr int smallestHeight = 260;
constexpr double titlePt = 11;
constexpr double textPt = 8;
constexpr double pointsPerMm = 72 / mmPerInch;
constexpr double marginMm = 4;
/// A chart for print has the sizes of a screen with 96 dots per inch.
constexpr double plotUnitsPerMm = 96 / mmPerInch;

QPalette paperPalette() {
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x2b, 0x6c, 0xb0));
    return palette;
}

QFont pageFont(const QFont& font, double points, double unitsPerMm) {
    QFont scaled = font;
    scaled.setPixelSize(std::max(1, static_cast<int>(std::lround(points / pointsPerMm * unitsPerMm))));
    return scaled;
}

/// Writes a text at the top or the bottom of the free part of a page, and reduces the free part.
void writeOn(QPainter& painter, QRectF& rest, double gap, Qt::Edge edge, const QFont& font, const QString& words) {
    constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    painter.setFont(font);
    const double height = painter.boundingRect(rest, flags, words).height();
    const double top = edge == Qt::TopEdge ? rest.top() : rest.bottom() - height;
    painter.drawText(QRectF(rest.left(), top, rest.width(), height), flags, words);
    if (edge == Qt::TopEdge) {
        rest.setTop(rest.top() + height + gap);
    } else {
        rest.setBottom(rest.bottom() - height - gap);
    }
}

/// Whether two analyses of the same spec give the same drawing: they are the same, or differ only in the result of a
/// test, which is text.
bool looksLike(const core::SharedOptional<core::Analysis>& a, const core::SharedOptional<core::Analysis>& b) {
    if (a.isSharedWith(b) || !a || !b) {
        return a.isSharedWith(b);
    }
    const auto* chartA = std::get_if<core::DecompositionChart>(&a->chart);
    const auto* chartB = std::get_if<core::DecompositionChart>(&b->chart);
    return chartA && chartB && chartA->periods == chartB->periods && chartA->parts == chartB->parts;
}

/// Draws the chart alone, black on white, into a part of a page.
void drawPlot(QCPPainter& painter, const QRectF& part, double scale, const PlotContext& context) {
    const QSize size = (part.size() / scale).toSize();
    QCustomPlot plot;
    arrangePlot(plot);
    clearPlot(plot);
    const PlottedAnalysis plotted = plotAnalysis(plot, *context.figure.analysis, context);
    plot.setViewport(QRect(QPoint(), size));
    (void)fitLegend(plot, size.width());
    if (!plotted.periods.empty()) {
        plot.plotLayout()->update(QCPLayoutElement::upLayout);
        fitPeriods(plot, plotted, context.wording, QFontMetrics(context.font));
    }
    painter.translate(part.topLeft());
    painter.scale(scale, scale);
    painter.setMode(QCPPainter::pmVectorized);
    plot.toPainter(&painter, size.width(), size.height());
}

}  // namespace

AnalysisChart::AnalysisChart(QWidget* parent) : QWidget(parent), m_plot(new Plot) {
    m_plot->setMinimumHeight(smallestHeight);
    arrangePlot(*m_plot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](const QMouseEvent* event) { click(event->position()); });
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](const QMouseEvent* event) { explain(event->position(), event->globalPosition().toPoint()); });
    connect(m_plot, &QCustomPlot::afterReplot, this, &AnalysisChart::fitToWidth);
}

void AnalysisChart::setFigure(const core::Figure& figure) {
    const bool isDrawn = m_figure && core::differOnlyInPeriod(m_figure->spec, figure.spec) &&
                         m_figure->groupColours == figure.groupColours &&
                         looksLike(m_figure->analysis, figure.analysis);
    m_figure = figure;
    if (!isDrawn) {
        refill();
    } else if (m_plotted.band != nullptr) {
        placeBand(m_plotted, figure.theme.period);
        m_plot->layer(bandLayer)->replot();
    }
}

void AnalysisChart::setWording(const Wording& wording) {
    m_wording = wording;
    m_plot->setAccessibleName(tr("Chart of the analysis"));
    refill();
}

void AnalysisChart::setSelected(const std::optional<core::RegionCode>& code) {
    if (m_selected != code) {
        m_selected = code;
        refill();
    }
}

void AnalysisChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        refill();
    }
}

void AnalysisChart::refill() {
    clearPlot(*m_plot);
    m_plotted = {};
    if (m_figure && m_figure->analysis) {
        m_plotted = plotAnalysis(*m_plot, *m_figure->analysis, {*m_figure, m_wording, palette(), font(), m_selected});
    }
    m_legendWidth = 0;
    m_axisWidth = 0;
    fitToWidth();  // to the present width, which usually stays the same
    m_plot->redraw();
}

void AnalysisChart::fitToWidth() {
    bool isChanged = false;
    if (const int width = m_plot->viewport().width(); width != m_legendWidth) {
        m_legendWidth = width;
        isChanged = fitLegend(*m_plot, width);
    }
    if (const int width = m_plot->axisRect()->width(); width != m_axisWidth && !m_plotted.periods.empty()) {
        m_axisWidth = width;
        fitPeriods(*m_plot, m_plotted, m_wording, fontMetrics());
        isChanged = true;
    }
    if (isChanged) {
        m_plot->redraw();
    }
}

/// The region whose point is nearest to the pointer, if it is near.
const RegionPoint* AnalysisChart::pointNear(QPointF position) const {
    const RegionPoint* nearest = nullptr;
    double least = reachPx;
    for (const RegionPoint& point : m_plotted.points) {
        const double distance = std::hypot(m_plot->xAxis->coordToPixel(point.x) - position.x(),
                                           m_plot->yAxis->coordToPixel(point.y) - position.y());
        if (distance <= least) {
            least = distance;
            nearest = &point;
        }
    }
    return nearest;
}

void AnalysisChart::click(QPointF position) {
    if (const RegionPoint* point = pointNear(position)) {
        emit regionClicked(point->code);
        return;
    }
    const auto period = nearestPeriod(m_plot->xAxis->pixelToCoord(position.x()), m_plotted.periods.size());
    if (period && m_plotted.points.empty()) {
        emit periodClicked(m_plotted.periods[*period]);
    }
}

void AnalysisChart::explain(QPointF position, QPoint at) {
    if (const RegionPoint* point = pointNear(position)) {
        const auto index = m_figure->regions->indexOf(point->code);
        QToolTip::showText(at, m_wording.shortName((*m_figure->names)[*index]), m_plot);
        return;
    }
    const auto period = nearestPeriod(m_plot->xAxis->pixelToCoord(position.x()), m_plotted.periods.size());
    if (period && m_plotted.points.empty()) {
        QToolTip::showText(at, readings(*period), m_plot);
    } else {
        QToolTip::hideText();
    }
}

/// The values of all lines at one period; for a stacked area its own height.
QString AnalysisChart::readings(std::size_t period) const {
    const auto at = [&](const QCPGraph& graph) {
        const auto found = graph.data()->findBegin(static_cast<double>(period), false);
        return found == graph.data()->constEnd() ? std::numeric_limits<double>::quiet_NaN() : found->value;
    };
    QString rows;
    for (int i = 0; i < m_plot->graphCount(); ++i) {
        const QCPGraph* graph = m_plot->graph(i);
        if (graph->data()->isEmpty()) {  // exists only for the legend
            continue;
        }
        const QCPGraph* below = graph->channelFillGraph();
        const double value = at(*graph) - (below == nullptr ? 0 : at(*below));
        const QString text = std::isnan(value) ? absentMark : m_wording.locale().toString(value, 'g', 5);
        rows += QStringLiteral("<tr><td>%1&nbsp;</td><td align='right'>%2</td></tr>")
                    .arg(graph->name().toHtmlEscaped(), text);
    }
    return QStringLiteral("<b>%1</b><table>%2</table>").arg(m_wording.name(m_plotted.periods[period]), rows);
}

bool AnalysisChart::paint(QPaintDevice& device, double unitsPerMm) const {
    QCPPainter painter;
    if (!m_figure || !m_figure->analysis || !painter.begin(&device)) {
        return false;
    }
    const QRectF page(0, 0, device.width(), device.height());
    const double margin = marginMm * unitsPerMm;
    QRectF rest = page.adjusted(margin, margin, -margin, -margin);
    painter.fillRect(page, Qt::white);
    painter.setPen(Qt::black);
    writeOn(painter, rest, margin / 2, Qt::TopEdge, pageFont(font(), titlePt, unitsPerMm),
            m_wording.name(m_figure->spec.analysis.kind));
    writeOn(painter, rest, margin / 2, Qt::BottomEdge, pageFont(font(), textPt, unitsPerMm),
            m_wording.definition(*m_figure, *m_figure->analysis));
    drawPlot(painter, rest, unitsPerMm / plotUnitsPerMm,
             {*m_figure, m_wording, paperPalette(), pageFont(font(), textPt, plotUnitsPerMm), m_selected});
    return painter.end();
}

}  // namespace app
