// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/grouping_choice.h"

#include <algorithm>
#include <iterator>

#include "app/names/grouping_names.h"
#include "app/options/choices.h"
#include "app/options/field_option.h"
#include "app/text.h"
#include "core/regions/grouping_edit.h"
#include "core/spec/shown_line.h"

namespace app {
namespace {

const QString separator = QStringLiteral(", ");

/// The id, with the name of a grouping of a user's table, whose id is only a number.
QString shownId(const core::Grouping& grouping, const Wording& wording) {
    const QString id = text(grouping.id());
    return id.startsWith(QLatin1String("table-")) ? QStringLiteral("%1 (%2)").arg(id, wording.name(grouping)) : id;
}

}  // namespace

QString groupingValues(const core::Dataset* dataset) {
    QStringList ids;
    if (dataset) {
        std::ranges::transform(*dataset->groupings, std::back_inserter(ids),
                               [](const core::Grouping& grouping) { return text(grouping.id()); });
    }
    return ids.join(separator);
}

core::Grouping chosenGrouping(const Arguments& arguments, const core::Dataset& dataset,
                              const core::IndicatorId& indicator, const core::EditionId& edition,
                              const Wording& wording, const core::MapSpec* study) {
    const core::Indicator& shown = dataset.catalogue->indicator(indicator);
    const std::string& usual = study ? study->grouping : dataset.catalogue->defaults().grouping;
    const bool hasCustom = study && study->customGrouping;
    const std::optional<core::Grouping> sides =
        study ? core::sidesOfOwnLine(dataset, core::withIndicator(*study, indicator)) : std::nullopt;
    const auto groupingOf = [&](std::string_view id) {
        if (sides && id == core::ownLineGroupingId) {
            return &*sides;
        }
        return hasCustom && id == core::customGroupingId ? &study->customGrouping->grouping : dataset.grouping(id);
    };
    const std::string byDefault = shown.isByGroup()   ? shown.grouping
                                  : groupingOf(usual) ? usual
                                                      : std::string(core::noGroupingId);
    const QString asked = arguments.value(optionName(&core::MapSpec::grouping)).value_or(text(byDefault));
    const core::Grouping* const byId = groupingOf(asked.toStdString());
    const core::Grouping* const chosen = byId ? byId : groupingNamed(*dataset.groupings, asked.toStdString());
    const QString id = chosen ? text(chosen->id()) : asked;
    if (!chosen) {
        QStringList available;
        for (const core::Grouping& grouping : *dataset.groupings) {
            available << shownId(grouping, wording);
        }
        if (hasCustom) {
            available << QLatin1String(core::customGroupingId);
        }
        if (sides) {
            available << QLatin1String(core::ownLineGroupingId);
        }
        const bool isAmbiguous = groupingsNamed(*dataset.groupings, asked.toStdString()).size() > 1;
        throw CommandFailure((isAmbiguous ? Cli::tr("Several groupings are called \"%1\"; give the id of one: %2.")
                                          : Cli::tr("Unknown grouping \"%1\"; available: %2."))
                                 .arg(asked, available.join(separator)));
    }
    if (shown.isByGroup() && id != text(shown.grouping)) {
        const auto named = [&](std::string_view grouping) {
            return nameWithId(wording.name(*groupingOf(grouping)), grouping);
        };
        throw CommandFailure(Cli::tr("%1: figures are published for the grouping %2 only, not for %3.")
                                 .arg(wording.name(shown), named(shown.grouping), named(id.toStdString())));
    }
    return core::groupingFor(dataset, *chosen, indicator, edition);
}

}  // namespace app
