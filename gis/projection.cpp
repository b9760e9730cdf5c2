// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/projection.h"

#include <cmath>
#include <initializer_list>
#include <limits>
#include <locale>
#include <new>
#include <sstream>
#include <utility>
#include <variant>

#include "gis/detail/library_message.h"
#include "gis/detail/proj_handles.h"
#include "gis/error.h"

namespace gis {
namespace {

std::string lastError(PJ_CONTEXT* context) {
    const int number = proj_context_errno(context);
    return number == 0 ? std::string() : detail::libraryMessage(proj_context_errno_string(context, number));
}

/// Loggers of a PROJ context. PROJ reports some errors at any log level.
void collect(void* log, int /*level*/, const char* message) { static_cast<std::string*>(log)->append(message); }
void ignore(void* /*log*/, int /*level*/, const char* /*message*/) {}

std::string pairText(double first, double second) {
    std::ostringstream text;
    text << first << ", " << second;
    return text.str();
}

/// The PROJ string of a description.
struct ProjString {
    std::string operator()(const core::AlbersEqualArea& cone) const {
        return text({"+proj=aea +lat_0=0 +lon_0=", cone.centralMeridian, " +lat_1=", cone.standardParallels[0],
                     " +lat_2=", cone.standardParallels[1]});
    }
    std::string operator()(const core::LambertAzimuthalEqualArea& azimuthal) const {
        return text({"+proj=laea +lat_0=", azimuthal.centre.lat, " +lon_0=", azimuthal.centre.lon});
    }
    std::string operator()(const core::CylindricalEqualArea& cylinder) const {
        return text({"+proj=cea +lon_0=", cylinder.centralMeridian, " +lat_ts=", cylinder.standardParallel});
    }
    std::string operator()(const core::EqualEarth& world) const {
        return text({"+proj=eqearth +lon_0=", world.centralMeridian});
    }
    std::string operator()(const core::PlaneCoordinates& /*plane*/) const { return {}; }

private:
    static std::string text(std::initializer_list<std::variant<const char*, double>> parts) {
        std::ostringstream definition;
        definition.imbue(std::locale::classic());
        definition.precision(std::numeric_limits<double>::max_digits10);
        for (const auto& part : parts) {
            std::visit([&](const auto& value) { definition << value; }, part);
        }
        definition << " +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs";
        return definition.str();
    }
};

/// The meridian opposite the central one.
struct SeamOf {
    template <class CentralMeridian>
    std::optional<double> operator()(const CentralMeridian& map) const {
        return map.centralMeridian - 180;
    }
    std::optional<double> operator()(const core::LambertAzimuthalEqualArea& /*azimuthal*/) const { return {}; }
    std::optional<double> operator()(const core::PlaneCoordinates& /*plane*/) const { return {}; }
};

bool isFinite(const PJ_COORD& coordinate) { return std::isfinite(coordinate.xy.x) && std::isfinite(coordinate.xy.y); }

}  // namespace

struct Projection::Handles {
    detail::ProjContext context;  // first, because it must outlive the operation
    detail::ProjOperation operation;
};

Projection Projection::albers(double centralMeridian, std::array<double, 2> standardParallels) {
    return of(core::AlbersEqualArea{centralMeridian, standardParallels});
}

Projection Projection::of(const core::MapProjection& description) {
    if (const auto* plane = std::get_if<core::PlaneCoordinates>(&description)) {
        return Projection(*plane);
    }
    Projection projection(std::visit(ProjString{}, description));
    projection.m_isAzimuthal = std::holds_alternative<core::LambertAzimuthalEqualArea>(description);
    projection.m_seam = std::visit(SeamOf{}, description);
    return projection;
}

Projection::Projection(const core::PlaneCoordinates& plane) : m_plane(plane) {}

Projection Projection::copy() const {
    if (m_plane) {
        return Projection(*m_plane);
    }
    Projection other(m_definition);
    other.m_isAzimuthal = m_isAzimuthal;
    other.m_seam = m_seam;
    return other;
}

Projection::Projection(std::string definition)
    : m_definition(std::move(definition)), m_handles(std::make_unique<Handles>()) {
    m_handles->context.reset(proj_context_create());
    PJ_CONTEXT* context = m_handles->context.get();
    if (context == nullptr) {
        throw std::bad_alloc();  // PROJ would use its default context, which prints errors
    }
    std::string log;
    proj_log_func(context, &log, collect);
    m_handles->operation.reset(proj_create(context, m_definition.c_str()));
    proj_log_func(context, nullptr, ignore);
    const PJ* operation = m_handles->operation.get();
    if (operation == nullptr || proj_angular_input(m_handles->operation.get(), PJ_FWD) == 0) {
        (void)detail::libraryMessage(log);  // throws when it reports a lack of memory
        throw Error(ErrorKind::ProjectionFailed, m_definition, lastError(context));
    }
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

std::optional<core::MapPoint> Projection::tryProject(core::LonLat place) const {
    if (m_plane) {
        constexpr double farthest = 1e100;  // an area of larger coordinates could be infinite
        const bool isPlace = std::abs(place.lon) <= farthest && std::abs(place.lat) <= farthest;
        return isPlace ? std::optional(
                             core::MapPoint{place.lon * m_plane->mapUnitsPerUnit, place.lat * m_plane->mapUnitsPerUnit})
                       : std::nullopt;
    }
    PJ* operation = m_handles->operation.get();
    const PJ_COORD image =
        proj_trans(operation, PJ_FWD, proj_coord(proj_torad(place.lon), proj_torad(place.lat), 0, 0));
    if (!isFinite(image)) {
        proj_errno_reset(operation);
        return std::nullopt;
    }
    return core::MapPoint{image.xy.x, image.xy.y};
}

bool Projection::isCutBetween(core::MapPoint a, core::MapPoint b) const {
    constexpr double earthRadiusM = 6.4e6;
    return m_isAzimuthal && std::hypot(a.x - b.x, a.y - b.y) > earthRadiusM;
}

core::MapPoint Projection::project(core::LonLat place) const {
    const std::optional<core::MapPoint> image = tryProject(place);
    if (!image) {
        throw Error(ErrorKind::ProjectionFailed, pairText(place.lon, place.lat), m_definition);
    }
    return *image;
}

std::vector<core::MapPoint> Projection::project(std::span<const core::LonLat> places) const {
    std::vector<core::MapPoint> points;
    points.reserve(places.size());
    for (const core::LonLat& place : places) {
        points.push_back(project(place));
    }
    return points;
}

std::optional<core::LonLat> Projection::tryUnproject(core::MapPoint point) const {
    if (m_plane) {
        return core::LonLat{point.x / m_plane->mapUnitsPerUnit, point.y / m_plane->mapUnitsPerUnit};
    }
    PJ* operation = m_handles->operation.get();
    const PJ_COORD place = proj_trans(operation, PJ_INV, proj_coord(point.x, point.y, 0, 0));
    if (!isFinite(place)) {
        proj_errno_reset(operation);
        return std::nullopt;
    }
    return core::LonLat{proj_todeg(place.lp.lam), proj_todeg(place.lp.phi)};
}

}  // namespace gis
