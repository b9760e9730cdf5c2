// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/projection.h"

#include <cmath>
#include <limits>
#include <locale>
#include <new>
#include <sstream>
#include <utility>

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

bool isFinite(const PJ_COORD& coordinate) { return std::isfinite(coordinate.xy.x) && std::isfinite(coordinate.xy.y); }

}  // namespace

struct Projection::Handles {
    detail::ProjContext context;  // first, because it must outlive the operation
    detail::ProjOperation operation;
};

Projection Projection::albers(double centralMeridian, std::array<double, 2> standardParallels) {
    std::ostringstream definition;
    definition.imbue(std::locale::classic());
    definition.precision(std::numeric_limits<double>::max_digits10);
    definition << "+proj=aea +lat_0=0 +lon_0=" << centralMeridian << " +lat_1=" << standardParallels[0]
               << " +lat_2=" << standardParallels[1] << " +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs";
    return Projection(definition.str());
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
    PJ* operation = m_handles->operation.get();
    const PJ_COORD image =
        proj_trans(operation, PJ_FWD, proj_coord(proj_torad(place.lon), proj_torad(place.lat), 0, 0));
    if (!isFinite(image)) {
        proj_errno_reset(operation);
        return std::nullopt;
    }
    return core::MapPoint{image.xy.x, image.xy.y};
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
    PJ* operation = m_handles->operation.get();
    const PJ_COORD place = proj_trans(operation, PJ_INV, proj_coord(point.x, point.y, 0, 0));
    if (!isFinite(place)) {
        proj_errno_reset(operation);
        return std::nullopt;
    }
    return core::LonLat{proj_todeg(place.lp.lam), proj_todeg(place.lp.phi)};
}

}  // namespace gis
