// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/indicator.h"
#include "core/dataset/line_description.h"
#include "core/dataset/period.h"
#include "core/geometry/map_projection.h"
#include "core/regions/region_code.h"

namespace core {

/// A heading in a list of indicators.
struct Topic {
    std::string id;
    Text name;
    friend bool operator==(const Topic&, const Topic&) = default;
};

/// The noun for the regions of a data package: "province", "provinces".
struct RegionNoun {
    Text one;
    Text many;
    friend bool operator==(const RegionNoun&, const RegionNoun&) = default;
};

/// The whole that consists of the regions (the nation). It has figures of its own.
struct Whole {
    RegionCode code;
    Text name;   ///< A common noun: "nation".
    Text level;  ///< What its value is called: "national level"; may be empty.
    friend bool operator==(const Whole&, const Whole&) = default;
};

/// A sentence that a map must show while a region has no value.
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

/// The settings that the program starts with.
struct Defaults {
    IndicatorId indicator;
    IndicatorId gapIndicator;  ///< The one that the command `gaps` compares.
    EditionId edition;
    std::string grouping;
    std::optional<Period> gapFrom;  ///< Nothing for the first period.
    std::optional<Period> gapTo;    ///< Nothing for the last one.
    friend bool operator==(const Defaults&, const Defaults&) = default;
};

/// The view that the window opens with, where it differs from Defaults. Identifiers are those of the command line; an
/// empty one stands for the default.
struct InitialView {
    IndicatorId indicator;
    EditionId edition;
    std::string grouping;
    std::string colourBy;
    std::vector<double> breaks;  ///< Class bounds as a person reads them: ratios in per cent.
    std::string ramp;
    friend bool operator==(const InitialView&, const InitialView&) = default;
};

/// Describes the sources and the projection of the map.
struct MapDescription {
    Text boundaries;           ///< Source of the boundaries of the regions.
    Text context;              ///< Source of the land and lines around them; empty if there are none.
    MapProjection projection;  ///< Of all shapes of the map.
    Text inset;                ///< Name of the part that is repeated in a corner.
    friend bool operator==(const MapDescription&, const MapDescription&) = default;
};

/// A published indicator and the edition in which it is read.
struct PublishedInput {
    IndicatorId indicator;
    EditionId edition;
    friend bool operator==(const PublishedInput&, const PublishedInput&) = default;
};

/// The input of the constructor of Catalogue.
struct CatalogueParts {
    Text name;  ///< Name of the area ("China").
    RegionNoun noun;
    std::optional<Whole> whole;
    std::vector<Topic> topics;
    std::vector<Indicator> indicators;  ///< In the order in which lists show them.
    std::vector<Edition> editions;      ///< The preferred one first.
    std::vector<RegionNote> notes;
    std::vector<ChartPair> chartPairs;
    IndicatorId population;  ///< The weight of a region; empty if there is none.
    std::optional<LineDescription> dividingLine;
    MapDescription map;
    Defaults defaults;
    std::optional<InitialView> initialView;  ///< Nothing for the default.
    /// Name of the grouping whose groups are the regions; nothing if the regions are those of a boundary file.
    std::optional<Text> groupsOf = {};
    friend bool operator==(const CatalogueParts&, const CatalogueParts&) = default;
};

/// The id of an indicator that holds the areas of regions, if there is one. The dividing line always shows the share of
/// the area, measured on the map, so the area is not also among the indicators that it divides.
inline constexpr std::string_view areaIndicatorId = "area";

/// Describes the figures of a data package. Identifiers are unique; formulas name existing indicators and have no
/// cycles.
class Catalogue {
public:
    Catalogue() = default;
    /// @throws CatalogueError when the parts contradict each other.
    explicit Catalogue(CatalogueParts parts);

