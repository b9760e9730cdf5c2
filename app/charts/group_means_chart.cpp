// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/group_means_chart.h"

#include <qcustomplot.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <utility>

#include "app/charts/chart_scale.h"
#include "app/charts/plot_style.h"
#include "app/drawing/canvas.h"

namespace app {
namespace {

constexpr int smallestPlotHeight = 200;
constexpr double thinLineWidth = 1.6;    // beside the bars
constexpr double barsBehindLines = 0.6;  ///< Opacity, so that the lines stand out.

double axisX(std::size_t period) { return static_cast<double>(period); }

/// A name without line breaks inside: Chinese text would break anywhere.
QString unbroken(const QString& name) {
    QString joined;
    for (const QChar character : name) {
        joined += character == QLatin1Char(' ') ? QChar(QChar::Nbsp) : character;
        joined += QChar(0x2060);
    }
    return joined;
}

/// A mark and its name on one line: a word joiner prevents a line break after a dash.
QString entry(const QColor& colour, const QString& mark, const QString& name) {
    return QStringLiteral("<span style='color:%1'>%2</span>&#8288;&nbsp;%3")
        .arg(colour.name(), mark, unbroken(name).toHtmlEscaped());
}

void scaleAxis(QCPAxis* axis, const core::ChartSeries& series, const QLocale& locale) {
    const ValueRange range = valueRange(series).value_or(ValueRange{});
    scaleAxisFromZero(*axis, range, locale);
}

}  // namespace

GroupMeansChart::GroupMeansChart(QWidget* parent)
    : QWidget(parent),
      m_titles(new QHBoxLayout),
      m_barTitle(new QLabel),
      m_lineTitle(new QLabel),
      m_legend(new QLabel),
      m_plot(new Plot),
      m_bandLayer(addBandLayer(*m_plot)),
      m_band(addBand(*m_plot)) {
    for (QLabel* label : {m_barTitle, m_lineTitle, m_legend}) {
        label->setWordWrap(true);
    }
    m_barTitle->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_lineTitle->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_plot->setMinimumHeight(smallestPlotHeight);
    m_plot->setCursor(Qt::PointingHandCursor);

    m_titles->addWidget(m_barTitle);
    m_titles->addWidget(m_lineTitle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_titles);
    column->addWidget(m_plot, 1);
    column->addWidget(m_legend);

    connect(m_plot, &QCustomPlot::mousePress, this,
            [this](const QMouseEvent* event) { announcePeriod(event->position().x()); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](const QMouseEvent* event) {
        explainPeriod(event->position().x(), event->globalPosition().toPoint());
    });
    connect(m_plot, &QCustomPlot::afterReplot, this, &GroupMeansChart::labelPeriods);
    restyle();
}

bool GroupMeansChart::differsOnlyInPeriod(const core::Figure& figure) const {
    core::Chart chart = figure.chart;
    chart.current = m_chart.current;
    return chart == m_chart && figure.grouping == m_grouping && figure.groupColours == m_groupColours;
}

void GroupMeansChart::setFigure(const core::Figure& figure) {
    if (differsOnlyInPeriod(figure)) {
        m_chart.current = figure.chart.current;
        markCurrent();
        m_bandLayer->replot();
        return;
    }
    m_chart = figure.chart;
    m_catalogue = figure.catalogue;
    m_grouping = figure.grouping;
    m_groupColours = figure.groupColours;
    refill();
}

void GroupMeansChart::setWording(const Wording& wording) {
    m_wording = wording;
    m_plot->setAccessibleName(tr("Chart of the groups over time"));
    refill();
}

void GroupMeansChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        restyle();
        refill();
    }
}

void GroupMeansChart::refill() {
    if (!m_catalogue) {
        return;  // there is no figure yet
    }
    m_plot->clearPlottables();
    addBars();
    addLines();
    scaleAxes();
    markCurrent();
    fillTexts();
    m_labelledWidth = 0;
    labelPeriods();
    m_plot->redraw();
}

void GroupMeansChart::restyle() {
    stylePlot(*m_plot, palette(), font());
    colourBand(*m_band, palette().color(QPalette::Highlight));
    m_plot->xAxis->grid()->setVisible(false);
}

