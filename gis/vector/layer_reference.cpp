// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/layer_reference.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "gis/detail/gdal_error_scope.h"
#include "gis/error.h"
#include "gis/vector/degrees.h"

namespace gis::detail {
namespace {

constexpr double roundingDegrees = 1e-6;

core::Box swappedBox(const StoredBox& box) { return {{box.min.y, box.min.x}, {box.max.y, box.max.x}}; }

bool isFiniteBox(const StoredBox& box) {
    return std::isfinite(box.min.x) && std::isfinite(box.min.y) && std::isfinite(box.max.x) && std::isfinite(box.max.y);
}

bool isWithin(const StoredBox& box, double x, double y) {
    return box.min.x >= -x && box.max.x <= x && box.min.y >= -y && box.max.y <= y;
}

/// Whether coordinates may be degrees, the longitude first: from -180 to 180, or from 0 to 360.
bool mayBeDegrees(const StoredBox& box) {
    return isWithin(box, fullTurn + roundingDegrees, northPole + roundingDegrees);
}

/// Whether coordinates may be degrees, but only with the latitude first.
bool areSwappedDegrees(const StoredBox& box) {
    return !mayBeDegrees(box) && mayBeDegrees(swappedBox(box)) && isWithin(swappedBox(box), halfTurn, northPole);
}

template <class Predicate>
bool holdsForMost(const std::vector<StoredBox>& boxes, const Predicate& predicate) {
    return 2 * static_cast<std::size_t>(
                   std::ranges::count_if(boxes, [&](const StoredBox& box) { return predicate(box); })) >=
           boxes.size();
}

/// Whether boxes of coordinates agree with a reference system.
class ReferenceTest {
public:
    explicit ReferenceTest(const SpatialReference& system) : m_isGeographic(OSRIsGeographic(system.get()) != 0) {
        const GdalErrorScope errors;
        if (m_isGeographic) {
            return;
        }
        const SpatialReference degrees = traditional(SpatialReference(OSRCloneGeogCS(system.get())));
        if (degrees) {
            m_toDegrees.reset(OCTNewCoordinateTransformation(system.get(), degrees.get()));
        }
        constexpr double longestUnit = 10;  // metres: metres and feet, not kilometres
        m_isMetric = OSRGetLinearUnits(system.get(), nullptr) < longestUnit;
        constexpr double unknown = -1000;
        LonLatExtent area;
        const char* name = nullptr;
        if (OSRGetAreaOfUse(system.get(), &area.west, &area.south, &area.east, &area.north, &name) != 0 &&
            area.west > unknown) {
            m_area = area;
        } else if (std::string_view(projectionName(system)).find("Transverse_Mercator") != std::string_view::npos) {
            const double meridian = OSRGetProjParm(system.get(), "central_meridian", 0, nullptr);
            m_area = LonLatExtent{meridian - 3, meridian + 3, -northPole, northPole};
        }
    }

    [[nodiscard]] bool operator()(const StoredBox& box) const {
        if (m_isGeographic) {
            return mayBeDegrees(box);
        }
        if (m_isMetric && (mayBeDegrees(box) || mayBeDegrees(swappedBox(box)))) {
            return false;  // a map of a few hundred metres at the origin of the system
        }
        return !m_area || isInArea(box.centre());
    }

private:
    static std::string projectionName(const SpatialReference& system) {
        const char* name = OSRGetAttrValue(system.get(), "PROJECTION", 0);
        return name == nullptr ? "" : name;
    }

    /// Whether a place lies in the area of use or not far from it: systems are used beyond their area.
    [[nodiscard]] bool isInArea(core::MapPoint place) const {
        constexpr double margin = 15;  // degrees
        const GdalErrorScope errors;
        int succeeded = 0;
        if (!m_toDegrees || OCTTransformEx(m_toDegrees.get(), 1, &place.x, &place.y, nullptr, &succeeded) == 0 ||
            succeeded == 0) {
            return false;
        }
        const double width = m_area->east - m_area->west + (m_area->east < m_area->west ? fullTurn : 0);
        const double fromMiddle = std::abs(std::remainder(place.x - (m_area->west + width / 2), fullTurn));
        return fromMiddle <= width / 2 + margin && place.y >= m_area->south - margin &&
               place.y <= m_area->north + margin;
    }