    /// All that it was made from.
    [[nodiscard]] const CatalogueParts& parts() const noexcept { return m_parts; }
    [[nodiscard]] const Text& name() const noexcept { return m_parts.name; }
    [[nodiscard]] const RegionNoun& noun() const noexcept { return m_parts.noun; }
    [[nodiscard]] const std::optional<Whole>& whole() const noexcept { return m_parts.whole; }
    [[nodiscard]] std::span<const Topic> topics() const noexcept { return m_parts.topics; }
    [[nodiscard]] std::span<const Indicator> indicators() const noexcept { return m_parts.indicators; }
    [[nodiscard]] std::span<const Edition> editions() const noexcept { return m_parts.editions; }
    [[nodiscard]] std::span<const RegionNote> notes() const noexcept { return m_parts.notes; }
    [[nodiscard]] const IndicatorId& population() const noexcept { return m_parts.population; }
    [[nodiscard]] const std::optional<LineDescription>& dividingLine() const noexcept { return m_parts.dividingLine; }
    /// The indicators whose shares on both sides of the dividing line are shown; none without a line.
    [[nodiscard]] std::span<const IndicatorId> dividedIndicators() const noexcept;
    [[nodiscard]] const MapDescription& map() const noexcept { return m_parts.map; }
    /// The projection on whose map a dividing line of LineCurve::Albers is straight: that of the map, unless the map
    /// has another one than the data package.
    [[nodiscard]] const MapProjection& lineProjection() const noexcept {
        const auto& line = m_parts.dividingLine;
        return line && line->straightOn ? *line->straightOn : m_parts.map.projection;
    }
    [[nodiscard]] const Defaults& defaults() const noexcept { return m_parts.defaults; }
    [[nodiscard]] const std::optional<InitialView>& initialView() const noexcept { return m_parts.initialView; }
    [[nodiscard]] const std::optional<Text>& groupsOf() const noexcept { return m_parts.groupsOf; }

    /// @throws std::invalid_argument when there is no such indicator.
    [[nodiscard]] const Indicator& indicator(const IndicatorId& id) const;
    [[nodiscard]] const Indicator* find(const IndicatorId& id) const;
    [[nodiscard]] const Edition* find(const EditionId& id) const;
    /// The pair that contains an indicator; null if there is none.
    [[nodiscard]] const ChartPair* chartPairOf(const IndicatorId& id) const;
    /// The published indicators that an indicator is computed from, without repetition. Includes the indicator itself
    /// if it may be published.
    [[nodiscard]] std::vector<IndicatorId> publishedInputs(const IndicatorId& id) const;
    /// The same with the edition in which each is read when the indicator is shown in `edition`.
    [[nodiscard]] std::vector<PublishedInput> publishedInputs(const IndicatorId& id, const EditionId& edition) const;
    /// Whether several regions together have a value of an indicator: false for published figures by region with
    /// Aggregation::None, and for what is computed from them. (Constant prices are summed region by region.)
    [[nodiscard]] bool canBeAggregated(const IndicatorId& id) const;
    /// What a reader must know about the figures of an indicator in an edition: its own notes and those of the
    /// indicators that it is computed from, each once.
    [[nodiscard]] std::vector<Text> notesOn(const IndicatorId& id, const EditionId& edition) const;

    friend bool operator==(const Catalogue& a, const Catalogue& b) { return a.m_parts == b.m_parts; }

private:
    enum class Visit { NotYet, Open, Done };
    void inheritGrouping(std::size_t index, std::vector<Visit>& visits);
    void checkEditions(const Indicator& indicator) const;
    /// @param where  what names the id, for the error.
    /// @throws CatalogueError when the catalogue has no such indicator.
    void require(const IndicatorId& id, const std::string& where) const;
    /// The same, but an empty id names nothing.
    void requireIfNamed(const IndicatorId& id, const std::string& where) const;
    void requireIfNamed(const EditionId& id, const std::string& where) const;

    CatalogueParts m_parts;
    std::map<IndicatorId, std::size_t> m_indexOf;
};

}  // namespace core
