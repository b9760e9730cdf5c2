// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <cmath>

#include "app/wording/wording.h"

namespace app {
namespace {

const QString dash = QStringLiteral(" – ");

/// Large bounds are written without decimals, which a colour cannot show.
bool writesWholeNumbers(const core::Legend& legend) {
    return !legend.classes.empty() && std::abs(legend.classes.back().upper) >= 1000;
}

QString bound(const Wording& wording, double value, const core::Legend& legend) {
    const core::Unit whole{{}, {}, 0, {}, {}};
    if (legend.isOpenEnded()) {
        return wording.typedNumber(value, legend);
    }
    return writesWholeNumbers(legend) ? wording.number(value, whole) : wording.mappedNumber(value, legend);
}

/// The values that a class holds: an upper bound belongs to its class, a lower bound does not.
QString classLabel(const Wording& wording, const core::LegendClass& legendClass, const core::Legend& legend) {
    const auto written = [&](double value) { return bound(wording, value, legend); };
    if (std::isinf(legendClass.lower)) {
        return QStringLiteral("≤ ") + written(legendClass.upper);
    }
    if (std::isinf(legendClass.upper)) {
        return QStringLiteral("> ") + written(legendClass.lower);
    }
    return legendClass.lower == legendClass.upper ? written(legendClass.upper)
                                                  : written(legendClass.lower) + dash + written(legendClass.upper);
}

}  // namespace

QString Wording::withUnit(const QString& name, const QString& unit) const {
    return unit.isEmpty() ? name : tr("%1 (%2)", "indicator and unit").arg(name, unit);
}

QString Wording::unitOf(const core::Legend& legend) const {
    if (legend.colourBy == core::ColourBy::RatioToWhole) {
        return QStringLiteral("%");
    }
    return name(legend.unit);
}

QString Wording::legendTitle(const core::Figure& figure) const {
    const bool isOtherPeriod =
        !figure.theme.period.isUndated() && !core::overlap(figure.theme.period, figure.spec.period);
    const QString indicator = isOtherPeriod
                                  ? tr("%1, %2", "indicator, the period that is shown instead of the chosen one")
                                        .arg(name(figure.indicator()), name(figure.theme.period))
                                  : name(figure.indicator());
    const QString unit = unitOf(figure.legend);
    if (figure.legend.colourBy == core::ColourBy::Group) {
        return name(figure.grouping);
    }
    if (figure.legend.colourBy == core::ColourBy::LocalMoran) {
        return tr("%1: %2", "indicator, what its colours stand for").arg(indicator, meaningOfColours(figure));
    }
    return figure.legend.colourBy == core::ColourBy::Value
               ? withUnit(indicator, unit)
               : withUnit(
                     tr("%1: %2", "indicator, what its colours stand for").arg(indicator, meaningOfColours(figure)),
                     unit);
}

/// One for each class of the legend, in their order.
QStringList Wording::classLabels(const core::Figure& figure) const {
    QStringList labels;
    if (figure.legend.colourBy == core::ColourBy::Group) {
        for (const core::Group& group : figure.grouping.groups()) {
            labels << name(group);
        }
        return labels;
    }
    if (figure.legend.colourBy == core::ColourBy::LocalMoran) {
        return localMoranCategories();
    }
    for (const core::LegendClass& legendClass : figure.legend.classes) {
        labels << classLabel(*this, legendClass, figure.legend);
    }
    return labels;
}

QString Wording::noClassLabel(const core::Figure& figure) const {
    return figure.legend.colourBy == core::ColourBy::Group ? tr("In no group") : tr("No data");
}

}  // namespace app
