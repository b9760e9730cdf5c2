// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader must know about a map of groups.
#include <QStringList>

#include "app/load/load_dataset.h"
#include "app/text.h"
#include "app/wording/wording.h"

namespace app {

QStringList Wording::aggregationWarnings(const LoadReport& report) const {
    QStringList sentences;
    if (report.missingGrouping) {
        sentences << tr("These data have no grouping \"%1\", so the map shows the regions and not their groups.")
                         .arg(app::text(*report.missingGrouping));
    }
    if (!report.aggregation) {
        return sentences;
    }
    const core::AggregationReport& groups = *report.aggregation;
    const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
    if (!groups.rest.empty()) {
        sentences << tr("%n region(s) with figures are in no group of \"%1\". Together they are one region, \"Other "
                        "regions\", so that the sums over all regions stay the same: %2.",
                        nullptr, count(groups.rest))
                         .arg(text(groups.name), listOfRegions(groups.rest, report.names));
    }
    if (!groups.alone.empty()) {
        sentences << tr("%n region(s) without figures are in no group of \"%1\" and stay as they are: %2.", nullptr,
                        count(groups.alone))
                         .arg(text(groups.name), listOfRegions(groups.alone, report.names));
    }
    if (!groups.undrawn.empty()) {
        sentences << tr("%n region(s) count in the figures of their group although the map lacks them. The areas and "
                        "densities of these groups are therefore not known: %1.",
                        nullptr, count(groups.undrawn))
                         .arg(listOfRegions(groups.undrawn, report.names));
    }
    if (!groups.withoutFigures.empty()) {
        sentences << tr("%n region(s) lack figures of some indicators, of which the groups that they belong to have no "
                        "values: "
                        "%1.",
                        nullptr, count(groups.withoutFigures))
                         .arg(listOfRegions(groups.withoutFigures, report.names));
    }
    if (!groups.withoutValues.empty()) {
        const auto nameOf = [&](std::size_t i) { return text(groups.withoutValues[i].name); };
        sentences << tr("%n indicator(s) do not add up and have no values for groups of several regions: %1.", nullptr,
                        count(groups.withoutValues))
                         .arg(firstFew(groups.withoutValues.size(), nameOf));
    }
    if (!groups.droppedGroupings.empty()) {
        const auto nameOf = [&](std::size_t i) { return text(groups.droppedGroupings[i]); };
        sentences << tr("%n other grouping(s) divide a group and are left out: %1.", nullptr,
                        count(groups.droppedGroupings))
                         .arg(firstFew(groups.droppedGroupings.size(), nameOf));
    }
    return sentences;
}

}  // namespace app
