// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/panel.h"

#include <algorithm>
#include <utility>

namespace core {

Panel::Panel(std::shared_ptr<const RegionSet> regions, std::shared_ptr<const std::vector<Series>> series)
    : m_regions(std::move(regions)), m_series(std::move(series)) {
    placeSeries();
    m_nation = placeOf(nationCode());
    listSurveyed();
}

/// Gives every code of a series a place and notes where its figures are.
void Panel::placeSeries() {
    for (const Series& one : *m_series) {
        std::vector<std::uint32_t>& columnOf = m_columnsOf.emplace_back(m_regions->size() + m_beyond.size(), nowhere);
        for (std::uint32_t column = 0; column < one.codes().size(); ++column) {
            const RegionCode& code = one.codes()[column];
            Place place = placeOf(code);
            if (place == nowhere) {
                place = static_cast<Place>(m_regions->size() + m_beyond.size());
                m_beyond.push_back(code);
                m_placeBeyond.emplace(code, place);
                columnOf.push_back(nowhere);
            }
            columnOf[place] = column;
        }
    }
}

void Panel::listSurveyed() {
    std::vector<bool> hasFigures(m_regions->size() + m_beyond.size());
    for (const std::vector<std::uint32_t>& columnOf : m_columnsOf) {
        for (Place place = 0; place < columnOf.size(); ++place) {
            hasFigures[place] = hasFigures[place] || columnOf[place] != nowhere;
        }
    }
    for (Place place = 0; place < hasFigures.size(); ++place) {
        if (hasFigures[place] && place != m_nation) {
            m_surveyed.push_back(place);
        }
    }
    std::ranges::copy_if(m_surveyed, std::back_inserter(m_covered),
                         [&](Place place) { return place < m_regions->size(); });
    std::ranges::sort(m_surveyed, {}, [&](Place place) -> const RegionCode& { return codeOf(place); });
}

Place Panel::placeOf(const RegionCode& code) const {
    if (const auto region = m_regions ? m_regions->indexOf(code) : std::nullopt) {
        return static_cast<Place>(*region);
    }
    const auto found = m_placeBeyond.find(code);
    return found == m_placeBeyond.end() ? nowhere : found->second;
}

std::vector<Place> Panel::placesOf(std::span<const RegionCode> codes) const {
    std::vector<Place> places;
    places.reserve(codes.size());
    std::ranges::transform(codes, std::back_inserter(places), [&](const RegionCode& code) { return placeOf(code); });
    return places;
}

const RegionCode& Panel::codeOf(Place place) const {
    return place < m_regions->size() ? (*m_regions)[place].code : m_beyond.at(place - m_regions->size());
}

std::optional<double> Panel::areaKm2(Place place) const {
    return m_regions && place < m_regions->size() ? std::optional((*m_regions)[place].areaKm2) : std::nullopt;
}

PublishedColumn Panel::published(Indicator indicator, Vintage vintage, Period period) const {
    for (std::size_t i = 0; i < m_columnsOf.size(); ++i) {
        const Series& one = (*m_series)[i];
        if (one.indicator() == indicator && one.vintage() == vintage) {
            const auto row = one.row(period);
            return row.empty() ? PublishedColumn() : PublishedColumn(m_columnsOf[i], row);
        }
    }
    return {};
}

GroupPlaces groupPlaces(const Panel& panel, const RegionSet& regions, const Grouping& grouping) {
    GroupPlaces places;
    places.groupOf.resize(regions.size());
    for (std::size_t group = 0; group < grouping.groups().size(); ++group) {
        places.members.push_back(panel.placesOf(grouping.groups()[group].members));
        for (const Place place : places.members.back()) {
            if (place < regions.size()) {
                places.groupOf[place] = group;
            }
        }
    }
    return places;
}

}  // namespace core
