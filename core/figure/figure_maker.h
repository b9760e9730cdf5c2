// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/figure/figure_cache.h"

namespace core {

// Estimated steps per item of a stage; the item is named on each line. A step takes about 10 ns.
inline constexpr std::size_t stepsPerChoice = 2000;       ///< Indicator: its periods are looked up.
inline constexpr std::size_t stepsPerValue = 5;           ///< Value of an indicator: it is evaluated.
inline constexpr std::size_t stepsPerMembership = 10;     ///< Region: it is looked up by its code.
inline constexpr std::size_t stepsPerSorting = 10;        ///< Value: it is sorted.
inline constexpr std::size_t stepsPerNaturalBreaks = 80;  ///< Value: it is classified into all numbers of classes.
inline constexpr std::size_t stepsPerReading = 5;         ///< Region: it is classified and ranked.
inline constexpr std::size_t stepsPerNeighbours = 60;  ///< Region: its neighbours are restricted to those with a value.
inline constexpr std::size_t stepsPerLocalTest = 1000;  ///< Region: its value is compared with its permutations.
inline constexpr std::size_t stepsPerMeasure = 20;      ///< Region: it counts in a measure of inequality.
inline constexpr std::size_t stepsPerArea = 5;          ///< Region: its area is divided by a line.

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
    std::shared_ptr<const typename Memo::Value> cachedOrMade(Memo& memo, const typename Memo::Key& key,
                                                             std::size_t steps, Make make) {
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
    [[nodiscard]] const std::shared_ptr<const ExpectedRegions>& expected() const {
        return m_dataset.expected(m_theme.indicator, edition());
    }
    [[nodiscard]] const EditionId& edition() const { return m_quantity.edition; }

    /// Lists everything that can be chosen, and sets what the map shows.
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
    bool makeReadings();
    bool makeLayers();

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
    void addSideShares(Figure& figure) const;

    const Dataset& m_dataset;
    const Catalogue& m_catalogue;
    const MapSpec& m_spec;
    FigureCache& m_cache;
    const FigureEffort& m_effort;
    std::size_t m_stepsLeft;
    const DataKey m_data;
    Theme m_theme;  ///< Known after listChoices().
    const MappedQuantity m_quantity;
    const std::optional<LineDescription> m_line;  ///< The dividing line that is shown.

    // The results of the stages, in their order.
    std::shared_ptr<const Choices> m_choices;
    SharedGroups m_groups;
    std::shared_ptr<const IndicatorFacts> m_facts;
    std::shared_ptr<const IndicatorValues> m_values;
    std::optional<ClassBreaks> m_breaks;  ///< Also nothing for categories, and when no value is known.
    std::shared_ptr<const MapReadings> m_readings;
    std::shared_ptr<const MeansOverTime> m_means;
    GapPeriodPair m_ends;
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
