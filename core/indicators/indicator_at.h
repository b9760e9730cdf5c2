// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "core/dataset/dataset.h"

namespace core {

/// One indicator of one vintage at one period, for as many regions as one likes: valueOf() with everything looked up
/// once that does not depend on the region. Valid as long as the dataset.
class IndicatorAt {
public:
    IndicatorAt(const Dataset& dataset, Indicator indicator, Vintage vintage, Period period);

    [[nodiscard]] std::optional<Observation> of(RegionIndex region) const { return ofAll({&region, 1}); }
    /// Of several regions taken as one.
    [[nodiscard]] std::optional<Observation> ofAll(std::span<const RegionIndex> members) const;

private:
    using Value = std::optional<Observation>;

    /// What the vintage publishes for one year.
    struct Year {
        PublishedColumn gdp;
        PublishedColumn population;
        PublishedColumn perCapita;
        PublishedColumn populationBefore;
    };
    [[nodiscard]] Year year(Vintage vintage, Period period) const;
    [[nodiscard]] Value whole(Vintage vintage, Period period) const;

    [[nodiscard]] Value perArea(const PublishedColumn& column, double scale,
                                std::span<const RegionIndex> members) const;
    [[nodiscard]] Value percentOfWhole(const PublishedColumn& column, std::span<const RegionIndex> members) const;
    [[nodiscard]] static Value perCapitaOfOne(const Year& year, RegionIndex region);
    [[nodiscard]] static Value perCapita(const Year& year, std::span<const RegionIndex> members);

    const Dataset* m_dataset;
    Indicator m_indicator;
    Year m_now;
    Year m_before;  ///< The year before, for growth.
    Value m_whole;  ///< What a share or index is of.
};

}  // namespace core
