// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/formula/formula_preview.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "app/parts/paragraph.h"
#include "app/text.h"
#include "core/dataset/formula_text.h"
#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

struct FormulaPreview {
    Q_DECLARE_TR_FUNCTIONS(FormulaPreview)
};

constexpr qsizetype mostShown = 5;

/// Four significant digits, and all digits before the point.
QString valueText(double value, const Wording& wording) {
    constexpr int lastDigit = 3;
    constexpr int mostDecimals = 9;
    const int decimals =
        value == 0 ? 0
                   : std::clamp(lastDigit - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0, mostDecimals);
    return withMinusSign(wording.locale().toString(value, 'f', decimals));
}

/// "Beijing 22.8" for the first groups or regions with a value.
QStringList firstValues(const core::Dataset& dataset, const core::Indicator& indicator, const core::EditionId& edition,
                        core::Period period, const Wording& wording) {
    QStringList values;
    const auto add = [&](const QString& name, const std::optional<core::Observation>& value) {
        if (value && values.size() < mostShown) {
            values << FormulaPreview::tr("%1: %2", "region, value").arg(name, valueText(value->value, wording));
        }
    };
    const core::Grouping* grouping = indicator.isByGroup() ? dataset.grouping(indicator.grouping) : nullptr;
    if (grouping != nullptr) {
        for (const core::Group& group : grouping->groups()) {
            add(wording.name(group),
                core::groupValue(dataset, indicator.id, edition, core::RegionCode(group.id), period));
        }
        return values;
    }
    const core::IndicatorAt at(dataset, indicator.id, edition, period);
    for (core::RegionIndex region = 0; region < dataset.names->size() && values.size() < mostShown; ++region) {
        add(wording.shortName((*dataset.names)[region]), at.of(region));
    }
    return values;
}

QString groupSentence(const core::Catalogue& catalogue, const core::Indicator& indicator) {
    if (indicator.isByGroup()) {
        return FormulaPreview::tr("Computed for the groups for which the figures are published.");
    }
    if (!catalogue.canBeAggregated(indicator.id)) {
        return FormulaPreview::tr("A group of regions has no value, because the values of an input do not add up.");
    }
    return indicator.isAdditive()
               ? FormulaPreview::tr("The value of a group is the sum of its regions.")
               : FormulaPreview::tr("For a group, the formula is computed from the figures of the whole group.");
}

}  // namespace

QString formulaPreview(const core::Dataset& dataset, const core::IndicatorId& id, const core::EditionId& preferred,
                       const Wording& wording) {
    const core::Catalogue& catalogue = *dataset.catalogue;
    const core::Indicator& indicator = catalogue.indicator(id);
    const core::EditionId edition = dataset.editionFor(id, preferred);
    const std::vector<core::Period> periods = core::periodsWithValues(dataset, id, edition);
    const QString unit = wording.name(indicator.unit);
    QStringList lines{unit.isEmpty() ? FormulaPreview::tr("Without a unit.")
                                     : FormulaPreview::tr("Unit: %1").arg(unit)};
    if (periods.empty()) {
        lines << FormulaPreview::tr(
            "There is no value: no region has figures of all inputs for one period in one edition.");
    } else {
        const core::Period last = periods.back();
        const QString values =
            firstValues(dataset, indicator, edition, last, wording).join(FormulaPreview::tr("; ", "between regions"));
        if (last.isUndated()) {
            lines << values;
        } else {
            lines << FormulaPreview::tr("Periods with values: %1").arg(wording.listOf(periods))
                  << FormulaPreview::tr("In %1: %2", "period, values of regions").arg(wording.name(last), values);
        }
    }
    lines << groupSentence(catalogue, indicator);
    return lines.join(QLatin1Char('\n'));
}

QString markedFormula(const std::string& formula, const core::FormulaTextError& error) {
    if (error.text.empty()) {
        return {};
    }
    const std::string_view all = formula;
    const auto part = [&](std::size_t from, std::size_t to) {
        return text(all.substr(std::min(from, all.size()), to > from ? to - from : 0)).toHtmlEscaped();
    };
    const std::size_t end = error.position + error.text.size();
    return QStringLiteral("%1<span style=\"color:%2; text-decoration:underline\">%3</span>%4")
        .arg(part(0, error.position), faultColour.name(), part(error.position, end), part(end, all.size()));
}

}  // namespace app
