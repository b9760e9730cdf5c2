// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "core/geometry/map_point.h"
#include "core/geometry/map_projection.h"

namespace gis {

/// Projects degrees on the CGCS2000 ellipsoid (GRS80) to metres on the map plane, and back. For a map of plane
/// coordinates, the places are these coordinates instead.
///
/// Equal input gives identical output, so vertices that neighbours share stay shared. Making an object takes about a
/// millisecond, since PROJ reads its database: keep one for repeated use. It must not be used by two threads at once.
class Projection {
public:
    /// Albers equal-area, y counted from the equator.
    /// @param centralMeridian    in degrees, like the two standard parallels.
    /// @throws Error ProjectionFailed when PROJ refuses them.
    [[nodiscard]] static Projection albers(double centralMeridian, std::array<double, 2> standardParallels);

    /// @throws Error ProjectionFailed when PROJ refuses it.
    [[nodiscard]] static Projection of(const core::MapProjection& description);

    /// @param definition  a PROJ string of one projection, from longitude and latitude to metres: "+proj=aea ...".
    /// @throws Error ProjectionFailed when PROJ does not understand it or when it is not a projection.
    explicit Projection(std::string definition);
    ~Projection();
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;

    /// Nothing when the place cannot be projected.
    [[nodiscard]] std::optional<core::MapPoint> tryProject(core::LonLat place) const;
    /// @throws Error ProjectionFailed when a place cannot be projected.
    [[nodiscard]] core::MapPoint project(core::LonLat place) const;
    [[nodiscard]] std::vector<core::MapPoint> project(std::span<const core::LonLat> places) const;
    /// Nothing when the point has no inverse projection.
    [[nodiscard]] std::optional<core::LonLat> tryUnproject(core::MapPoint point) const;

    /// Whether "longitude and latitude" are coordinates on a plane, which only change their scale.
    [[nodiscard]] bool isPlane() const noexcept { return m_plane.has_value(); }
    /// What is known about that plane.
    [[nodiscard]] const std::optional<core::PlaneCoordinates>& plane() const noexcept { return m_plane; }
    /// Whether the map shows the surroundings of a place whole in all directions, also those of a pole, and has no
    /// seam.
    [[nodiscard]] bool isAzimuthal() const noexcept { return m_isAzimuthal; }
    /// Whether the map is cut between two points although their places are neighbours on the ground: around the place
    /// opposite to the centre of an azimuthal map, they lie at opposite rims.
    [[nodiscard]] bool isCutBetween(core::MapPoint a, core::MapPoint b) const;
    /// The meridian at which the map is cut, opposite its central meridian, from -360 to below 180 degrees. Nothing for
    /// a plane, an azimuthal projection and a PROJ string.
    [[nodiscard]] std::optional<double> seam() const noexcept { return m_seam; }
    /// The PROJ string; empty for a plane.
    [[nodiscard]] const std::string& definition() const noexcept { return m_definition; }
    /// A second one, for another thread.
    [[nodiscard]] Projection copy() const;

private:
    struct Handles;
    explicit Projection(const core::PlaneCoordinates& plane);

    std::string m_definition;
    std::unique_ptr<Handles> m_handles;  ///< Null for a plane.
    std::optional<core::PlaneCoordinates> m_plane;
    bool m_isAzimuthal = false;
    std::optional<double> m_seam;
};

}  // namespace gis