    bool m_isGeographic;
    bool m_isMetric = false;
    CoordinateTransformation m_toDegrees;
    std::optional<LonLatExtent> m_area;
};

/// The boxes of all features, without those that are not numbers.
std::vector<StoredBox> featureBoxes(const VectorLayer& layer) {
    const GdalErrorScope errors;
    std::vector<StoredBox> boxes;
    OGR_L_ResetReading(layer.handle());
    while (true) {
        const OgrFeature feature(OGR_L_GetNextFeature(layer.handle()));
        if (!feature) {
            break;
        }
        const OGRGeometryH shape = OGR_F_GetGeometryRef(feature.get());
        if (shape == nullptr || OGR_G_IsEmpty(shape) != 0) {
            continue;
        }
        OGREnvelope envelope{};
        OGR_G_GetEnvelope(shape, &envelope);
        const StoredBox box{{envelope.MinX, envelope.MinY}, {envelope.MaxX, envelope.MaxY}};
        if (isFiniteBox(box)) {
            boxes.push_back(box);
        }
    }
    OGR_L_ResetReading(layer.handle());
    return boxes;
}

/// The extent that a layer states, or its features have together; nothing when it is not plausible.
std::optional<StoredBox> layerExtent(const VectorLayer& layer) {
    const GdalErrorScope errors;
    OGREnvelope envelope{};
    const bool isKnown = OGR_L_GetExtent(layer.handle(), &envelope, TRUE) == OGRERR_NONE;
    OGR_L_ResetReading(layer.handle());
    const StoredBox box{{envelope.MinX, envelope.MinY}, {envelope.MaxX, envelope.MaxY}};
    const bool isPlausible = isKnown && isFiniteBox(box) && box.max.x > box.min.x && box.max.y > box.min.y;
    return isPlausible ? std::optional(box) : std::nullopt;
}

/// The box around those boxes that agree; around all when none does.
template <class Predicate>
StoredBox unionOf(const std::vector<StoredBox>& boxes, const Predicate& agrees) {
    std::optional<StoredBox> agreeing;
    std::optional<StoredBox> whole;
    for (const StoredBox& box : boxes) {
        whole = whole ? whole->united(box) : box;
        if (agrees(box)) {
            agreeing = agreeing ? agreeing->united(box) : box;
        }
    }
    return agreeing ? *agreeing : whole.value_or(StoredBox{});
}

std::string codeOf(OGRSpatialReferenceH system) {
    const char* authority = OSRGetAuthorityName(system, nullptr);
    const char* code = OSRGetAuthorityCode(system, nullptr);
    return authority == nullptr || code == nullptr ? "" : std::string(authority) + ":" + code;
}

std::string nameOfSystem(OGRSpatialReferenceH system) {
    const char* name = OSRGetName(system);
    return name == nullptr ? "" : name;
}

/// Whether a text is an authority and its code: "EPSG:4490".
bool isRegistered(std::string_view code) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const std::string_view authority = code.substr(0, code.find(':'));
    const std::string_view number = code.substr(std::min(code.size(), authority.size() + 1));
    return !authority.empty() && !number.empty() && std::ranges::all_of(authority, isLetter) &&
           std::ranges::all_of(number, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

/// @throws Error UnknownReferenceSystem.
SpatialReference systemOfCode(const std::string& code, const std::string& subject) {
    const GdalErrorScope errors;
    SpatialReference system(OSRNewSpatialReference(nullptr));
    if (!system || !isRegistered(code) || OSRSetFromUserInput(system.get(), code.c_str()) != OGRERR_NONE) {
        throw Error(ErrorKind::UnknownReferenceSystem, subject, code);
    }
    return traditional(std::move(system));
}

/// Finds the reference system of one layer.
class ReferenceSearch {
public:
    ReferenceSearch(const VectorLayer& layer, const std::string& given) : m_layer(layer), m_given(given) {
        if (const std::optional<StoredBox> extent = layerExtent(layer)) {
            m_boxes = {*extent};
        } else {
            surveyAll();
        }
    }

    LayerReference found() {
        if (m_given == "plane") {
            return plane({}, std::nullopt);
        }
        if (!m_given.empty()) {
            return given();
        }
        const OGRSpatialReferenceH declared = m_layer.referenceSystem();
        if (!m_layer.crsMember().notUnderstood.empty()) {
            throw withCandidates(Error(ErrorKind::ReferenceNotUnderstood, m_layer.path(),
                                       m_layer.crsMember().notUnderstood, TableCell{0, "crs"}));
        }
        if (declared == nullptr || m_layer.crsMember().isNull) {
            return guessed();
        }
        if (OSRIsLocal(declared) != 0) {
            return plane({}, OSRGetLinearUnits(declared, nullptr));
        }
        SpatialReference system = traditional(SpatialReference(OSRClone(declared)));
        const bool isDefault = m_layer.hasDefaultReference() && OSRIsGeographic(system.get()) != 0;
        const ReferenceTest agrees(system);
        if (const std::optional<bool> isSwapped = order(agrees)) {
            return located(std::move(system), ReferenceStatus::Declared, *isSwapped, agrees);
        }
        if (isDefault) {
            return guessed();
        }
        throw withCandidates(Error(ErrorKind::ReferenceContradicted, m_layer.path(), nameOfSystem(system.get())));
    }

private:
    /// The error with the codes of the systems that the coordinates suggest.
    [[nodiscard]] Error withCandidates(Error error) const {
        if (!m_boxes.empty()) {
            const ReferenceGuess guess = guessedReference(m_boxes);
            error.names = guess.code.empty() ? guess.candidates : std::vector{guess.code};
        }
        return error;
    }

    void surveyAll() {
        m_isSurveyed = true;
        m_boxes = featureBoxes(m_layer);
    }

    /// Whether most boxes agree with a system when the axes are swapped (true) or as they are (false); nothing when
    /// neither is so. A file without coordinates agrees with everything.
    [[nodiscard]] std::optional<bool> order(const ReferenceTest& agrees) {
        if (holdsForMost(m_boxes, agrees)) {
            return false;
        }
        if (!m_isSurveyed) {  // one bad coordinate may have spoilt the extent
            surveyAll();
            if (holdsForMost(m_boxes, agrees)) {
                return false;
            }
        }
        const auto agreesSwapped = [&](const StoredBox& box) { return agrees(swappedBox(box)); };
        return holdsForMost(m_boxes, agreesSwapped) ? std::optional(true) : std::nullopt;
    }

    LayerReference located(SpatialReference system, ReferenceStatus status, bool isSwapped,
                           const ReferenceTest& agrees) {
        std::vector<StoredBox> boxes = m_boxes;
        if (isSwapped) {
            std::ranges::transform(boxes, boxes.begin(), swappedBox);
        }
        ReferenceSystem description{nameOfSystem(system.get()), codeOf(system.get()), status, isSwapped, {}, {}};
        return {std::move(description), std::move(system), unionOf(boxes, agrees)};
    }

    LayerReference plane(std::vector<std::string> candidates, std::optional<double> metresPerUnit) {
        if (!m_isSurveyed && m_boxes.empty()) {
            surveyAll();
        }
        ReferenceSystem description{"", "", ReferenceStatus::Plane, false, std::move(candidates), metresPerUnit};
        return {std::move(description), nullptr, unionOf(m_boxes, [](const StoredBox&) { return true; })};
    }

    LayerReference given() {
        SpatialReference system = systemOfCode(m_given, m_layer.path());
        const ReferenceTest agrees(system);
        const bool isSwapped = order(agrees).value_or(false);
        return located(std::move(system), ReferenceStatus::Given, isSwapped, agrees);
    }

    LayerReference guessed() {
        if (m_boxes.empty()) {
            throw Error(ErrorKind::NoFeatures, m_layer.path(), "");
        }
        if (!m_isSurveyed && !mayBeDegrees(m_boxes.front())) {
            surveyAll();
        }
        const ReferenceGuess guess = guessedReference(m_boxes);
        if (guess.code.empty()) {
            return plane(guess.candidates, guess.isMetric ? std::optional(1.0) : std::nullopt);
        }
        SpatialReference system = systemOfCode(guess.code, m_layer.path());
        const ReferenceTest agrees(system);
        LayerReference reference = located(std::move(system), ReferenceStatus::Guessed, guess.isSwapped, agrees);
        reference.description.candidates = guess.candidates;
        return reference;
    }

    const VectorLayer& m_layer;
    std::string m_given;
    std::vector<StoredBox> m_boxes;
    bool m_isSurveyed = false;
};

// Coordinates of Gauss-Kruger zones as they are used in China. The easting is 500 km at the central meridian; a file
// may put the number of the zone before it, in millions. A province may reach far beyond the zone that it is drawn in.
constexpr double zoneWidth = 1e6;
constexpr double leastEasting = -2e5;
constexpr double greatestEasting = 1.3e6;
constexpr int firstZoneBeyondMercator = 16;  // the coordinates would be in the Pacific
constexpr double leastNorthing = 3e5;
constexpr double greatestNorthing = 6.5e6;

bool mayBeNorthing(const StoredBox& box) { return box.min.y >= leastNorthing && box.max.y <= greatestNorthing; }

/// The number of the zone before the eastings; nothing when they cannot have one.
std::optional<int> zoneBefore(const StoredBox& box) {
    const double zone = std::floor(box.centre().x / zoneWidth);
    const double first = box.min.x - zone * zoneWidth;
    const double last = box.max.x - zone * zoneWidth;
    constexpr double mostZones = 120;  // of 3 degrees; an integer cannot hold every larger number
    const bool isClear = zone >= firstZoneBeyondMercator;
    const bool isInside = isClear ? first >= leastEasting && last <= greatestEasting : first > 0 && last < zoneWidth;
    const bool isZone = isInside && std::abs(zone) <= mostZones && mayBeNorthing(box);
    return isZone ? std::optional(static_cast<int>(zone)) : std::nullopt;
}

/// The codes of CGCS2000 Gauss-Kruger with the number of the zone before the easting.
std::optional<std::string> zonedCode(const StoredBox& box) {
    const std::optional<int> zone = zoneBefore(box);
    if (zone && *zone >= 13 && *zone <= 23) {
        return "EPSG:" + std::to_string(4491 + *zone - 13);  // 6-degree zones
    }
    if (zone && *zone >= 25 && *zone <= 45) {
        return "EPSG:" + std::to_string(4513 + *zone - 25);  // 3-degree zones
    }
    return std::nullopt;
}

bool mayBeUnzoned(const StoredBox& box) {
    return box.min.x >= leastEasting && box.max.x <= greatestEasting && mayBeNorthing(box);
}

/// The codes of CGCS2000 Gauss-Kruger for each central meridian, without a number before the easting.
std::vector<std::string> unzonedCodes() {
    std::vector<std::string> codes;
    for (int code = 4534; code <= 4554; ++code) {  // 3-degree zones, 75 E to 135 E
        codes.push_back("EPSG:" + std::to_string(code));
    }
    for (int code = 4502; code <= 4512; ++code) {  // 6-degree zones, 75 E to 135 E
        codes.push_back("EPSG:" + std::to_string(code));
    }
    return codes;
}

constexpr const char* webMercator = "EPSG:3857";

/// A zone of 90 E and beyond cannot be confused with Web Mercator, whose coordinates would lie in the Pacific.
bool isZoneBeyondMercator(const StoredBox& box) {
    const std::optional<int> zone = zoneBefore(box);
    return zone && *zone >= firstZoneBeyondMercator && zonedCode(box);
}

bool mayBeWebMercator(const StoredBox& box) {
    constexpr double half = 20'037'508.4;     // metres: half the circumference of the equator
    constexpr double northmost = 15'500'000;  // 80 degrees of latitude
    constexpr double tooSmall = 1e5;          // a place within a degree of the origin in the Gulf of Guinea
    return isWithin(box, half, northmost) && !isZoneBeyondMercator(box) &&
           (std::abs(box.centre().x) > tooSmall || std::abs(box.centre().y) > tooSmall);
}

/// What numbers that are not degrees may be. Only the axes of Gauss-Kruger are ever swapped: its standard puts the
/// northing first.
std::vector<std::string> metricCodes(const StoredBox& box, bool isSwapped) {
    std::vector<std::string> codes;
    if (const std::optional<std::string> code = zonedCode(box)) {
        codes.push_back(*code);
    }
    if (mayBeUnzoned(box)) {
        std::ranges::move(unzonedCodes(), std::back_inserter(codes));
    }
    if (!isSwapped && mayBeWebMercator(box)) {
        codes.emplace_back(webMercator);
    }
    return codes;
}

}  // namespace

SpatialReference traditional(SpatialReference reference) {
    if (reference) {
        OSRSetAxisMappingStrategy(reference.get(), OAMS_TRADITIONAL_GIS_ORDER);
    }
    return reference;
}

ReferenceGuess guessedReference(const std::vector<StoredBox>& boxes) {
    if (holdsForMost(boxes, mayBeDegrees)) {
        return {"EPSG:4326", false, {}, false};
    }
    if (holdsForMost(boxes, areSwappedDegrees)) {
        return {"EPSG:4326", true, {}, false};
    }
    const StoredBox whole = unionOf(boxes, [](const StoredBox& box) { return isFiniteBox(box); });
    std::vector<std::string> codes = metricCodes(whole, false);
    const std::vector<std::string> swappedCodes = metricCodes(swappedBox(whole), true);
    if (codes.empty() && swappedCodes.size() == 1) {
        return {swappedCodes.front(), true, {}, true};
    }
    if (codes.size() == 1 && swappedCodes.empty()) {
        return {codes.front(), false, {}, true};
    }
    std::ranges::copy_if(swappedCodes, std::back_inserter(codes),
                         [&](const std::string& code) { return std::ranges::find(codes, code) == codes.end(); });
    // Areas in Web Mercator are not those on Earth.
    const bool isMetric = !codes.empty() && std::ranges::find(codes, webMercator) == codes.end();
    return {"", false, std::move(codes), isMetric};
}

LayerReference referenceOf(const VectorLayer& layer, const std::string& given) {
    return ReferenceSearch(layer, given).found();
}

}  // namespace gis::detail