void GroupMeansChart::addBars() {
    const BarSlots slots_ = barSlots(m_chart.bars.byGroup.size());
    for (std::size_t group = 0; group < m_chart.bars.byGroup.size(); ++group) {
        auto* bars = new FilledBars(m_plot->xAxis, m_plot->yAxis);
        bars->setWidth(slots_.width);
        bars->setPen(Qt::NoPen);
        bars->setBrush(faded(dataColour(m_groupColours[group]), m_chart.lines ? barsBehindLines : 1));
        const auto& values = m_chart.bars.byGroup[group];
        for (std::size_t period = 0; period < values.size(); ++period) {
            if (values[period]) {
                bars->addData(axisX(period) + slots_.offsets[group], values[period]->value);
            }
        }
    }
}

void GroupMeansChart::addLine(const std::vector<std::optional<core::Observation>>& values, QCPAxis* axis,
                              const QColor& colour, Qt::PenStyle style) {
    QCPGraph* line = m_plot->addGraph(m_plot->xAxis, axis);
    QCPGraph* published = m_plot->addGraph(m_plot->xAxis, axis);
    QCPGraph* derived = m_plot->addGraph(m_plot->xAxis, axis);
    line->setPen(QPen(colour, thinLineWidth, style));
    published->setLineStyle(QCPGraph::lsNone);
    published->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, colour, colour, linePointSize));
    derived->setLineStyle(QCPGraph::lsNone);
    derived->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, colour, palette().color(QPalette::Base), linePointSize));
    for (std::size_t period = 0; period < values.size(); ++period) {
        line->addData(axisX(period), values[period] ? values[period]->value : lineGap);
        if (values[period]) {
            const bool isDerived = values[period]->provenance == core::Provenance::Derived;
            (isDerived ? derived : published)->addData(axisX(period), values[period]->value);
        }
    }
}

void GroupMeansChart::addLines() {
    const QColor text = palette().color(QPalette::Text);
    if (!m_chart.lines) {
        addLine(m_chart.bars.whole, m_plot->yAxis, text, Qt::DashLine);
        return;
    }
    for (std::size_t group = 0; group < m_chart.lines->byGroup.size(); ++group) {
        addLine(m_chart.lines->byGroup[group], m_plot->yAxis2, dataColour(m_groupColours[group]), Qt::SolidLine);
    }
    addLine(m_chart.lines->whole, m_plot->yAxis2, text, Qt::DashLine);
}

void GroupMeansChart::scaleAxes() {
    m_plot->xAxis->setRange(-0.5, std::max(1.0, axisX(m_chart.periods.size())) - 0.5);
    scaleAxis(m_plot->yAxis, m_chart.bars, m_wording.locale());
    m_plot->yAxis2->setVisible(m_chart.lines.has_value());
    if (m_chart.lines) {
        scaleAxis(m_plot->yAxis2, *m_chart.lines, m_wording.locale());
    }
}

void GroupMeansChart::markCurrent() { placeBand(*m_band, m_chart.current); }

void GroupMeansChart::labelPeriods() {
    const int width = m_plot->axisRect()->width();
    if (width == m_labelledWidth || m_chart.periods.empty()) {
        return;
    }
    m_labelledWidth = width;
    fitPeriodAxis(*m_plot, m_chart.periods, m_wording, fontMetrics());
    m_plot->redraw();
}

void GroupMeansChart::fillTexts() {
    m_barTitle->setText(barTitle());
    m_lineTitle->setText(m_chart.lines ? title(tr("Lines"), *m_chart.lines) : QString());
    m_lineTitle->setVisible(m_chart.lines.has_value());
    m_titles->setStretch(0, m_barTitle->fontMetrics().size(0, m_barTitle->text()).width());
    m_titles->setStretch(1, m_lineTitle->fontMetrics().size(0, m_lineTitle->text()).width());
    m_legend->setText(legend());
}

/// The name of a series above its unit.
QString GroupMeansChart::title(const QString& mark, const core::ChartSeries& series) const {
    const core::Indicator& indicator = m_catalogue->indicator(series.indicator);
    const QString name = m_wording.name(indicator);
    const QString what = indicator.isByGroup() ? name : tr("%1, group means").arg(name);
    return tr("%1: %2", "bars or lines: what they show").arg(mark, what) + QLatin1Char('\n') +
           m_wording.name(indicator.unit);
}

