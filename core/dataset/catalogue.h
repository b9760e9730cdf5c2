// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/indicator.h"
#include "core/dataset/period.h"
#include "core/regions/region_code.h"

namespace core {

/// A heading under which a list of indicators shows some of them.
struct Topic {
    std::string id;
    Text name;
    friend bool operator==(const Topic&, const Topic&) = default;
};

/// What the regions of a data package are called, one and several of them.
struct RegionNoun {
    Text one;
    Text many;
    friend bool operator==(const RegionNoun&, const RegionNoun&) = default;
};

/// The whole that the regions are parts of (the nation), with figures of its own.
struct Whole {
    RegionCode code;
    Text name;
    friend bool operator==(const Whole&, const Whole&) = default;
};

/// A sentence that a map must carry while a region of it has no value.
struct RegionNote {
    RegionCode code;
    Text text;
    friend bool operator==(const RegionNote&, const RegionNote&) = default;
};

/// Two indicators whose charts and gap tables are shown together: bars and lines.
struct ChartPair {
    IndicatorId bars;
    IndicatorId lines;
    friend bool operator==(const ChartPair&, const ChartPair&) = default;
};

/// What is chosen where the user has not chosen yet.
struct Defaults {
    IndicatorId indicator;
    EditionId edition;
    std::string grouping;
    std::optional<Period> gapFrom;  ///< Nothing for the first period.
    std::optional<Period> gapTo;    ///< Nothing for the last one.
    friend bool operator==(const Defaults&, const Defaults&) = default;
};

/// The picture that the window opens with where it is not the default of everything else. Identifiers are those of the
/// command line; empty ones stand for the default.
struct Opening {
    IndicatorId indicator;
    EditionId edition;
    std::string grouping;
    std::string colourBy;
    std::vector<double> breaks;  ///< Class bounds as a person reads them: ratios in per cent.
    std::string ramp;
    friend bool operator==(const Opening&, const Opening&) = default;
};

/// What a map of the package is drawn from, for its source note.
struct MapDescription {
    Text boundaries;             ///< Source of the boundaries of the regions.
    Text context;                ///< Source of other land and lines; empty where there are none.
    double centralMeridian = 0;  ///< Of the equal-area conic projection, in degrees, like the following.
    std::array<double, 2> standardParallels{};
    Text inset;  ///< Name of the part that is drawn once more in a corner.
    friend bool operator==(const MapDescription&, const MapDescription&) = default;
};

/// The parts from which a Catalogue is made.
struct CatalogueParts {
    Text name;  ///< Of the area that the package is about ("China").
    RegionNoun noun;
    std::optional<Whole> whole;
    std::vector<Topic> topics;
    std::vector<Indicator> indicators;  ///< In the order of a list.
    std::vector<Edition> editions;      ///< In the order of preference.
    std::vector<RegionNote> notes;
    std::vector<ChartPair> chartPairs;
    IndicatorId population;                      ///< By which regions are weighted; empty where there is none.
    std::vector<IndicatorId> dividedIndicators;  ///< Their shares on both sides of the dividing line are shown.
    MapDescription map;
    Defaults defaults;
    std::optional<Opening> opening;  ///< Nothing for the default.
    friend bool operator==(const CatalogueParts&, const CatalogueParts&) = default;
};

/// What a data package says about its figures, checked: identifiers are unique, and formulas name indicators that exist
/// and do not lead back to themselves.
class Catalogue {
public:
    Catalogue() = default;
    /// @throws std::invalid_argument when the parts contradict one another; the text says which.
    explicit Catalogue(CatalogueParts parts);

    [[nodiscard]] const Text& name() const noexcept { return m_parts.name; }
    [[nodiscard]] const RegionNoun& noun() const noexcept { return m_parts.noun; }
    [[nodiscard]] const std::optional<Whole>& whole() const noexcept { return m_parts.whole; }
    [[nodiscard]] std::span<const Topic> topics() const noexcept { return m_parts.topics; }
    [[nodiscard]] std::span<const Indicator> indicators() const noexcept { return m_parts.indicators; }
    [[nodiscard]] std::span<const Edition> editions() const noexcept { return m_parts.editions; }
    [[nodiscard]] std::span<const RegionNote> notes() const noexcept { return m_parts.notes; }
    [[nodiscard]] const IndicatorId& population() const noexcept { return m_parts.population; }
    [[nodiscard]] std::span<const IndicatorId> dividedIndicators() const noexcept { return m_parts.dividedIndicators; }
    [[nodiscard]] const MapDescription& map() const noexcept { return m_parts.map; }
    [[nodiscard]] const Defaults& defaults() const noexcept { return m_parts.defaults; }
    [[nodiscard]] const std::optional<Opening>& opening() const noexcept { return m_parts.opening; }

    /// @throws std::invalid_argument when there is no such indicator.
    [[nodiscard]] const Indicator& indicator(const IndicatorId& id) const;
    [[nodiscard]] const Indicator* find(const IndicatorId& id) const;
    [[nodiscard]] const Edition* find(const EditionId& id) const;
    /// The pair that an indicator is part of; nothing for most.
    [[nodiscard]] const ChartPair* chartPairOf(const IndicatorId& id) const;
    /// The published indicators that the values of an indicator are computed from, itself included where it may be
    /// published; each once.
    [[nodiscard]] std::vector<IndicatorId> publishedInputs(const IndicatorId& id) const;

    friend bool operator==(const Catalogue& a, const Catalogue& b) { return a.m_parts == b.m_parts; }

private:
    enum class Visit { NotYet, Open, Done };
    void inheritGrouping(std::size_t index, std::vector<Visit>& visits);

    CatalogueParts m_parts;
    std::map<IndicatorId, std::size_t> m_indexOf;
};

}  // namespace core
