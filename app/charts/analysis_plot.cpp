// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/analysis_plot.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "app/drawing/canvas.h"

namespace app {
namespace {

constexpr int legendColumns = 2;
constexpr int iconPadding = 12;  // lines extend beyond their icons where nothing clips them
constexpr int widestLegend = 100000;

/// Numbers with the minus sign U+2212.
class PlainTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override {
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision).replace(QLatin1Char('-'), QChar(0x2212));
    }
};

}  // namespace

QColor PlotContext::groupColour(const core::RegionCode& code) const {
    const auto group = figure.grouping.groupOf(code);
    return group ? dataColour(figure.groupColours[*group]) : QColor(Qt::gray);
}

QString PlotContext::nameOf(const core::RegionCode& code) const { return wording.shortName(figure, code); }

void arrangePlot(QCustomPlot& plot) {
    plot.plotLayout()->addElement(1, 0, plot.legend);
    plot.plotLayout()->setRowStretchFactor(1, 0.001);
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot.legend->setWrap(legendColumns);
    plot.legend->setMargins(QMargins(4, 0, 4, 4));
    plot.legend->setIconTextPadding(iconPadding);
    plot.legend->setMaximumSize(widestLegend,
                                QWIDGETSIZE_MAX);  // an empty legend would make the axes above it narrower
    addBandLayer(plot);
}

bool fitLegend(QCustomPlot& plot, int width) {
    std::array<int, legendColumns> widths{};
    for (int i = 0; i < plot.legend->itemCount(); ++i) {
        const QCPAbstractLegendItem* item = plot.legend->item(i);  // null for the free place at the end of a column
        int& widest = widths[static_cast<std::size_t>(i % legendColumns)];
        widest = item == nullptr ? widest : std::max(widest, item->minimumOuterSizeHint().width());
    }
    const QMargins margins = plot.legend->margins();
    const int spacing = plot.legend->columnSpacing() * (legendColumns - 1);
    const int needed = std::accumulate(widths.begin(), widths.end(), margins.left() + margins.right() + spacing);
    const int columns = needed <= width ? legendColumns : 1;
    if (plot.legend->wrap() == columns) {
        return false;
    }
    plot.legend->setWrap(columns);
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst, true);
    return true;
}

void fitPeriods(QCustomPlot& plot, const PlottedAnalysis& plotted, const Wording& wording,
                const QFontMetrics& metrics) {
    const auto periods = static_cast<double>(plotted.periods.size());
    const int width = plot.axisRect()->width();
    int room = 0;
    for (const LineName& name : plotted.names) {
        const QFontMetrics letters(name.item->font());
        room = std::max(room, letters.horizontalAdvance(name.text) + letters.averageCharWidth());
    }
    room = std::min(room, width / 2);
    for (const LineName& name : plotted.names) {
        const QFontMetrics letters(name.item->font());
        name.item->setText(letters.elidedText(name.text, Qt::ElideRight, room));
    }
    if (room > 0) {
        plot.xAxis->setRange(-0.5, periods - 0.5 + periods * room / (width - room));
    }
    fitPeriodAxis(plot, plotted.periods, wording, metrics);
}

void placeBand(const PlottedAnalysis& plotted, core::Period period) {
    if (plotted.band == nullptr) {
        return;
    }
    const auto current = std::ranges::find(plotted.periods, period);
    const auto position = static_cast<std::size_t>(current - plotted.periods.begin());
    placeBand(*plotted.band, current == plotted.periods.end() ? std::nullopt : std::optional(position));
}

void clearPlot(QCustomPlot& plot) {
    plot.clearPlottables();
    plot.clearItems();
    plot.yAxis2->setVisible(false);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.yAxis2}) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new PlainTicker));
        axis->setTickLabels(true);
        axis->setTicks(true);
        axis->setRangeReversed(false);
        axis->setLabel({});
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->grid()->setVisible(axis != plot.yAxis2);  // its zero may be at another height
    }
    plot.axisRect()->setMinimumMargins(QMargins(2, 12, 12, 0));
    plot.legend->setVisible(true);
}

PlottedAnalysis plotAnalysis(QCustomPlot& plot, const core::Analysis& analysis, const PlotContext& context) {
    plot.setLocale(context.wording.locale());
    stylePlot(plot, context.palette, context.font);
    plot.legend->setFont(context.font);
    plot.legend->setTextColor(context.text());
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setBorderPen(Qt::NoPen);
    const PlottedAnalysis plotted =
        std::visit([&](const auto& chart) { return plotChart(plot, chart, context); }, analysis.chart);
    placeBand(plotted, context.figure.theme.period);
    plot.legend->setVisible(plot.legend->itemCount() > 0);
    return plotted;
}

}  // namespace app
