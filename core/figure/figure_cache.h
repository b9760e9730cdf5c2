// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/analysis_input.h"
#include "core/analysis/chart.h"
#include "core/figure/choices.h"
#include "core/figure/layers.h"
#include "core/figure/mapped_value.h"
#include "core/figure/readings.h"
#include "core/indicators/side_shares.h"

namespace core {

/// The latest results of one stage, each with the inputs that it was made from. Copies share the results.
template <class KeyType, class ValueType, std::size_t most>
class Memo {
public:
    using Key = KeyType;
    using Value = ValueType;

    /// Null if the key is not known. The entry that is found becomes the latest.
    [[nodiscard]] std::shared_ptr<const Value> find(const Key& key) {
        return findIf([&](const Key& known) { return known == key; });
    }
    /// The latest entry whose key meets a condition; null if there is none.
    template <class Condition>
    [[nodiscard]] std::shared_ptr<const Value> findIf(Condition condition) {
        const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) { return condition(entry.first); });
        if (found == m_entries.end()) {
            return nullptr;
        }
        std::rotate(m_entries.begin(), found, found + 1);
        return m_entries.front().second;
    }
    /// Removes the oldest entry when there are too many.
    void keep(Key key, std::shared_ptr<const Value> value) {
        m_entries.emplace(m_entries.begin(), std::move(key), std::move(value));
        if (m_entries.size() > most) {
            m_entries.pop_back();
        }
    }

private:
    using Entry = std::pair<Key, std::shared_ptr<const Value>>;
    std::vector<Entry> m_entries;  ///< The latest first.
};

/// Identifies a dataset by its shared parts, without its neighbours and dividing lines.
struct DataKey {
    std::shared_ptr<const RegionSet> regions;
    std::shared_ptr<const std::vector<Border>> borders;
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const std::vector<Series>> series;
    std::shared_ptr<const Panel> panel;
    std::shared_ptr<const std::vector<Grouping>> groupings;
    friend bool operator==(const DataKey&, const DataKey&) = default;
};

/// Identifies a dividing line.
struct LineKey {
    DataKey data;
    std::shared_ptr<const std::vector<DividingLine>> lines;
    LineEnds ends;
    LineCurve curve = LineCurve::Albers;
    std::optional<OwnLine> own;  ///< Its name is part of the grouping by its sides.
    std::shared_ptr<const ExpectedRegions> expected;  ///< Of the indicator.
    friend bool operator==(const LineKey&, const LineKey&) = default;
};

/// The inputs of choicesOf().
struct ChoicesKey {
    DataKey data;
    std::shared_ptr<const BaseMap> baseMap;
    std::shared_ptr<const std::vector<PlaceLayer>> placeLayers;
    std::shared_ptr<const std::vector<Overlay>> overlays;
    Text line;  ///< Name of the dividing line; empty without one.
    friend bool operator==(const ChoicesKey&, const ChoicesKey&) = default;
};

struct GroupsKey {
    DataKey data;
    Grouping grouping;
    friend bool operator==(const GroupsKey&, const GroupsKey&) = default;
};
using SharedGroups = std::shared_ptr<const GroupedRegions>;

/// Identifies an indicator in an edition.
struct IndicatorKey {
    DataKey data;
    IndicatorId indicator;
    EditionId edition;
    SharedGroups groups;  ///< Only for figures that are published by group.
    friend bool operator==(const IndicatorKey&, const IndicatorKey&) = default;
};
/// Properties of an indicator in a dataset, apart from its values.
struct IndicatorFacts {
    bool hasEditions = false;
    std::vector<EditionId> editions;
    std::vector<ShownCitation> citations;
    std::vector<Period> periods;
};

/// Identifies the classified values.
struct MappedKey {
    IndicatorKey indicator;
    ColourBy colourBy = ColourBy::Value;
    std::optional<MeanKind> mean;  ///< Set, like `groups`, only if the values depend on group means.
    SharedGroups groups;
    friend bool operator==(const MappedKey&, const MappedKey&) = default;
};
struct TableKey {
    MappedKey mapped;
    ClassMethod method = ClassMethod::NaturalBreaks;
    std::optional<Period> period;  ///< Nothing if the breaks hold for all periods.
    friend bool operator==(const TableKey&, const TableKey&) = default;
};
struct BreaksKey {
    TableKey table;
    std::size_t classes = 0;
    friend bool operator==(const BreaksKey&, const BreaksKey&) = default;
};

