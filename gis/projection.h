// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/geometry/lon_lat.h"
#include "core/geometry/map_point.h"

namespace gis {

/// From degrees on the CGCS2000 ellipsoid (GRS80) to metres on the map plane, and back.
///
/// The same input always gives the same bits, so vertices that neighbours share stay shared. One object must not be
/// used by two threads at once.
class Projection {
public:
    /// Albers equal-area, central meridian 105 E, standard parallels 25 N and 47 N, y counted from the equator:
    /// customary for maps of China. It has no EPSG code, so the definition is written out.
    [[nodiscard]] static Projection chinaAlbers();

    /// @param definition  a PROJ string of one projection, from longitude and latitude to metres: "+proj=aea ...".
    /// @throws Error ProjectionFailed when PROJ does not understand it or it is no projection.
    explicit Projection(std::string definition);
    ~Projection();
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;

    /// @throws Error ProjectionFailed when the place has no image on the plane.
    [[nodiscard]] core::MapPoint project(core::LonLat place) const;
    [[nodiscard]] std::vector<core::MapPoint> project(std::span<const core::LonLat> places) const;
    /// @throws Error ProjectionFailed when no place has this image.
    [[nodiscard]] core::LonLat unproject(core::MapPoint point) const;

    /// As given, in PROJ's notation.
    [[nodiscard]] const std::string& definition() const noexcept { return m_definition; }

private:
    struct Handles;
    std::string m_definition;
    std::unique_ptr<Handles> m_handles;
};

}  // namespace gis
