// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/aggregation/merged_series.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "core/indicators/indicator_at.h"
#include "core/indicators/indicator_value.h"

namespace core {
namespace {

/// A series to be made.
struct SeriesTask {
    SeriesSubject subject;
    EditionId edition;  ///< In which values are computed.
    std::vector<Period> periods;
};

/// Whether a formula cannot compute the value of a merged region from its other values.
bool isGivenForGroups(const Indicator& indicator) {
    const auto* ratio = std::get_if<Ratio>(&indicator.formula);
    return std::holds_alternative<Published>(indicator.formula) ||
           std::holds_alternative<ConstantPrices>(indicator.formula) || (ratio && ratio->prefersPublished);
}

/// The published figures that the value of several regions is computed from.
std::vector<PublishedInput> inputsOfGroups(const Catalogue& catalogue, const Indicator& indicator,
                                           const EditionId& edition) {
    std::vector<PublishedInput> inputs = catalogue.publishedInputs(indicator.id, edition);
    if (!indicator.weight.empty()) {
        const EditionId& ofWeight = indicator.weightEdition.empty() ? edition : indicator.weightEdition;
        std::ranges::move(catalogue.publishedInputs(indicator.weight, ofWeight), std::back_inserter(inputs));
    }
    return inputs;
}

/// Whether one of the series that are read in an edition is of that edition, and not one that is never revised.
bool dependsOn(const Dataset& dataset, const Indicator& indicator, const EditionId& edition) {
    return std::ranges::any_of(inputsOfGroups(*dataset.catalogue, indicator, edition), [&](const auto& input) {
        const Series* series = dataset.panel->find(input.indicator, input.edition);
        return series && series->edition() == edition;
    });
}

/// The edition of a new series, and the one in which its values are computed.
struct SeriesEdition {
    std::optional<EditionId> ofSeries;  ///< Nothing for values that are the same in all editions.
    EditionId read;
};

std::vector<SeriesEdition> editionsOfMerged(const Dataset& dataset, const Indicator& indicator) {
    std::vector<SeriesEdition> editions;
    std::optional<EditionId> unrevised;
    for (const Edition& edition : dataset.catalogue->editions()) {
        if (!dataset.isPublishedIn(indicator.id, edition.id)) {
            continue;
        }
        if (dependsOn(dataset, indicator, edition.id)) {
            editions.push_back({edition.id, edition.id});
        } else {
            unrevised = unrevised.value_or(edition.id);
        }
    }
    if (dataset.catalogue->editions().empty() && dataset.isPublishedIn(indicator.id, EditionId())) {
        unrevised = EditionId();
    }
    if (unrevised) {
        editions.push_back({std::nullopt, *unrevised});
    }
    return editions;
}

std::vector<SeriesTask> seriesTasks(const Dataset& dataset) {
    std::vector<SeriesTask> tasks;
    for (const Indicator& indicator : dataset.catalogue->indicators()) {
        if (indicator.isByGroup() || !isGivenForGroups(indicator)) {
            continue;
        }
        for (const auto& [edition, read] : editionsOfMerged(dataset, indicator)) {
            const Series* own = dataset.panel->find(indicator.id, read);
            const bool isPublished = std::holds_alternative<Published>(indicator.formula);
            tasks.push_back({{indicator.id, edition, own ? own->citation() : Citation{}, {}},
                             read,
                             isPublished ? own->periods() : periodsOf(dataset, indicator.id, read)});
        }
    }
    return tasks;
}

/// @param members  by merged region.
std::vector<SeriesRecord> mergedRecords(const Dataset& dataset, const SeriesTask& task,
                                        const std::vector<MergedRegion>& merged,
                                        const std::vector<std::vector<RegionIndex>>& members) {
    std::vector<SeriesRecord> records;
    const std::optional<Whole>& whole = dataset.catalogue->whole();
    for (const Period period : task.periods) {
        const IndicatorAt at(dataset, task.subject.indicator, task.edition, period);
        for (std::size_t i = 0; i < merged.size(); ++i) {
            const auto value = members[i].empty() ? std::nullopt : at.ofAll(members[i]);
            if (value) {
                const bool isComputed = members[i].size() > 1;
                records.push_back(
                    {merged[i].code, period, isComputed ? Observation{value->value, Provenance::Derived} : *value});
            }
        }
        const auto ofWhole =
            whole ? dataset.published(task.subject.indicator, task.edition, whole->code, period) : std::nullopt;
        if (ofWhole) {
            records.push_back({whole->code, period, *ofWhole});
        }
    }
    return records;
}

/// Figures that are published for groups, as figures of merged regions.
Series ofMerged(const Series& series, const std::vector<MergedRegion>& merged, const std::optional<Whole>& whole) {
    std::map<std::string, RegionCode> codeOf;
    for (const MergedRegion& region : merged) {
        if (region.group) {
            codeOf.emplace(*region.group, region.code);
        }
    }
    if (whole) {
        codeOf.insert_or_assign(whole->code.text(), whole->code);
    }
    std::vector<SeriesRecord> records;
    for (const RegionCode& group : series.codes()) {
        const auto code = codeOf.find(group.text());
        for (const Period period : series.periods()) {
            const auto value = series.at(group, period);
            if (value && code != codeOf.end()) {
                records.push_back({code->second, period, *value});
            }
        }
    }
    return {SeriesSubject{series.indicator(), series.edition(), series.citation(), {}}, std::move(records)};
}

}  // namespace

std::vector<Series> mergedSeries(const Dataset& dataset, const std::vector<MergedRegion>& merged,
                                 const std::string& grouping, const std::set<std::string>& carried,
                                 const Executor& execute) {
    std::vector<std::vector<RegionIndex>> members;
    std::ranges::transform(merged, std::back_inserter(members),
                           [&](const MergedRegion& region) { return dataset.panel->indicesOf(region.members); });
    const std::vector<SeriesTask> tasks = seriesTasks(dataset);
    std::vector<std::vector<SeriesRecord>> records(tasks.size());
    execute(tasks.size(),
            [&](std::size_t task) { records[task] = mergedRecords(dataset, tasks[task], merged, members); });
    std::vector<Series> result;
    for (std::size_t task = 0; task < tasks.size(); ++task) {
        if (!records[task].empty()) {
            result.emplace_back(tasks[task].subject, std::move(records[task]));
        }
    }
    for (const Series& series : *dataset.series) {
        if (series.isByGroup() && series.grouping() == grouping) {
            result.push_back(ofMerged(series, merged, dataset.catalogue->whole()));
        } else if (series.isByGroup() && carried.contains(series.grouping())) {
            result.push_back(series);
        }
    }
    return result;
}

}  // namespace core
