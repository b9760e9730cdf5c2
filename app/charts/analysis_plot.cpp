// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/analysis_plot.h"

#include "app/charts/data_colour.h"
#include "app/text.h"

namespace app {
namespace {

/// Numbers with a true minus.
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

QString PlotContext::nameOf(const core::RegionCode& code) const {
    const auto index = figure.regions->indexOf(code);
    return index ? wording.shortName((*figure.names)[*index]) : app::text(code.text());
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
        axis->grid()->setVisible(true);
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
    plot.legend->setVisible(plot.legend->itemCount() > 0);
    return plotted;
}

}  // namespace app