QString GroupMeansChart::barTitle() const {
    const QString plain = title(tr("Bars"), m_chart.bars);
    switch (derivedPart(m_chart.bars)) {
        case DerivedPart::None:
            return plain;
        case DerivedPart::Some:
            return tr("%1, some derived").arg(plain);
        case DerivedPart::All:
            return tr("%1, derived").arg(plain);
    }
    return {};
}

/// The name of the line of the whole: its figure may differ from the sum of the regions.
QString GroupMeansChart::wholeName(const core::ChartSeries& series) const {
    const std::optional<core::Whole>& whole = m_catalogue->whole();
    const QString name = whole ? m_wording.text(whole->name) : QString();
    if (series.wholePooled == 0 && whole) {
        return name;
    }
    const auto known = std::ranges::count_if(series.whole, [](const auto& value) { return value.has_value(); });
    return !whole || std::cmp_equal(series.wholePooled, known)
               ? tr("all regions combined")
               : tr("%1, or all regions combined", "the whole (nation)").arg(name);
}

QString GroupMeansChart::legend() const {
    const QColor text = palette().color(QPalette::WindowText);
    const core::ChartSeries& compared = m_chart.lines ? *m_chart.lines : m_chart.bars;
    QStringList entries;
    for (std::size_t group = 0; group < m_grouping.groups().size(); ++group) {
        entries << entry(dataColour(m_groupColours[group]), QChar(0x25a0), m_wording.name(m_grouping.groups()[group]));
    }
    if (std::ranges::any_of(compared.whole, [](const auto& value) { return value.has_value(); })) {
        entries << entry(text, QStringLiteral("<b>--</b>"), wholeName(compared));
    }
    if (m_chart.lines && derivedPart(*m_chart.lines) != DerivedPart::None) {
        entries << entry(text, QChar(0x25cb), tr("derived, not published"));
    }
    return entries.join(QStringLiteral(" &nbsp; "));
}

std::optional<std::size_t> GroupMeansChart::periodUnder(double x) const {
    return nearestPeriod(m_plot->xAxis->pixelToCoord(x), m_chart.periods.size());
}

void GroupMeansChart::announcePeriod(double x) {
    if (const auto period = periodUnder(x)) {
        emit periodClicked(m_chart.periods[*period]);
    }
}

QString GroupMeansChart::reading(const QString& name, const std::optional<core::Observation>& value,
                                 const core::Unit& unit) const {
    const bool derived = value && value->provenance == core::Provenance::Derived;
    return QStringLiteral("<tr><td>%1&nbsp;</td><td align='right'>%2</td><td>&nbsp;%3</td></tr>")
        .arg(name, m_wording.number(value, unit), derived ? m_wording.name(value->provenance) : QString());
}

QString GroupMeansChart::readings(const core::ChartSeries& series, std::size_t period) const {
    const core::Indicator& indicator = m_catalogue->indicator(series.indicator);
    const core::Unit& unit = indicator.unit;
    QString rows = QStringLiteral("<tr><td colspan='3'>%1</td></tr>")
                       .arg(m_wording.withUnit(m_wording.name(indicator), m_wording.name(unit)));
    for (std::size_t group = 0; group < series.byGroup.size(); ++group) {
        const QString name = m_wording.name(m_grouping.groups()[group]);
        rows +=
            reading(entry(dataColour(m_groupColours[group]), QChar(0x25a0), name), series.byGroup[group][period], unit);
    }
    if (!series.whole.empty()) {
        rows += reading(wholeName(series), series.whole[period], unit);
    }
    return rows;
}

void GroupMeansChart::explainPeriod(double x, QPoint at) {
    const auto period = periodUnder(x);
    if (!period) {
        QToolTip::hideText();
        return;
    }
    QString rows = readings(m_chart.bars, *period);
    if (m_chart.lines) {
        rows += readings(*m_chart.lines, *period);
    }
    const QString name = m_wording.name(m_chart.periods[*period]);
    const QString hint = tr("Click to show this period on the map.");
    QToolTip::showText(at, QStringLiteral("<b>%1</b><table>%2</table>%3").arg(name, rows, hint), m_plot);
}

}  // namespace app