/// The regions with a value at a period and the weights between them.
struct NeighboursKey {
    IndicatorKey indicator;
    SharedGroups groups;
    Period period;
    std::shared_ptr<const Adjacency> adjacency;
    NeighbourRule rule = NeighbourRule::Queen;
    WeightStyle style = WeightStyle::RowStandardised;
    friend bool operator==(const NeighboursKey&, const NeighboursKey&) = default;
};
struct WeightsKey {
    std::shared_ptr<const Adjacency> adjacency;
    WeightStyle style = WeightStyle::RowStandardised;
    std::vector<std::size_t> regions;
    friend bool operator==(const WeightsKey&, const WeightsKey&) = default;
};

struct ReadingsKey {
    MappedKey mapped;
    SharedGroups groups;
    Period period;
    std::optional<ClassBreaks> breaks;
    std::optional<NeighboursKey> neighbours;  ///< Only for local Moran's I.
    friend bool operator==(const ReadingsKey&, const ReadingsKey&) = default;
};

struct MeansKey {
    DataKey data;
    std::vector<IndicatorId> indicators;  ///< Those of the chart.
    EditionId edition;
    std::vector<Period> periods;
    SharedGroups groups;
    MeanKind mean = MeanKind::Unweighted;
    friend bool operator==(const MeansKey&, const MeansKey&) = default;
};
struct GapTablesKey {
    MeansKey means;
    GapPeriodPair ends;
    friend bool operator==(const GapTablesKey&, const GapTablesKey&) = default;
};

struct AnalysisKey {
    IndicatorKey indicator;
    SharedGroups groups;
    MeanKind mean = MeanKind::Unweighted;
    AnalysisSpec spec;
    std::optional<Period> period;                ///< Only for an analysis of one period.
    std::optional<GapPeriodPair> ends;           ///< Only for convergence.
    std::shared_ptr<const Adjacency> adjacency;  ///< Only for Moran's I.
    friend bool operator==(const AnalysisKey&, const AnalysisKey&) = default;
};
struct TestedKey {
    AnalysisKey analysis;
    Period period;
    friend bool operator==(const TestedKey&, const TestedKey&) = default;
};

struct FillKey {
    std::shared_ptr<const MapReadings> readings;
    std::vector<Srgb> colours;
    friend bool operator==(const FillKey&, const FillKey&) = default;
};
struct OutlinesKey {
    DataKey data;
    SharedGroups groups;
    friend bool operator==(const OutlinesKey&, const OutlinesKey&) = default;
};

/// The latest inputs and results of each stage. makeFigure() reuses a result if its inputs have not changed. Copies are
/// cheap and share the results, so each thread can work with its own copy.
///
/// One cache may be used for several datasets. It keeps a few results of each stage, and keeps the data of these
/// results alive. For 40,000 regions and 30 periods it needs at most about 150 MB: 22 MB of values, 19 MB of sorted
/// values (none for natural breaks, which keep their bounds only), 80 MB of analyses (ranks at all periods; the others
/// need 10), and 25 MB of readings, colours, weights and local findings.
struct FigureCache {
    Memo<ChoicesKey, Choices, 2> choices;
    Memo<LineKey, Grouping, 2> lineGroupings;
    Memo<GroupsKey, GroupedRegions, 4> groups;
    Memo<IndicatorKey, IndicatorFacts, 16> facts;
    Memo<IndicatorKey, IndicatorValues, 2> values;
    Memo<TableKey, MapBreaks, 2> tables;
    Memo<BreaksKey, std::optional<ClassBreaks>, 32> breaks;
    Memo<NeighboursKey, SampleNeighbours, 2> neighbours;
    Memo<WeightsKey, SpatialWeights, 2> weights;
    Memo<NeighboursKey, LocalFindings, 4> findings;
    Memo<ReadingsKey, MapReadings, 4> readings;
    Memo<MeansKey, MeansOverTime, 8> means;
    Memo<GapTablesKey, std::vector<GapTable>, 8> gapTables;
    Memo<AnalysisKey, Analysis, 2> analyses;
    Memo<TestedKey, Analysis, 2> testedAnalyses;
    Memo<LineKey, DividedAreas, 2> areas;
    Memo<FillKey, FillLayer, 4> fills;
    Memo<OutlinesKey, GroupOutlineLayer, 2> outlines;
};

}  // namespace core
