// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/numeric/executor.h"

namespace core {

/// The values of all regions of the map in one period; a region may have none. Uses nine bytes per region.
class RegionValues {
public:
    RegionValues() = default;
    /// Regions without values.
    explicit RegionValues(std::size_t regions) : m_values(regions), m_states(regions, State::Absent) {}

    [[nodiscard]] std::size_t size() const noexcept { return m_values.size(); }
    [[nodiscard]] std::optional<Observation> operator[](std::size_t region) const {
        const State state = m_states[region];
        return state == State::Absent
                   ? std::nullopt
                   : std::optional(Observation{
                         m_values[region], state == State::Published ? Provenance::Published : Provenance::Derived});
    }
    void set(std::size_t region, const std::optional<Observation>& value) {
        m_values[region] = value ? value->value : 0;
        m_states[region] = !value                                       ? State::Absent
                           : value->provenance == Provenance::Published ? State::Published
                                                                        : State::Derived;
    }
    friend bool operator==(const RegionValues&, const RegionValues&) = default;

private:
    enum class State : unsigned char { Absent, Published, Derived };

    std::vector<double> m_values;  ///< In the order of the dataset's regions.
    std::vector<State> m_states;   ///< In the order of the dataset's regions.
};

/// The values of an indicator in one edition at one period. Where figures are published by group, every region has the
/// value of its group.
[[nodiscard]] RegionValues regionValues(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                                        const GroupedRegions& groups, Period period);

/// The values of an indicator in one edition at all of its periods.
struct IndicatorValues {
    IndicatorId indicator;
    EditionId edition;
    std::vector<Period> periods;       ///< Those of periodsOf().
    std::vector<RegionValues> values;  ///< By period.
    /// By period: covered regions of the indicator with a value, or groups for an indicator by group.
    std::vector<std::size_t> known;
    std::size_t expected = 0;  ///< How many could be known.

    /// Nothing for a period that is not among them.
    [[nodiscard]] const RegionValues* at(Period period) const;
};

/// The values at a period: those that are known, or else computed now. Never null; the known ones must outlive it.
[[nodiscard]] std::shared_ptr<const RegionValues> valuesAt(const Dataset& dataset, const IndicatorValues& values,
                                                           const GroupedRegions& groups, Period period);

/// @param groups   the groups that an indicator by group is published for; ignored for other indicators.
/// @param stop     cancels the computation.
/// @param execute  runs one task per period.
/// @returns nothing when stopped.
[[nodiscard]] std::shared_ptr<const IndicatorValues> indicatorValues(
    const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition, const GroupedRegions& groups,
    const std::stop_token& stop = {}, const Executor& execute = sequential);

}  // namespace core
