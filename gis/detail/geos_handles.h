// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <geos_c.h>

#include <memory>
#include <string>

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

/// GEOS for one thread; remembers the last thing that it complained about.
class GeosContext {
public:
    GeosContext();
    ~GeosContext();
    GeosContext(const GeosContext&) = delete;
    GeosContext& operator=(const GeosContext&) = delete;

    [[nodiscard]] GEOSContextHandle_t get() const noexcept { return m_context; }
    /// Takes over what GEOS returned.
    /// @throws Error GeometryFailed about `subject` when that is null.
    [[nodiscard]] GeosGeometry own(GEOSGeometry* geometry, const std::string& subject) const;
    /// A geometry made ready for many questions.
    /// @throws Error GeometryFailed about `subject` when GEOS cannot.
    [[nodiscard]] GeosPrepared prepared(const GeosGeometry& geometry, const std::string& subject) const;
    /// What a predicate of GEOS answered.
    /// @throws Error GeometryFailed about `subject` when it could not tell.
    [[nodiscard]] bool answer(char predicate, const std::string& subject) const;

private:
    static void remember(const char* message, void* context);
    GEOSContextHandle_t m_context;
    std::string m_message;
};

}  // namespace gis::detail
