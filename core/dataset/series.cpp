// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/series.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace core {
namespace {

/// Inserts a key into a sorted vector unless it is there.
template <class Key>
void insertSorted(std::vector<Key>& sorted, const Key& key) {
    const auto place = std::ranges::lower_bound(sorted, key);
    if (place == sorted.end() || *place != key) {
        sorted.insert(place, key);
    }
}

template <class Key>
std::optional<std::size_t> position(const std::vector<Key>& sorted, const Key& key) {
    const auto found = std::ranges::lower_bound(sorted, key);
    if (found == sorted.end() || *found != key) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - sorted.begin());
}

}  // namespace

Series::Series(SeriesSubject subject, std::vector<SeriesRecord> records) : m_subject(std::move(subject)) {
    ByRegionCode<std::size_t> columnOf;
    const SeriesRecord* before = nullptr;
    for (const SeriesRecord& record : records) {
        insertSorted(m_periods, record.period);
        const bool isAnotherCode = before == nullptr || before->code != record.code;
        if (isAnotherCode && columnOf.try_emplace(record.code, 0).second) {
            m_codes.push_back(record.code);
        }
        before = &record;
    }
    std::ranges::sort(m_codes);
    for (std::size_t column = 0; column < m_codes.size(); ++column) {
        columnOf.at(m_codes[column]) = column;
    }
    m_cells.resize(m_periods.size() * m_codes.size());
    for (const SeriesRecord& record : records) {
        if (!std::isfinite(record.observation.value)) {
            throw std::invalid_argument("Series: a value of region " + record.code.text() + " is not finite");
        }
        auto& cell = m_cells[*position(m_periods, record.period) * m_codes.size() + columnOf.at(record.code)];
        if (cell) {
            throw std::invalid_argument("Series: region " + record.code.text() + " occurs twice in " +
                                        record.period.text());
        }
        cell = record.observation;
    }
}

std::optional<std::size_t> Series::cellOf(const RegionCode& code, Period period) const {
    const auto row = position(m_periods, period);
    const auto column = position(m_codes, code);
    return row && column ? std::optional(*row * m_codes.size() + *column) : std::nullopt;
}

std::span<const std::optional<Observation>> Series::row(Period period) const {
    const auto found = position(m_periods, period);
    return found ? std::span(m_cells).subspan(*found * m_codes.size(), m_codes.size())
                 : std::span<const std::optional<Observation>>();
}

std::optional<Observation> Series::at(const RegionCode& code, Period period) const {
    const auto cell = cellOf(code, period);
    return cell ? m_cells[*cell] : std::nullopt;
}

}  // namespace core
