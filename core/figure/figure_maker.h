// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/figure/figure_cache.h"

namespace core {

// The number of steps that a stage takes for each region, value or border; one step takes about 10 ns.
inline constexpr std::size_t stepsOfChoice = 2000;       ///< The periods of an indicator are looked up.
inline constexpr std::size_t stepsOfValue = 5;           ///< An indicator is evaluated.
inline constexpr std::size_t stepsOfMembership = 10;     ///< A region is looked up by its code.
inline constexpr std::size_t stepsOfSorting = 10;        ///< A value is sorted.
inline constexpr std::size_t stepsOfNaturalBreaks = 80;  ///< A value is classified into all numbers of classes.
inline constexpr std::size_t stepsOfReading = 5;         ///< A region is classified and ranked.
inline constexpr std::size_t stepsOfNeighbours = 60;    ///< A region's neighbours are restricted to those with a value.
inline constexpr std::size_t stepsOfLocalTests = 1000;  ///< A region's value is compared with its permutations.
inline constexpr std::size_t stepsOfMeasure = 20;       ///< A region counts in a measure of inequality.
inline constexpr std::size_t stepsOfArea = 5;           ///< A region's area is divided by a line.

/// Makes the stages of a figure one after another, or takes them from the cache. A stage returns false if it is
/// pending: it needs more work than the effort allows, or was stopped.
class FigureMaker {
public:
    FigureMaker(const Dataset& dataset, const MapSpec& spec, FigureCache& cache, const FigureEffort& effort);

    /// Nothing if a stage is pending.
    [[nodiscard]] std::optional<Figure> figure();

private:
    /// The result of a stage, from the cache or made now; null if the stage is pending.
    /// @param make  returns a shared pointer, null when it was stopped.
    template <class Memo, class Make>
    std::shared_ptr<const typename Memo::Value> made(Memo& memo, const typename Memo::Key& key, std::size_t steps,
                                                     Make make) {
        if (auto known = memo.find(key)) {
            return known;
        }
        if (steps > m_stepsLeft || m_effort.stop.stop_requested()) {
            return nullptr;
        }
        m_stepsLeft -= steps;
        std::shared_ptr<const typename Memo::Value> value = make();
        if (!value || m_effort.stop.stop_requested()) {
            return nullptr;
        }
        memo.keep(key, value);
        return value;
    }

    template <class Value>
    static std::shared_ptr<const Value> shared(Value value) {
        return std::make_shared<const Value>(std::move(value));
    }

    [[nodiscard]] std::size_t regions() const { return m_dataset.regions->size(); }
    [[nodiscard]] const Indicator& indicator() const { return m_catalogue.indicator(m_theme.indicator); }
    [[nodiscard]] const EditionId& edition() const { return m_quantity.edition; }

    /// Everything that can be chosen.
    bool listChoices();

    // Stages of the map.
    [[nodiscard]] LineKey lineKey() const;
    std::shared_ptr<const Grouping> grouping();
    bool group();
    [[nodiscard]] IndicatorKey indicatorKey() const;
    bool evaluate();
    [[nodiscard]] MappedKey mappedKey() const;
    std::shared_ptr<const MapBreaks> tableOfBreaks(const TableKey& key);
    bool classify();
    /// Nothing if the findings are pending.
    std::optional<Categories> categories();
    std::shared_ptr<const MapReadings> readingsAt(const RegionValues& values);
    bool read();
    bool draw();

    // Stages of charts, tables and analyses.
    [[nodiscard]] NeighboursKey neighboursKey() const;
    std::shared_ptr<const SampleNeighbours> neighbours();
    std::shared_ptr<const LocalFindings> findings(const SampleNeighbours& neighbours);
    [[nodiscard]] MeansKey meansKey() const;
    bool average();
    bool tabulate();
    /// The areas on both sides of the line, if there is one.
    bool divide();
    [[nodiscard]] AnalysisKey analysisKey() const;
    [[nodiscard]] AnalysisInput analysisInput(const SampleNeighbours* neighbours) const;
    bool analyse();
    /// Uses the analysis of another period, if there is one and the effort accepts an outdated analysis.
    bool useOutdatedAnalysis(const AnalysisKey& key);
    [[nodiscard]] std::size_t stepsOfAnalysis() const;
    bool analyseNow(const TestedKey& key);

    // Assembles the figure from the stages.
    Figure assembled();
    /// Fills in the subject of the figure and its sources.
    void describe(Figure& figure) const;
    void addHalves(Figure& figure) const;

    const Dataset& m_dataset;
    const Catalogue& m_catalogue;
    const MapSpec& m_spec;
    FigureCache& m_cache;
    const FigureEffort& m_effort;
    std::size_t m_stepsLeft;
    const DataKey m_data;
    const Theme m_theme;
    const MappedQuantity m_quantity;

    // The results of the stages, in their order.
    std::shared_ptr<const Choices> m_choices;
    SharedGroups m_groups;
    std::shared_ptr<const IndicatorFacts> m_facts;
    std::shared_ptr<const IndicatorValues> m_values;
    std::optional<ClassBreaks> m_breaks;  ///< Also nothing for categories, and when no value is known.
    std::shared_ptr<const MapReadings> m_readings;
    std::shared_ptr<const MeansOverTime> m_means;
    GapEnds m_ends;
    std::shared_ptr<const std::vector<GapTable>> m_gapTables;
    std::shared_ptr<const DividedAreas> m_areas;  ///< Also null without a line.
    std::shared_ptr<const Analysis> m_analysis;   ///< Also null if the indicator has no such analysis.
    AnalysisState m_analysisState = AnalysisState::Complete;
    std::vector<Srgb> m_groupColours;
    Legend m_legend;
    std::shared_ptr<const FillLayer> m_fill;              ///< Also null if regions are not filled.
    std::shared_ptr<const GroupOutlineLayer> m_outlines;  ///< Also null if groups are not outlined.
};

}  // namespace core
