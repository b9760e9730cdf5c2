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

/// The origin of a number: published by its source, or computed by the program from published numbers.
enum class Provenance { Published, Derived };

/// The provenance of a number computed from two others.
[[nodiscard]] constexpr Provenance combined(Provenance a, Provenance b) noexcept {
    return a == Provenance::Published ? b : a;
}

/// A number in the unit of its indicator.
struct Observation {
    double value = 0;
    Provenance provenance = Provenance::Published;
    friend bool operator==(const Observation&, const Observation&) = default;
};

/// One figure with its region and period.
struct SeriesRecord {
    RegionCode code;
    Period period;
    Observation observation;
};

/// Describes the figures of a series.
struct SeriesSubject {
    IndicatorId indicator;
    std::optional<EditionId> edition;  ///< Nothing for figures that are never revised.
    Citation citation;
    /// The grouping for whose groups the figures are published; empty where they are published by region.
    std::string grouping;
    friend bool operator==(const SeriesSubject&, const SeriesSubject&) = default;
};

/// The published figures of one indicator in one edition, by region and period. A figure that was not published is
/// absent, not zero.
class Series {
public:
    Series() = default;
    /// @param records  if the subject has a grouping, their codes are ids of its groups or the code of the whole.
    /// @throws std::invalid_argument when a region and period occur twice or a value is not finite.
    Series(SeriesSubject subject, std::vector<SeriesRecord> records);

    [[nodiscard]] const IndicatorId& indicator() const noexcept { return m_subject.indicator; }
    [[nodiscard]] const std::optional<EditionId>& edition() const noexcept { return m_subject.edition; }
    [[nodiscard]] const Citation& citation() const noexcept { return m_subject.citation; }
    [[nodiscard]] const std::string& grouping() const noexcept { return m_subject.grouping; }
    [[nodiscard]] bool isByGroup() const noexcept { return !m_subject.grouping.empty(); }
    /// Every period with at least one value, in order of time.
    [[nodiscard]] const std::vector<Period>& periods() const noexcept { return m_periods; }
    /// Every region with at least one value, in order of code.
    [[nodiscard]] const std::vector<RegionCode>& codes() const noexcept { return m_codes; }
    [[nodiscard]] std::optional<Observation> at(const RegionCode& code, Period period) const;
    /// The figures of one period in the order of codes(); an empty span if the period has none.
    [[nodiscard]] std::span<const std::optional<Observation>> row(Period period) const;

private:
    [[nodiscard]] std::optional<std::size_t> cellOf(const RegionCode& code, Period period) const;

    SeriesSubject m_subject;
    std::vector<Period> m_periods;
    std::vector<RegionCode> m_codes;
    std::vector<std::optional<Observation>> m_cells;  ///< Period by period, each in the order of m_codes.
};

}  // namespace core
