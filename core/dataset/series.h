// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/dataset/indicator.h"
#include "core/dataset/period.h"
#include "core/regions/region_code.h"

namespace core {

/// Where a number comes from: printed by its source, or computed here from printed numbers.
enum class Provenance { Published, Derived };

/// The one that holds for a number made from both.
[[nodiscard]] constexpr Provenance combined(Provenance a, Provenance b) noexcept {
    return a == Provenance::Published ? b : a;
}

/// One known number, in the unit of its indicator.
struct Observation {
    double value = 0;
    Provenance provenance = Provenance::Published;
    friend bool operator==(const Observation&, const Observation&) = default;
};

/// One line of a tidy table.
struct SeriesRecord {
    RegionCode code;
    Period period;
    Observation observation;
};

/// One indicator of one vintage by region and period. What was never published is absent, not zero.
class Series {
public:
    Series() = default;
    /// @param vintage  nothing for figures that are not revised in vintages (5G base stations).
    /// @throws std::invalid_argument when a region and period occur twice or a value is not finite.
    Series(Indicator indicator, std::optional<Vintage> vintage, std::string source, std::vector<SeriesRecord> records);

    [[nodiscard]] Indicator indicator() const noexcept { return m_indicator; }
    [[nodiscard]] std::optional<Vintage> vintage() const noexcept { return m_vintage; }
    [[nodiscard]] const std::string& source() const noexcept { return m_source; }
    /// Every period with at least one value, in order of time.
    [[nodiscard]] const std::vector<Period>& periods() const noexcept { return m_periods; }
    /// Every region with at least one value, in order of code.
    [[nodiscard]] const std::vector<RegionCode>& codes() const noexcept { return m_codes; }
    [[nodiscard]] std::optional<Observation> at(const RegionCode& code, Period period) const;
    /// All of one period, in the order of codes(); empty where there is no value.
    [[nodiscard]] std::span<const std::optional<Observation>> row(Period period) const;

private:
    [[nodiscard]] std::optional<std::size_t> cellOf(const RegionCode& code, Period period) const;

    Indicator m_indicator = Indicator::Gdp;
    std::optional<Vintage> m_vintage;
    std::string m_source;
    std::vector<Period> m_periods;
    std::vector<RegionCode> m_codes;
    std::vector<std::optional<Observation>> m_cells;  ///< Period by period, each in the order of m_codes.
};

}  // namespace core
