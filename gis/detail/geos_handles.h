// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <geos_c.h>

#include <memory>
#include <string>

#include "gis/error.h"

namespace gis::detail {

struct GeosGeometryDeleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const noexcept { GEOSGeom_destroy_r(context, geometry); }
};
/// Must not outlive the context that made it.
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosGeometryDeleter>;

struct GeosPreparedDeleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(const GEOSPreparedGeometry* prepared) const noexcept {
        GEOSPreparedGeom_destroy_r(context, prepared);
    }
};
/// Must not outlive the geometry that it was made from.
using GeosPrepared = std::unique_ptr<const GEOSPreparedGeometry, GeosPreparedDeleter>;

/// A GEOS context for one thread. It keeps the last error message.
class GeosContext {
public:
    GeosContext();
    ~GeosContext();
    GeosContext(const GeosContext&) = delete;
    GeosContext& operator=(const GeosContext&) = delete;

    [[nodiscard]] GEOSContextHandle_t get() const noexcept { return m_context; }
    /// Takes over the geometry that a GEOS function returned.
    /// @throws Error GeometryFailed about `subject` when it is null.
    [[nodiscard]] GeosGeometry own(GEOSGeometry* geometry, const std::string& subject) const;
    /// The geometry prepared for many predicates.
    /// @throws Error GeometryFailed about `subject` when GEOS fails.
    [[nodiscard]] GeosPrepared prepared(const GeosGeometry& geometry, const std::string& subject) const;
    /// The result of a predicate of GEOS.
    /// @throws Error GeometryFailed about `subject` when GEOS failed.
    [[nodiscard]] bool answer(char predicate, const std::string& subject) const;
    /// The result of GEOSArea_r or GEOSLength_r, in the unit of the plane or its square.
    /// @throws Error GeometryFailed about `subject` when GEOS failed.
    [[nodiscard]] double measure(int (*function)(GEOSContextHandle_t, const GEOSGeometry*, double*),
                                 const GeosGeometry& geometry, const std::string& subject) const;
    /// A GeometryFailed error about `subject`, with the last message of GEOS.
    [[nodiscard]] Error failure(const std::string& subject) const;

private:
    static void keepMessage(const char* message, void* context);
    GEOSContextHandle_t m_context;
    std::string m_message;
};

}  // namespace gis::detail
